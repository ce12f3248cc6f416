/** The part of the IR that says what values look like. */
import type { Json, Pointer } from '../1-load/pointer.js';
import type { TypeId } from '../3-normalize/document.js';

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
  readonly limits?: Readonly<Record<string, Json>>;
  readonly link?: { readonly url: string; readonly text?: string };
}

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
      /** What callers hold in place of the JSON value, where sdk.yaml asks for it. */
      readonly form?: Form;
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
  /** `bases` are named objects whose fields are all part of this one; `fields` may narrow them. */
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

/** JavaScript's own types for dates and 64-bit integers. */
export type Form =
  | 'Date'
  | 'Temporal.Instant'
  | 'Temporal.PlainDate'
  | 'Temporal.Duration'
  | 'bigint';

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

/**
 * A union whose members each require a literal in one field. `cases[i].members` index the members.
 * `mapping`: where a member leaves the field open, the union's member is that type and an object
 * with the literal, side by side.
 */
export interface Tag {
  readonly wire: string;
  readonly cases: readonly {
    readonly value: string | number | boolean | null;
    readonly members: readonly number[];
  }[];
  readonly origin: 'mapping' | 'literal';
}
