import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';

export interface Problem {
  /** The middle of a sentence. */
  readonly problem: string;
}

/** A mistake in a text, with what to do about its cause where that is known. */
export interface SyntaxProblem extends Problem {
  readonly remedy?: string | undefined;
}

export interface RefProblem extends Problem {
  readonly ref: string;
}

export const loadCodes = {
  'file-missing': {
    severity: 'error',
    message: ({ path, nearest }: { path: string; nearest?: string | undefined }) =>
      `There is no file ${quote(path)}.` + didYouMean(nearest),
    remedy: 'Check the path; it is relative to the working directory.',
  },
  'file-is-folder': {
    severity: 'error',
    message: ({ path }: { path: string }) => `${quote(path)} is a folder.`,
    remedy: 'Give the path of the OpenAPI document in it.',
  },
  'file-unreadable': {
    severity: 'error',
    message: ({ path, problem }: Problem & { path: string }) =>
      `${quote(path)} cannot be read: ${problem}.`,
    remedy: 'Check that the file exists and that you may read it.',
  },
  'file-empty': {
    severity: 'error',
    message: () => 'The file is empty.',
    remedy: 'Give an OpenAPI document in YAML or JSON.',
  },
  'file-binary': {
    severity: 'error',
    message: () => 'The file is not text.',
    remedy: 'Give an OpenAPI document in YAML or JSON, encoded as UTF-8; unpack an archive first.',
  },
  'file-foreign': {
    severity: 'error',
    message: ({ format }: { format: string }) => `The file is ${format}, not YAML or JSON.`,
    remedy:
      'Give the OpenAPI document itself; a page that shows one loads it from another address.',
  },
  'file-encoding': {
    severity: 'warning',
    message: () => 'The file is not valid UTF-8; the wrong bytes are read as U+FFFD.',
    remedy: 'Save the file as UTF-8.',
  },
  'file-too-large': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `The file has more than ${limit} bytes.`,
    remedy: 'Split the document into several files.',
  },
  'files-too-many': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `The document has more than ${limit} files.`,
    remedy: 'Check for references that lead to ever new files.',
  },
  'url-unreachable': {
    severity: 'error',
    message: ({ url, problem }: Problem & { url: string }) => `${url} cannot be read: ${problem}.`,
    remedy: 'Check the address, and give credentials by --header if the server asks for them.',
  },
  'json-syntax': {
    severity: 'error',
    message: ({ problem }: SyntaxProblem) => `This is not valid JSON: ${problem}.`,
    remedy: 'Correct the JSON here; a document with comments or single quotes can be YAML.',
    remedyOf: ({ remedy }: SyntaxProblem) => remedy,
  },
  'yaml-syntax': {
    severity: 'error',
    message: ({ problem }: SyntaxProblem) => `This is not valid YAML: ${problem}.`,
    remedy:
      'Correct the YAML here; text with ": ", " #" or a leading special character needs quotes.',
    remedyOf: ({ remedy }: SyntaxProblem) => remedy,
  },
  'yaml-odd': {
    severity: 'warning',
    message: ({ problem }: Problem) => `This is not quite YAML: ${problem}.`,
    remedy: 'Correct it: other tools may refuse the document or read it differently.',
  },
  'duplicate-key': {
    severity: 'warning',
    message: ({ key, line }: { key: string; line: number }) =>
      `The key ${quote(key)} stands on line ${line} already; this one, the later, holds.`,
    remedy: 'Remove or rename one of the two.',
  },
  'document-not-object': {
    severity: 'error',
    message: ({ found }: { found: string }) =>
      `An OpenAPI document is an object; this one is ${found}.`,
    remedy: 'Give the document whose top level has a key openapi or swagger.',
  },
  'ref-not-text': {
    severity: 'warning',
    message: () => '$ref must be text.',
    remedy:
      'Write the reference in quotes: without them # begins a comment in YAML. A property of that name belongs under properties.',
  },
  'ref-bare': {
    severity: 'warning',
    message: ({ ref, meant }: { ref: string; meant: string }) =>
      `${quote(ref)} names a file; it is read as ${quote(meant)}, which is there.`,
    remedy: 'Write the whole reference, from its # on: anything else is a relative file.',
  },
  'ref-outside': {
    severity: 'error',
    message: ({ ref }: { ref: string }) =>
      `${quote(ref)} lies outside the folder of the entry document.`,
    remedy: 'Move the file below that folder, or allow its folder by --allow-path.',
  },
  'ref-beside': {
    severity: 'warning',
    message: ({ ref }: { ref: string }) =>
      `${quote(ref)} lies in a folder beside that of the entry document and was not read.`,
    remedy: 'Allow that folder by --allow-path; until then its type is unknown.',
  },
  'ref-remote': {
    severity: 'warning',
    message: ({ ref, origin }: { ref: string; origin: string }) =>
      `${quote(ref)} was not fetched: nothing allows reading from ${origin}.`,
    remedy: 'Allow the server by --allow-origin, or keep a copy beside the document.',
  },
  'ref-unreadable': {
    severity: 'warning',
    message: ({ ref, problem }: RefProblem) => `${quote(ref)} cannot be read: ${problem}.`,
    remedy: 'Point $ref at a file that exists; until then its type is unknown.',
  },
  'overlay-none': {
    severity: 'error',
    message: ({ found }: { found: string }) => `This is not an overlay: ${found}.`,
    remedy: 'Give an Overlay 1.0 or 1.1 document; its first key is `overlay: 1.1.0`.',
  },
  'overlay-version': {
    severity: 'error',
    message: ({ version }: { version: string }) =>
      `Version ${version} of overlays is not supported.`,
    remedy: 'Write the overlay by version 1.0.0 or 1.1.0.',
  },
  'overlay-grammar': {
    severity: 'error',
    message: ({ problem, nearest }: Problem & { nearest: string | undefined }) =>
      `The overlay cannot be applied: ${problem}.${didYouMean(nearest)}`,
    remedy: 'Correct the overlay.',
  },
  'overlay-path': {
    severity: 'error',
    message: ({ path, problem }: Problem & { path: string }) =>
      `${quote(path)} is no JSONPath: ${problem}.`,
    remedy: 'Write a path by RFC 9535, such as $.paths["/pets"].get or $.paths.*[?@.deprecated].',
  },
  'overlay-no-match': {
    severity: 'warning',
    message: ({ path }: { path: string }) => `${quote(path)} selects nothing in the document.`,
    remedy: 'Correct the path, or remove the action.',
  },
  'overlay-impossible': {
    severity: 'error',
    message: ({ problem }: Problem) => `The action cannot be done: ${problem}.`,
    remedy: 'Correct the target or what is merged into it; an action that removes can come first.',
  },
  'overlay-too-slow': {
    severity: 'error',
    message: () => 'The action takes too long.',
    remedy:
      'Write a more definite path: with fewer "..", and without nested repetition in patterns.',
  },
  'overlay-of-other-document': {
    severity: 'warning',
    message: ({ document }: { document: string }) =>
      `The overlay was written for ${quote(document)}, which is another document.`,
    remedy: 'Leave out the overlay, or correct its key extends.',
  },
} as const satisfies CatalogueTable;
