/** Schemas in the dialect that all versions are read into: JSON Schema 2020-12, as typed data. */
import type { Json, Pointer } from '../1-load/pointer.js';

/** Identity of a schema that something refers to: where it stands. */
export type TypeId = Pointer;

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/** A schema: one optional property a keyword, as JSON Schema has it. `true` is `{ at }`. */
export interface Schema {
  readonly at: Pointer;
  /** The schema `false`, or `not: {}`: no value fits. */
  readonly never?: true;
  /**
   * Target of `$ref` (or of a `$dynamicRef`, bound, or a `$recursiveRef`): a key of
   * `Document.schemas`, never a circle of bare references. Other keywords beside it apply as well. A
   * schema written inline that something refers to is a reference to itself, so that it is one type.
   */
  readonly ref?: TypeId;
  /** Allowed JSON types; absent: any. */
  readonly types?: readonly JsonType[];
  /** Null fits whatever the other keywords say (`nullable: true` of 3.0, `x-nullable` of 2.0). */
  readonly nullable?: true;
  /** Allowed values; `const` is an enum of one. */
  readonly enum?: readonly Json[];
  /** Names for the values, in their order; '' where there is none. */
  readonly enumWords?: readonly string[];
  /** What the values mean, likewise. */
  readonly enumTexts?: readonly string[];
  /** The document or an extension says that other values may come (`x-extensible-enum`, ...). */
  readonly openEnum?: true;
  readonly properties?: ReadonlyMap<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  /** `unevaluatedProperties`. */
  readonly unevaluatedProperties?: Schema;
  readonly patternProperties?: ReadonlyMap<string, Schema>;
  readonly propertyNames?: Schema;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, Schema>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly unevaluatedItems?: Schema;
  readonly contains?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;
  readonly format?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly contentSchema?: Schema;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly deprecated?: true | string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly examples?: readonly Json[];
  /** `minimum`, `maximum` (2020-12 form of exclusive bounds), `minItems`, `pattern`, ... */
  readonly limits?: Readonly<Record<string, Json>>;
  readonly externalDocs?: ExternalDocs;
  /** The `x-` keys, as written. */
  readonly extensions?: ReadonlyMap<string, Json>;
}

export interface Discriminator {
  readonly at: Pointer;
  readonly propertyName: string;
  /** Tag value -> schema; bare names are already looked up. */
  readonly mapping: ReadonlyMap<string, TypeId>;
  readonly defaultMapping?: TypeId;
}

export interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}
