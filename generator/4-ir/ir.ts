/**
 * The intermediate representation: what a document means for a TypeScript SDK, and nothing of how
 * it was written. Types only; every value is plain JSON, so `codegen inspect --ir` prints it and
 * `JSON.parse` of that print emits the same package.
 *
 * Three rules hold everywhere: identity and position are one string (a pointer into the source),
 * no names are in here (renaming never changes the IR), and whatever an emitter would have to ask
 * OpenAPI about was decided before.
 */
import type { Json, Pointer } from '../1-load/pointer.js';
import type { SchemeId, TypeId } from '../3-normalize/document.js';

export type { Json, Pointer, SchemeId, TypeId };
export type OperationId = Pointer;

export interface Sourced {
  readonly at: Pointer;
}

/** What a reader of the generated code may want to know of a thing; all of it is prose or data. */
export interface Docs {
  readonly summary?: string;
  readonly text?: string;
  /** `true`, or the reason as the document gives it. */
  readonly deprecated?: true | string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  /** Limits a type cannot say, by JSON Schema keyword: `minimum`, `maxLength`, `pattern`, ... */
  readonly limits?: { readonly [keyword: string]: Json };
  readonly link?: { readonly url: string; readonly text?: string };
}

export interface Api extends Sourced {
  readonly ir: 1;
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  readonly servers: readonly Server[];
  readonly auth: readonly AuthScheme[];
  /** What an operation needs that says nothing itself. */
  readonly security: Security;
  readonly types: readonly TypeDecl[];
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Webhook[];
  readonly resources: readonly Resource[];
  readonly helpers: readonly Helper[];
  /** Header parameters that are the client's business, not a call's (sdk.yaml `client.options`). */
  readonly clientHeaders: readonly ClientHeader[];
}

export interface Server {
  /** Absolute, or relative to where the document was found; variables filled with their defaults. */
  readonly url: string;
  readonly docs: Docs;
  readonly variables: readonly {
    readonly wire: string;
    readonly default: string;
    readonly values?: readonly string[];
    readonly docs: Docs;
  }[];
  /** The url with its `{variables}`. */
  readonly template: string;
}

export interface ClientHeader {
  readonly wire: string;
  readonly option: string;
  readonly env?: string;
  readonly docs: Docs;
}

// ── Types ────────────────────────────────────────────────────────────────────

/** A type with a name of its own: a schema of the document, or an inline one worth naming. */
export interface TypeDecl extends Sourced {
  readonly id: TypeId;
  readonly docs: Docs;
  readonly type: Type;
  /** Where the name comes from; room 5 makes the name. */
  readonly origin: TypeOrigin;
  /** Where the declaration is reachable from: decides which views are emitted. */
  readonly reach: Reach;
  /** True when some reachable field is read-only or write-only: the two views differ. */
  readonly split: boolean;
  /** True when the declaration can reach itself. */
  readonly recursive: boolean;
}

export type Reach = 'request' | 'response' | 'both' | 'none';

export type TypeOrigin =
  /** A component of the document, or another referenced place; `name` is its key or file name. */
  | { readonly kind: 'component'; readonly name: string }
  /** Written inline inside another declaration: `steps` lead there from the parent's type. */
  | { readonly kind: 'nested'; readonly parent: TypeId; readonly steps: readonly Step[] }
  /** Written inline in an operation. */
  | {
      readonly kind: 'operation';
      readonly operation: OperationId;
      readonly part: 'body' | 'response' | 'event' | 'error' | 'param' | 'header';
      readonly steps: readonly Step[];
    }
  | { readonly kind: 'webhook'; readonly event: string; readonly steps: readonly Step[] };

/** One step into an inline schema. `title` is the schema's own title, a better word than a number. */
export type Step =
  | { readonly kind: 'field'; readonly wire: string }
  | { readonly kind: 'item' }
  | { readonly kind: 'value' }
  | { readonly kind: 'member'; readonly index: number; readonly word?: string };

export type Type =
  | { readonly kind: 'ref'; readonly id: TypeId }
  | {
      readonly kind: 'scalar';
      readonly scalar: 'string' | 'number' | 'integer' | 'boolean';
      readonly format?: string;
    }
  | { readonly kind: 'literal'; readonly value: null | string | number | boolean }
  | { readonly kind: 'enum'; readonly members: readonly EnumMember[]; readonly open: boolean }
  | { readonly kind: 'array'; readonly items: Type }
  /** `items` from `required` on may be missing; without `rest` nothing follows the last. */
  | {
      readonly kind: 'tuple';
      readonly items: readonly Type[];
      readonly required: number;
      readonly rest?: Type;
    }
  | { readonly kind: 'map'; readonly values: Type }
  /** `bases` are named objects whose fields are all part of this one, none of them redefined. */
  | {
      readonly kind: 'object';
      readonly bases: readonly TypeId[];
      readonly fields: readonly Field[];
      /** What a key that is no field may hold; without it no further key is declared. */
      readonly extra?: Type;
    }
  | { readonly kind: 'union'; readonly members: readonly Type[]; readonly tag?: Tag }
  | { readonly kind: 'intersection'; readonly members: readonly Type[] }
  /** `inner` is never itself nullable, nor the literal null. */
  | { readonly kind: 'nullable'; readonly inner: Type }
  /** Bytes: a file to upload, or a body that is not text. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'never' };

export type TypeOf<K extends Type['kind']> = Extract<Type, { kind: K }>;

export interface EnumMember {
  readonly value: string | number | boolean;
  /** A name for the value, where an extension gives one (`x-enum-varnames`). */
  readonly word?: string;
  readonly docs: Docs;
}

