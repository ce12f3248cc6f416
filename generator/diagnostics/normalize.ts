import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';

/** What a document does in many places alike is told once, at the first of them. */
export type GatheredCode =
  | 'keyword-of-other-version'
  | 'keyword-misplaced'
  | 'ref-siblings-ignored'
  | 'header-parameter-ignored'
  | 'header-parameter-as-security'
  | 'xml-as-text';

export interface Gathered {
  readonly subject: string;
  readonly count: number;
}

export interface UndeclaredParameter {
  readonly name: string;
  readonly path: string;
  /** Declared, not in the path, and called by nearly the same name. */
  readonly nearest?: string | undefined;
}

export interface NotAllowed {
  readonly value: string;
  /** Words, or kinds of them. */
  readonly allowed: readonly string[];
  readonly nearest: string | undefined;
}

const places = (count: number): string =>
  count === 1 ? '' : ` (${count} places, this is the first)`;

export const normalizeCodes = {
  'not-openapi': {
    severity: 'error',
    message: ({ found }: { found: string }) => `This is not an OpenAPI document: ${found}.`,
    remedy:
      'Give a Swagger 2.0 or OpenAPI 3.0 to 3.2 document; its first key is `openapi: 3.1.0` or `swagger: "2.0"`.',
  },
  'version-unsupported': {
    severity: 'error',
    message: ({ version }: { version: string }) => `Version ${quote(version)} is not supported.`,
    remedy:
      'Supported are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2: convert the document to one of them.',
  },
  'version-newer': {
    severity: 'warning',
    message: ({ version }: { version: string }) =>
      `Version ${quote(version)} is newer than OpenAPI 3.2; the document is read as 3.2.`,
    remedy: 'Check the result, or state the version whose features the document uses.',
  },
  'wrong-type': {
    severity: 'warning',
    message: ({ expected, found }: { expected: string; found: string }) =>
      `Expected ${expected} here, found ${found}.`,
    remedy: 'Correct the value; until then it is left out.',
  },
  'scalar-converted': {
    severity: 'note',
    message: ({ expected, value }: { expected: string; value: string | number | boolean }) =>
      `Expected ${expected} here, found ${quote(value)}; it is read as ${expected}.`,
    remedy: 'Add quotes, or take them away.',
  },
  'key-missing': {
    severity: 'warning',
    message: ({ key }: { key: string }) => `The required ${quote(key)} is missing.`,
    remedy: 'Add it.',
  },
  'keyword-misspelled': {
    severity: 'warning',
    message: ({ keyword, meant }: { keyword: string; meant: string }) =>
      `Unknown keyword ${quote(keyword)}: did you mean ${quote(meant)}?`,
    remedy: 'Correct the spelling; until then the keyword has no effect.',
  },
  'keyword-of-other-version': {
    severity: 'warning',
    message: ({ subject, count }: Gathered) => `${subject}${places(count)}.`,
    remedy:
      'It is read where its meaning is plain; to be sure, state the version that it belongs to.',
  },
  'keyword-misplaced': {
    severity: 'warning',
    message: ({ subject, count }: Gathered) =>
      `${quote(subject)} is a keyword of schemas and has no meaning here${places(count)}.`,
    remedy: 'Move it into the `schema` of this object; until then it has no effect.',
  },
  'xml-as-text': {
    severity: 'warning',
    message: ({ subject, count }: Gathered) =>
      `${quote(subject)} is text in the generated package, whatever its schema says${places(count)}.`,
    remedy:
      'Describe JSON beside it where the API has that; else write and parse the XML yourself.',
  },
  'ref-siblings-ignored': {
    severity: 'warning',
    message: ({ subject, count }: Gathered) =>
      `${quote(subject)} beside "$ref" has no meaning in this version of OpenAPI${places(count)}.`,
    remedy:
      'Wrap the reference: `allOf: [{ $ref: ... }]` beside the keyword, or move to OpenAPI 3.1.',
  },
  'ref-kind': {
    severity: 'warning',
    message: ({ expected, found }: { expected: string; found: string }) =>
      `The reference leads into ${quote(found)}, but one of ${quote(expected)} is expected here.`,
    remedy: 'Point the reference at the right kind of component; until then it is left out.',
  },
  'type-unknown': {
    severity: 'warning',
    message: ({ type, meant }: { type: string; meant: string }) =>
      `${quote(type)} is no JSON type; it is read as ${meant}.`,
    remedy: 'Write null, boolean, integer, number, string, array or object.',
  },
  'enum-of-other-type': {
    severity: 'warning',
    message: ({ value, others, type }: { value: string; others: number; type: string }) =>
      others === 0
        ? `The enum value ${value} is not of type ${type}; it is read as if it were.`
        : `The enum values ${value} and ${others} more are not of type ${type}; they are read as if they were.`,
    remedy: 'Quote the value, or correct the type.',
  },
  'enum-beside-items': {
    severity: 'warning',
    message: () => 'No value of this enum is a list; they are read as what its items may be.',
    remedy: 'Move the enum into `items`.',
  },
  'value-not-allowed': {
    severity: 'warning',
    message: ({ value, allowed, nearest }: NotAllowed) =>
      `${quote(value)} is not allowed here; allowed: ${allowed.join(', ')}.${didYouMean(nearest)}`,
    remedy: 'Use one of the allowed values.',
  },
  'mapping-dangling': {
    severity: 'warning',
    message: ({ target, nearest }: { target: string; nearest: string | undefined }) =>
      `The discriminator maps to ${quote(target)}, which is neither a schema's name nor leads to one.${didYouMean(nearest)}`,
    remedy: 'Use the name of a schema under components, or a reference to it.',
  },
  'schemas-too-many': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `The document has more than ${limit} schemas.`,
    remedy: 'Leave out what is not called by --include or --exclude, or split the document.',
  },
  'operations-missing': {
    severity: 'warning',
    message: () => 'The document has no operations.',
    remedy: 'Describe operations under paths; without any the package has types alone.',
  },
  'path-without-slash': {
    severity: 'warning',
    message: ({ path }: { path: string }) => `The path ${quote(path)} does not begin with "/".`,
    remedy: 'Paths are appended to the server URL: let them begin with a slash.',
  },
  'path-ambiguous': {
    severity: 'warning',
    message: ({ path, other }: { path: string; other: string }) =>
      `${quote(path)} and ${quote(other)} are the same path but for names of parameters.`,
    remedy: 'A request cannot tell them apart: merge the two.',
  },
  'path-parameter-undeclared': {
    severity: 'warning',
    message: ({ name, path, nearest }: UndeclaredParameter) =>
      `Nothing declares the parameter {${name}} of the path ${quote(path)}; it is taken for text.` +
      (nearest === undefined ? '' : ` Is ${quote(nearest)} meant?`),
    remedy: 'Declare it with `in: path`, `required: true` and a schema.',
  },
  'path-parameter-unused': {
    severity: 'warning',
    message: ({ name, path }: { name: string; path: string }) =>
      `The path ${quote(path)} has no {${name}}; the parameter is left out.`,
    remedy: 'Correct the name here or in the path, or remove the parameter.',
  },
  'path-parameter-optional': {
    severity: 'warning',
    message: ({ name }: { name: string }) =>
      `The path parameter ${quote(name)} is not marked as required; it is read as required.`,
    remedy: 'Add `required: true`.',
  },
  'parameter-duplicate': {
    severity: 'warning',
    message: ({ name, place }: { name: string; place: string }) =>
      `The ${place} parameter ${quote(name)} is declared twice; the first declaration counts.`,
    remedy: 'Remove one of the two.',
  },
  'header-parameter-ignored': {
    severity: 'warning',
    message: ({ subject, count }: Gathered) =>
      `The header parameter ${quote(subject)} is ignored: media types and security schemes say what is sent${places(count)}.`,
    remedy: 'Remove it, or describe it by `content` and `security`.',
  },
  'header-parameter-as-security': {
    severity: 'note',
    message: ({ subject, count }: Gathered) =>
      `The header parameter ${quote(subject)} is read as a security scheme, since nothing else says how callers are known${places(count)}.`,
    remedy: 'Describe it under `securitySchemes` and `security`; an overlay can do that, too.',
  },
  'operation-id-duplicate': {
    severity: 'warning',
    message: ({ id }: { id: string }) => `Another operation has the operationId ${quote(id)} too.`,
    remedy: 'Give each operation an operationId of its own.',
  },
  'security-scheme-unknown': {
    severity: 'warning',
    message: ({ scheme, nearest }: { scheme: string; nearest: string | undefined }) =>
      `There is no security scheme ${quote(scheme)}; the requirement is left out.${didYouMean(nearest)}`,
    remedy: 'Add the scheme to the security schemes of the document, or correct the name.',
  },
  'link-dangling': {
    severity: 'warning',
    message: ({ link, to, nearest }: { link: string; to: string; nearest: string | undefined }) =>
      `The link ${quote(link)} leads to ${quote(to)}, which is no operation.${didYouMean(nearest)}`,
    remedy: 'Give the operationId of an operation of the document, or its place as `operationRef`.',
  },
  'body-duplicate': {
    severity: 'warning',
    message: () => 'The operation describes its body more than once; the first description counts.',
    remedy: 'Keep one `in: body` parameter, or form fields only.',
  },
  'filter-no-match': {
    severity: 'warning',
    message: ({ filter, nearest }: { filter: string; nearest: string | undefined }) =>
      `The filter ${quote(filter)} selects no operation.${didYouMean(nearest)}`,
    remedy: 'Correct the filter, or remove it.',
  },
  'filter-leaves-nothing': {
    severity: 'error',
    message: ({
      effect,
      filter,
      nearest,
    }: {
      effect: 'include' | 'exclude';
      filter: string;
      nearest: string | undefined;
    }) =>
      effect === 'include'
        ? `The filter ${quote(filter)} includes no operation, nor does any other.${didYouMean(nearest)}`
        : `With the filter ${quote(filter)} no operation is left.`,
    remedy: 'Correct the filter: the package would be empty.',
  },
} as const satisfies CatalogueTable;
