/** The part of the IR that says what can be called, and how. */
import type { Json } from '../1-load/pointer.js';
import type { SchemeId } from '../3-normalize/document.js';
import type { Failure, Outcome, ResponseHeader } from './ir-outcome.js';
import type { Docs, OperationId, Sourced, Type } from './ir-type.js';

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
  /** What the document says may be called next with what an answer gives. Absent: nothing. */
  readonly links?: readonly Link[];
}

export interface Link extends Sourced {
  readonly operation: OperationId;
  /** Runtime expressions (`$response.body#/id`) or values, by name of the parameter. */
  readonly params: readonly { readonly name: string; readonly value: Json }[];
  readonly body?: Json;
  readonly docs: Docs;
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
        | 'segments'
        | 'form'
        | 'spaceDelimited'
        | 'pipeDelimited'
        | 'tabDelimited'
        | 'deepObject'
        | 'brackets'
        | 'cookie';
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
      /** Of a list, the forms of its first items, and of all others. */
      readonly prefix?: readonly PartForm[];
      readonly items?: PartForm;
    }
  | { readonly kind: 'text'; readonly media: string; readonly type: Type }
  | { readonly kind: 'binary'; readonly media: string };

/** How one field of a form or multipart body is written, where the document says so. */
export interface Part extends PartForm {
  readonly wire: string;
}

/** How one part is written, whatever it is called. */
export interface PartForm {
  readonly media?: string;
  readonly style?: ParamEncoding;
  readonly headers: readonly {
    readonly wire: string;
    readonly type: Type;
    readonly constant?: string;
  }[];
  /** Each item of a list is a part, also where `media` could hold them all. */
  readonly each?: true;
  /** The parts inside of a part that is itself multipart. */
  readonly inside?: PartForms;
}

/** The parts of an object by name; those of a list by position, the first ones and all others. */
export interface PartForms {
  readonly parts: readonly Part[];
  readonly prefix?: readonly PartForm[];
  readonly items?: PartForm;
}
