import { isObject, type Json } from '../1-load/pointer.js';

/** The part of JSON Schema that `docs/sdk.schema.json` is written in. */
export interface ConfigSchema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: ConfigSchema };
  /** Of a pattern: what matches it, in words. */
  readonly title?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean';
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly ConfigSchema[];
  readonly properties?: { readonly [key: string]: ConfigSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: false | ConfigSchema;
  readonly items?: ConfigSchema;
  readonly pattern?: string;
  readonly minLength?: number;
}

/** The schema that `$ref` means, which always names one of the root's `$defs`. */
export function followed(schema: ConfigSchema, root: ConfigSchema): ConfigSchema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/$defs/', '');
  const target = root.$defs?.[name];
  if (target === undefined) throw new Error(`sdk.schema.json has no definition ${name}.`);
  return target;
}

export function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** What a schema accepts, in words: `an object`, `"js", "ts" or "none"`. */
export function expectationOf(schema: ConfigSchema, root: ConfigSchema): string {
  const { type, enum: values, const: only, anyOf, pattern, title } = followed(schema, root);
  if (anyOf !== undefined) {
    return listed([...new Set(anyOf.map((member) => expectationOf(member, root)))]);
  }
  if (values !== undefined) return listed(values.map((value) => JSON.stringify(value)));
  if (only !== undefined) return JSON.stringify(only);
  if (type === 'object') return 'a mapping';
  if (type === 'array') return 'a list';
  if (type === 'boolean') return 'true or false';
  return pattern === undefined ? 'text' : (title ?? `text that matches ${pattern}`);
}

/** The texts that a schema lists. */
export function wordsOf(schema: ConfigSchema, root: ConfigSchema): readonly string[] {
  const { enum: values = [], const: only, anyOf = [] } = followed(schema, root);
  const own = [...values, ...(only === undefined ? [] : [only])];
  const inner = anyOf.flatMap((member) => wordsOf(member, root));
  return [...own.filter((value) => typeof value === 'string'), ...inner];
}

/** A value in words, short enough for a message. */
export function descriptionOf(value: Json): string {
  if (isObject(value)) return 'a mapping';
  if (Array.isArray(value)) return 'a list';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