export interface Field extends Sourced {
  readonly wire: string;
  readonly type: Type;
  readonly required: boolean;
  readonly access: 'both' | 'read' | 'write';
  readonly docs: Docs;
}

/** A union whose members each carry a literal in one field. `cases[i].members` index the members. */
export interface Tag {
  readonly wire: string;
  readonly cases: readonly {
    readonly value: string | number | boolean | null;
    readonly members: readonly number[];
  }[];
  readonly origin: 'mapping' | 'literal';
}

// ── Operations ───────────────────────────────────────────────────────────────

export interface Operation extends Sourced {
  readonly id: OperationId;
  /** The document's operationId, where it has a usable one. */
  readonly key?: string;
  /** As sent: `GET`, `POST`, `QUERY`, ... */
  readonly method: string;
  /** `/threads/{thread_id}`: literal text and `{wire}` of path parameters; no query string. */
  readonly path: string;
  readonly tags: readonly string[];
  /** In document order; constants included. */
  readonly params: readonly Param[];
  readonly body?: Body;
  readonly call: Call;
  readonly outcome: Outcome;
  /** Headers of successful responses, for documentation. */
  readonly headers: readonly ResponseHeader[];
  readonly failures: readonly Failure[];
  /** Absent: the API's. */
  readonly security?: Security;
  readonly servers?: readonly Server[];
  /** sdk.yaml says that the call may be repeated, whatever its method. */
  readonly idempotent: boolean;
  readonly docs: Docs;
  /** Code samples the document brings (`x-codeSamples`), by language. */
  readonly samples: readonly { readonly language: string; readonly source: string }[];
}

/** Any one set suffices; every scheme in a set is needed. `[]`: none; an empty set inside: optional. */
export type Security = readonly (readonly {
  readonly scheme: SchemeId;
  readonly scopes: readonly string[];
}[])[];

export interface Param extends Sourced {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'querystring';
  readonly wire: string;
  readonly type: Type;
  readonly required: boolean;
  /** How the value is written; `plain`: the runtime's default for the place is right. */
  readonly encoding: ParamEncoding;
  /** Always sent, never asked for: a required parameter that can hold one value only. */
  readonly constant?: string | number | boolean;
  readonly docs: Docs;
}

export type ParamEncoding =
  | { readonly kind: 'plain' }
  | {
      readonly kind: 'style';
      readonly style:
        | 'simple'
        | 'label'
        | 'matrix'
        | 'form'
        | 'spaceDelimited'
        | 'pipeDelimited'
        | 'tabDelimited'
        | 'deepObject'
        | 'brackets';
      readonly explode: boolean;
      readonly allowReserved: boolean;
    }
  | { readonly kind: 'content'; readonly media: string };

/** How a person calls the operation: `method(positional?, params?, options?)`. */
export interface Call {
  /** The path parameter (wire name) that stands alone. */
  readonly positional?: string;
  /** `fields`: the body's fields are keys of params; `whole`: the body is one key of params. */
  readonly body: 'none' | 'fields' | 'whole';
}

export interface Body extends Sourced {
  readonly required: boolean;
  /** The first is the one we send. Never empty. */
  readonly contents: readonly Content[];
  readonly docs: Docs;
}

export type Content =
  | { readonly kind: 'json'; readonly media: string; readonly type: Type }
  | {
      readonly kind: 'form';
      readonly media: string;
      readonly type: Type;
      readonly parts: readonly Part[];
    }
  | {
      readonly kind: 'multipart';
      readonly media: string;
      readonly type: Type;
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'text'; readonly media: string; readonly type: Type }
  | { readonly kind: 'binary'; readonly media: string };

/** How one field of a form or multipart body is written, where the document says so. */
export interface Part {
  readonly wire: string;
  readonly media?: string;
  readonly style?: ParamEncoding;
  readonly headers: readonly {
    readonly wire: string;
    readonly type: Type;
    readonly constant?: string;
  }[];
}

/** What a response carries; `media` is what to accept: a media type, or several with commas. */
export type Payload =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly media: string; readonly type: Type }
  | { readonly kind: 'text'; readonly media: string; readonly type: Type }
  | { readonly kind: 'binary'; readonly media: string };

