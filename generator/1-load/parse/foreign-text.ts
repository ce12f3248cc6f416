import type { Problem } from './problem.js';

/** Text formats that are neither YAML nor JSON, or mean another thing, by how they begin. */
const formats: readonly (readonly [beginning: RegExp, name: string])[] = [
  [/^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i, 'an HTML page'],
  [/^<[?!a-z]/i, 'XML'],
  [/^#%RAML\b/, 'a RAML document'],
  [/^FORMAT: *1A\b/, 'an API Blueprint'],
  [/^version https:\/\/git-lfs\./, 'a pointer of Git LFS (git lfs pull fetches the file itself)'],
  [/^syntax *= *"proto[23]"/m, 'a Protocol Buffers file'],
  [/^\$version: *"/, 'a Smithy model'],
  [
    // At the beginning alone: a description may quote one.
    /^(?:#[^\n]*\n|\s)*(?:"""[^]*?"""\s*)?(?:extend +)?(?:type|input|enum|interface|schema|query|mutation)\b[^:\n]*\{ *(?:\n|$)/,
    'a GraphQL document',
  ],
];

/** What a text is in place of YAML or JSON; undefined: nothing that is known by its beginning. */
export function foreignFormatOf(
  text: string,
): { readonly format: string; readonly offset: number } | undefined {
  const beginning = text.slice(0, 2000).trimStart();
  const format = formats.find(([pattern]) => pattern.test(beginning))?.[1];
  return format === undefined ? undefined : { format, offset: text.indexOf(beginning) };
}

/** A conflict that git has left in a text. */
export function conflictOf(text: string): Problem | undefined {
  const offset = text.search(/^<{7} /m);
  if (offset === -1 || !/^={7}$/m.test(text) || !/^>{7} /m.test(text)) return undefined;
  return {
    offset,
    problem: 'git has left a conflict here that nobody has resolved',
    remedy:
      'Keep what is right of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  };
}
