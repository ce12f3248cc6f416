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
import type { Operation, Security, Server } from './ir-operation.js';
import type { WirePath } from './ir-outcome.js';
import type { Docs, OperationId, Sourced, Type, TypeDecl } from './ir-type.js';

export type * from './ir-operation.js';
export type * from './ir-outcome.js';
export type * from './ir-type.js';
export type { Json, SchemeId, TypeId };

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
  /** What the API sends to URLs that requests name. Absent: nothing. */
  readonly callbacks?: readonly Webhook[];
  readonly resources: readonly Resource[];
  readonly helpers: readonly Helper[];
  /** Header parameters that are the client's business, not a call's (sdk.yaml `client.options`). */
  readonly clientHeaders: readonly ClientHeader[];
}

export interface ClientHeader {
  readonly wire: string;
  readonly option: string;
  readonly env?: string;
  readonly docs: Docs;
}

export interface Webhook extends Sourced {
  readonly event: string;
  readonly type: Type;
  readonly docs: Docs;
}

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
    }
  | {
      readonly kind: 'socket';
      readonly resource: readonly string[];
      readonly word: string;
      /** Whose method it is: its address, parameters and credentials are those of the opening. */
      readonly operation: OperationId;
      readonly send: Type;
      readonly receive: Type;
    }
  | {
      readonly kind: 'custom';
      /** Where sdk.yaml says it. */
      readonly at: Pointer;
      readonly resource: readonly string[];
      readonly word: string;
      /** Name of the hand-written module: `run-tools`. */
      readonly module: string;
      /** The function, as the module exports it. */
      readonly export: string;
      /** The operation whose method it takes the place of. */
      readonly replaces?: OperationId;
    };

export type HelperOf<K extends Helper['kind']> = Extract<Helper, { kind: K }>;

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