export interface Events {
  readonly framing: 'sse' | 'jsonl' | 'json-seq' | 'multipart';
  readonly media: string;
  readonly type: Type;
  /** `data`: `type` is the payload of an event; `event`: the whole event (`{ event, data }`). */
  readonly shape: 'data' | 'event';
  /** How the data of an event reads: as JSON, or as the text it is. */
  readonly data: 'json' | 'text';
  /** Payload that ends the stream without being an event, such as `[DONE]`. */
  readonly sentinel?: { readonly text: string; readonly required: boolean };
}

/** A success: its status (`200`, `2XX`, `default`) and what it carries. */
export interface Success {
  readonly status: string;
  readonly payload: Payload;
  readonly docs: Docs;
}

export interface Failure {
  readonly status: string;
  /** Absent: the document describes no body. */
  readonly type?: Type;
  readonly docs: Docs;
}

export interface ResponseHeader {
  readonly wire: string;
  readonly type: Type;
  readonly docs: Docs;
}

export type Outcome =
  /** One answer; several successes differ in payload (never empty). */
  | { readonly kind: 'once'; readonly successes: readonly Success[] }
  | { readonly kind: 'stream'; readonly events: Events }
  /** The caller's field `when` decides between one answer and a stream. */
  | {
      readonly kind: 'choice';
      readonly successes: readonly Success[];
      readonly events: Events;
      readonly when: StreamSwitch;
    }
  | {
      readonly kind: 'page';
      readonly envelope: Type;
      readonly item: Type;
      readonly scheme: PageScheme;
    };

export interface StreamSwitch {
  readonly in: 'body' | 'query';
  readonly wire: string;
  /** The values that ask for the stream: `[true]`, or words of an enum (`['sse']`). Never empty. */
  readonly on: readonly (boolean | string)[];
  /** The values that ask for one answer: `[false]`, or the enum's other words. */
  readonly off: readonly (boolean | string)[];
  /** Whether null also means "no stream". */
  readonly nullable: boolean;
  /** What the API does when the switch is absent. */
  readonly default: boolean;
}

/** Wire names from the root of a body down to a value; `[]` is the body itself. */
export type WirePath = readonly string[];
export interface PageParam {
  readonly in: 'query' | 'body';
  readonly wire: string;
}
export type PageScheme =
  | { readonly kind: 'single'; readonly items: WirePath }
  | {
      readonly kind: 'cursor';
      readonly items: WirePath;
      readonly param: PageParam;
      readonly next: CursorSource;
      readonly more?: WirePath;
    }
  | {
      readonly kind: 'offset';
      readonly items: WirePath;
      readonly param: PageParam;
      readonly total?: WirePath;
      readonly limit?: PageParam;
    }
  | {
      readonly kind: 'number';
      readonly items: WirePath;
      readonly param: PageParam;
      readonly first: number;
      readonly pages?: WirePath;
      readonly total?: WirePath;
    }
  | { readonly kind: 'link'; readonly items: WirePath }
  | { readonly kind: 'url'; readonly items: WirePath; readonly next: WirePath };
export type CursorSource =
  | { readonly kind: 'envelope'; readonly path: WirePath }
  | { readonly kind: 'last-item'; readonly path: WirePath };

export interface Webhook extends Sourced {
  readonly event: string;
  readonly type: Type;
  readonly docs: Docs;
}

// ── Shape of the package: the tree users type, and helpers composed of operations ─

/** One node of the tree. Words, not identifiers: room 5 makes those. */
export interface Resource {
  /** `['beta', 'threads', 'runs']`; `[]` is the client itself. */
  readonly path: readonly string[];
  readonly methods: readonly { readonly operation: OperationId; readonly word: string }[];
  readonly docs: Docs;
}

export type Helper =
  | {
      readonly kind: 'poll';
      readonly resource: readonly string[];
      readonly word: string;
      /** Absent: the helper polls something that exists. */
      readonly start?: OperationId;
      readonly read: OperationId;
      readonly status: WirePath;
      readonly done: readonly string[];
      readonly failed: readonly string[];
      readonly intervalHeader?: string;
    }
  | {
      readonly kind: 'accumulate';
      readonly resource: readonly string[];
      readonly word: string;
      readonly operation: OperationId;
    };

export interface AuthScheme extends Sourced {
  readonly id: SchemeId;
  readonly docs: Docs;
  /** Client option(s) and environment variable(s) that sdk.yaml names; room 5 fills the gaps. */
  readonly option?: string;
  readonly env?: string;
  readonly how:
    | { readonly kind: 'bearer' }
    | { readonly kind: 'basic' }
    | { readonly kind: 'http'; readonly scheme: string }
    | { readonly kind: 'key'; readonly in: 'header' | 'query' | 'cookie'; readonly wire: string }
    | {
        readonly kind: 'client-credentials';
        readonly tokenUrl: string;
        readonly scopes: readonly string[];
      }
    /** Other OAuth2 flows, OpenID Connect: the caller brings the access token. */
    | { readonly kind: 'token' }
    /** Mutual TLS: the transport's business. */
    | { readonly kind: 'transport' };
}
