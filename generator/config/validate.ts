import {
  childOf,
  isList,
  isObject,
  type Json,
  type JsonObject,
  type Pointer,
} from '../1-load/pointer.js';
import { nearestWord } from '../1-load/spelling.js';
import {
  descriptionOf,
  expectationOf,
  followed,
  typeOf,
  wordsOf,
  type ConfigSchema,
} from './schema.js';

/** One mistake, and where it stands. */
export type Mistake =
  | {
      readonly kind: 'unknown-key';
      readonly at: Pointer;
      readonly key: string;
      readonly nearest?: string | undefined;
    }
  | { readonly kind: 'missing-key'; readonly at: Pointer; readonly key: string }
  | {
      readonly kind: 'wrong-value';
      readonly at: Pointer;
      readonly expected: string;
      readonly found: string;
      readonly nearest?: string | undefined;
    };

/** All that is wrong with a value by a schema. */
export function mistakesIn(
  value: Json,
  schema: ConfigSchema,
  at: Pointer,
  root: ConfigSchema = schema,
): readonly Mistake[] {
  const rule = followed(schema, root);
  if (rule.anyOf !== undefined) return mistakesInAny(value, rule, rule.anyOf, at, root);
  if (!fits(value, rule)) return [wrongValue(value, rule, at, root)];
  if (isObject(value)) return mistakesInObject(value, rule, at, root);
  if (!isList(value)) return [];
  const { items } = rule;
  return value.flatMap((item, index) =>
    items === undefined ? [] : mistakesIn(item, items, childOf(at, index), root),
  );
}

/** Whether a value is what the schema asks for, whatever it holds inside. */
function fits(value: Json, { type, enum: values, const: only, pattern, minLength }: ConfigSchema) {
  if (type !== undefined && typeOf(value) !== type) return false;
  if (values !== undefined && !values.includes(value)) return false;
  if (only !== undefined && value !== only) return false;
  if (typeof value !== 'string') return true;
  return value.length >= (minLength ?? 0) && new RegExp(pattern ?? '', 'u').test(value);
}

function mistakesInObject(
  value: JsonObject,
  { properties = {}, required = [], additionalProperties }: ConfigSchema,
  at: Pointer,
  root: ConfigSchema,
): readonly Mistake[] {
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key): Mistake => ({ kind: 'missing-key', at, key }));
  const inside = Object.entries(value).flatMap(([key, child]): readonly Mistake[] => {
    const place = childOf(at, key);
    if (Object.hasOwn(properties, key)) {
      return mistakesIn(child, properties[key] ?? {}, place, root);
    }
    if (additionalProperties !== false) {
      return mistakesIn(child, additionalProperties ?? {}, place, root);
    }
    const nearest = nearestWord(key, Object.keys(properties));
    return [{ kind: 'unknown-key', at: place, key, nearest }];
  });
  return [...missing, ...inside];
}

/** Of several forms the one that was probably meant: the one that knows the value's keys. */
function mistakesInAny(
  value: Json,
  rule: ConfigSchema,
  forms: readonly ConfigSchema[],
  at: Pointer,
  root: ConfigSchema,
): readonly Mistake[] {
  const attempts = forms
    .filter((form) => isCandidate(value, form, root))
    .map((form) => mistakesIn(value, form, at, root));
  const [best] = attempts.toSorted((a, b) => weightOf(a) - weightOf(b));
  if (best !== undefined) return best;
  return [wrongValue(value, rule, at, root)];
}

function wrongValue(value: Json, rule: ConfigSchema, at: Pointer, root: ConfigSchema): Mistake {
  const nearest = typeof value === 'string' ? nearestWord(value, wordsOf(rule, root)) : undefined;
  const expected = expectationOf(rule, root);
  return { kind: 'wrong-value', at, expected, found: descriptionOf(value), nearest };
}

/** A key that is missing is a smaller mistake than one that has no place. */
function weightOf(mistakes: readonly Mistake[]): number {
  return mistakes.reduce((sum, { kind }) => sum + (kind === 'missing-key' ? 1 : 100), 0);
}

function isCandidate(value: Json, form: ConfigSchema, root: ConfigSchema): boolean {
  const rule = followed(form, root);
  return rule.anyOf?.some((inner) => isCandidate(value, inner, root)) ?? fits(value, rule);
}
