import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';
import { schemaCodes } from './schemas.js';

/** Operations, their behaviour, and what sdk.yaml says of them. */
const operationCodes = {
  'body-ignored': {
    severity: 'warning',
    message: ({ method }: { method: string }) => `A ${method} request cannot carry a body.`,
    remedy: 'Describe what is sent as query parameters; until then the body is left out.',
  },
  'form-without-fields': {
    severity: 'warning',
    message: ({ media, types }: { media: string; types: readonly string[] }) =>
      `A body of ${media} is made of fields; this one is ${types.join(' or ')}.`,
    remedy:
      'Describe an object with a property for each field; until then the body is sent as it is given.',
  },
  'part-header-unset': {
    severity: 'warning',
    message: ({ header, part }: { header: string; part: string }) =>
      `Callers cannot set the header ${quote(header)} of the part ${quote(part)}; it is not sent.`,
    remedy: 'Where it always has one value, say so by `const` or an enum of one: then it is sent.',
  },
  'scheme-unused': {
    severity: 'warning',
    message: ({ scheme }: { scheme: string }) =>
      `Nothing requires the security scheme ${quote(scheme)}.`,
    remedy: 'Name it under security, or remove it; until then the client has no option for it.',
  },
  'server-variable-unknown': {
    severity: 'warning',
    message: ({ name, url, nearest }: { name: string; url: string; nearest: string | undefined }) =>
      `The server URL ${url} has {${name}}, but no variable describes it.${didYouMean(nearest)}`,
    remedy: 'Add the variable with its default; until then the braces stay in the URL.',
  },
  'server-relative': {
    severity: 'warning',
    message: ({ url }: { url: string }) =>
      `The server ${quote(url)} of this operation is no https address: its calls go to the client's baseURL.`,
    remedy:
      'Write it with https:// and its host; callers can pass baseURL in the options of a call.',
  },
  'stream-without-switch': {
    severity: 'warning',
    message: ({ media }: { media: string }) =>
      `This operation answers either at once or with ${media}, and no parameter says which.`,
    remedy: 'Name the switch in sdk.yaml: operations.<operation>.stream.when.',
  },
  'method-taken': {
    severity: 'note',
    message: ({ route, place, word, chosen }: TakenMethod) =>
      `${route} is ${place}.${chosen}, as ${place}.${word} is another operation already.`,
    remedy: 'Place it under resources in sdk.yaml if that reads badly.',
  },
  'config-operation-unknown': {
    severity: 'error',
    message: ({ operation, suggestion }: { operation: string; suggestion: string | undefined }) =>
      `The document has no operation ${quote(operation)}.${didYouMean(suggestion)}`,
    remedy: 'Write an operationId, or a method and a path such as `POST /pets`.',
  },
  'config-operation-twice': {
    severity: 'error',
    message: ({ operation, other }: { operation: string; other: string }) =>
      `${quote(operation)} is in the resource tree already, as ${other}.`,
    remedy: 'Give each operation one place.',
  },
  'config-scheme-unknown': {
    severity: 'error',
    message: ({ scheme, suggestion }: { scheme: string; suggestion: string | undefined }) =>
      `The document has no security scheme ${quote(scheme)}.${didYouMean(suggestion)}`,
    remedy: "Use a key of the document's components.securitySchemes.",
  },
  'config-path-unknown': {
    severity: 'error',
    message: ({ path, what, suggestion }: PathDetails) =>
      `${what} has nothing at ${quote(path)}.${didYouMean(suggestion)}`,
    remedy: 'Write the wire names from the root of the body down, with dots between them.',
  },
  'config-param-unknown': {
    severity: 'error',
    message: ({ param, operation, suggestion }: ParamDetails) =>
      `${operation} has no parameter or body field ${quote(param)}.${didYouMean(suggestion)}`,
    remedy: 'Use the wire name of a query parameter or of a field of the body.',
  },
  'config-schema-unknown': {
    severity: 'error',
    message: ({ schema, suggestion }: { schema: string; suggestion: string | undefined }) =>
      `The document has no schema ${quote(schema)}.${didYouMean(suggestion)}`,
    remedy: 'Use the name of a component schema, or a pointer to one.',
  },
  'config-body-unknown': {
    severity: 'error',
    message: ({ media, operation, offered }: BodyDetails) =>
      `${operation} does not accept ${media}; the document lists ${offered}.`,
    remedy: 'Use one of the media types that the document lists.',
  },
  'config-resource-unknown': {
    severity: 'error',
    message: ({ path, suggestion }: { path: string; suggestion: string | undefined }) =>
      `There is no resource ${quote(path)}.${didYouMean(suggestion)}`,
    remedy: 'Write the place in the resource tree with dots, the method last.',
  },
  'config-rule-unused': {
    severity: 'warning',
    message: ({ rule }: { rule: string }) => `No operation has all that the rule ${rule} names.`,
    remedy: 'Check the wire names, or remove the rule.',
  },
  'config-not-streaming': {
    severity: 'error',
    message: ({ operation }: { operation: string }) => `${operation} does not stream.`,
    remedy: 'Describe its stream under operations.<operation>.stream first.',
  },
  'config-socket-operation': {
    severity: 'error',
    message: ({ operation, problem }: { operation: string; problem: string }) =>
      `${operation} cannot open a socket: ${problem}.`,
    remedy: 'Name a GET, one for each socket. An overlay can add what the document lacks.',
  },
  'config-poll-input': {
    severity: 'error',
    message: ({ read, start, param }: { read: string; start: string; param: string }) =>
      `${read} needs ${quote(param)}, which ${start} neither takes in its path nor answers.`,
    remedy: 'Leave start out, so that the caller gives it, or name another operation to read.',
  },
  'config-status-unknown': {
    severity: 'error',
    message: ({ value, path, suggestion }: StatusDetails) =>
      `${path} is never ${quote(value)}.${didYouMean(suggestion)}`,
    remedy: 'Use values that the document lists for the status.',
  },
} as const satisfies CatalogueTable;

export interface TakenMethod {
  readonly route: string;
  /** Of the resource, as people type it. */
  readonly place: string;
  readonly word: string;
  readonly chosen: string;
}

export interface PathDetails {
  readonly path: string;
  readonly what: string;
  readonly suggestion: string | undefined;
}

export interface ParamDetails {
  readonly param: string;
  readonly operation: string;
  readonly suggestion: string | undefined;
}

export interface BodyDetails {
  readonly media: string;
  readonly operation: string;
  readonly offered: string;
}

export interface StatusDetails {
  readonly value: string;
  readonly path: string;
  readonly suggestion: string | undefined;
}

export const irCodes = { ...operationCodes, ...schemaCodes } as const satisfies CatalogueTable;
