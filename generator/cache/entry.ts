/**
 * An entry of the cache is one file: a line with the length and hash of the head, the head (JSON),
 * and the texts one after another. What does not add up is no entry.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { hashOf } from './looks.js';
import type { KeyedFile, Product } from './product.js';

/** A product that may be kept. */
export type Keepable = Product & Required<Pick<Product, 'project' | 'counts' | 'files' | 'looks'>>;

interface Head extends Omit<Keepable, 'files'> {
  readonly files: readonly {
    readonly path: string;
    readonly key?: string | undefined;
    readonly bytes: number;
  }[];
  /** Hash of the texts. */
  readonly body: string;
}

/** An entry whose head was read. */
export interface Opened extends Omit<Keepable, 'files'> {
  /** Undefined where the rest of the entry is damaged. */
  readonly files: () => readonly KeyedFile[] | undefined;
}

export function isKeepable(product: Product): product is Keepable {
  const { ok, project, counts, files, looks } = product;
  return ok && Boolean(project && counts && files && looks);
}

export function encode({ files, ...rest }: Keepable): Uint8Array {
  const texts = files.map(({ text }) => Buffer.from(text));
  const head: Head = {
    ...rest,
    files: files.map(({ path, key }, index) => ({ path, key, bytes: texts[index]?.length ?? 0 })),
    body: hashOf(...texts),
  };
  const headBytes = Buffer.from(JSON.stringify(head));
  return Buffer.concat([Buffer.from(firstLine(headBytes)), headBytes, ...texts]);
}

/** Undefined where there is no entry, or none that is whole. */
export function openEntry(path: string): Opened | undefined {
  try {
    const headBytes = readHead(path);
    if (headBytes === undefined) return undefined;
    // The hash says that we wrote it, so it has our shape.
    const head = JSON.parse(headBytes.toString()) as Head;
    const { files: _, body: __, ...rest } = head;
    const start = firstLineLength + headBytes.length;
    return {
      ...rest,
      files: () => filesOf(path, start, head),
    };
  } catch {
    return undefined;
  }
}

function firstLine(head: Uint8Array): string {
  return `sdkwright 1 ${String(head.length).padStart(12)} ${hashOf(head)}\n`;
}

const firstLineLength = firstLine(new Uint8Array()).length;

function readHead(path: string): Buffer | undefined {
  const file = openSync(path, 'r');
  try {
    const line = Buffer.alloc(firstLineLength);
    readSync(file, line);
    const length = Number(/^sdkwright 1 +(\d+) /.exec(line.toString())?.[1]);
    if (!Number.isSafeInteger(length)) return undefined;
    const head = Buffer.alloc(length);
    readSync(file, head);
    return firstLine(head) === line.toString() ? head : undefined;
  } finally {
    closeSync(file);
  }
}

function filesOf(
  path: string,
  start: number,
  { files, body }: Head,
): readonly KeyedFile[] | undefined {
  try {
    const whole = readFileSync(path).subarray(start);
    if (hashOf(whole) !== body) return undefined;
    let at = 0;
    return files.map(({ path: name, key, bytes }) => {
      const text = whole.toString('utf8', at, at + bytes);
      at += bytes;
      return { path: name, key, text };
    });
  } catch {
    return undefined;
  }
}
