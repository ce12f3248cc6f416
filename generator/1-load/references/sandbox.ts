import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reader } from '../read/reader.js';

/** Whether a reference may be read, and from where. */
export type Verdict =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: URL }
  /** A file that the document must not reach. */
  | { readonly kind: 'outside' }
  /** The same, in a folder next to the document's: a common layout that needs permission. */
  | { readonly kind: 'beside' }
  /** A server that nobody allowed. */
  | { readonly kind: 'remote'; readonly origin: string }
  | { readonly kind: 'missing' }
  /** No address of a file or server. The middle of a sentence. */
  | { readonly kind: 'unusable'; readonly problem: string };

export interface Sandbox {
  readonly judge: (address: string) => Promise<Verdict>;
  /** The entry's own folder on its server, or an origin that the user allowed. */
  readonly isAllowedUrl: (url: URL) => boolean;
}

export interface SandboxRules {
  /** Absolute address of the entry document. */
  readonly entry: URL;
  readonly workingDirectory: string;
  readonly allowPaths: readonly string[];
  readonly allowOrigins: readonly string[];
  readonly realPathOf: Reader['realPath'];
}

export function sandboxOf(rules: SandboxRules): Sandbox {
  const { realPathOf } = rules;
  const folders = foldersOf(rules);
  const origins = new Set(rules.allowOrigins.flatMap(originOf));
  const isAllowedUrl = (url: URL): boolean => origins.has(url.origin) || isBelow(url, rules.entry);

  async function judgeFile(url: URL): Promise<Verdict> {
    const path = pathOf(url);
    if (path === undefined) return { kind: 'outside' };
    if (!folders.some((folder) => isInside(path, folder))) {
      return {
        kind: folders.slice(0, 1).some((own) => isBeside(path, own)) ? 'beside' : 'outside',
      };
    }
    const real = await realPathOf(path);
    if (real === undefined) return { kind: 'missing' };
    const realFolders = await Promise.all(folders.map(realPathOf));
    return realFolders.some((folder) => folder !== undefined && isInside(real, folder))
      ? { kind: 'file', path: real }
      : { kind: 'outside' };
  }

  return {
    isAllowedUrl,
    async judge(address) {
      if (!URL.canParse(address)) return { kind: 'unusable', problem: 'it is not an address' };
      const url = new URL(address);
      if (url.protocol === 'file:') return judgeFile(url);
      if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return { kind: 'unusable', problem: `nothing can be read by ${url.protocol}` };
      }
      return isAllowedUrl(url) ? { kind: 'url', url } : { kind: 'remote', origin: url.origin };
    },
  };
}

/** A remote document has no folder here: it never reads local files, whatever is allowed. */
function foldersOf({ entry, workingDirectory, allowPaths }: SandboxRules): readonly string[] {
  if (entry.protocol !== 'file:') return [];
  const own = dirname(fileURLToPath(entry));
  return [own, ...allowPaths.map((path) => resolve(workingDirectory, path))];
}

/** https, or http on this machine: what comes unencrypted through a network is anybody's. */
function originOf(text: string): readonly string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal) ? [url.origin] : [];
}

function isBelow(url: URL, entry: URL): boolean {
  return url.origin === entry.origin && url.pathname.startsWith(new URL('.', entry).pathname);
}

function pathOf(url: URL): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    // Another machine's file, or an encoded slash.
    return undefined;
  }
}

/** In a sibling of the folder; what lies in their parent itself, or beside a root, is not. */
function isBeside(path: string, folder: string): boolean {
  const parent = dirname(folder);
  const isRoot = parent === dirname(parent);
  return !isRoot && isInside(path, parent) && relative(parent, path).includes(sep);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
