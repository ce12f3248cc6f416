/** Values that a schema should accept, made from it; Ajv has the last word. */
import fc from 'fast-check';
import { doubtful, narrowed } from './json-schema.js';
import { patternOf } from './pattern.js';
import { isObject, objectIn, type JsonObject } from './reading.js';

/** How a value is made: which optional fields it has, and which member of each union. */
export interface Manner {
  readonly optional: 'none' | 'all' | 'some';
  readonly null: 'prefer' | 'avoid';
  /** Numbers below `limit`, the same ones each time. */
  readonly pick: (limit: number) => number;
}

export function manners(seed: number): readonly Manner[] {
  const kinds: readonly (readonly [Manner['optional'], Manner['null']])[] = [
    ['none', 'avoid'],
    ['all', 'avoid'],
    ['none', 'prefer'],
    ['all', 'prefer'],
    ['some', 'avoid'],
    ['all', 'avoid'],
    ['some', 'avoid'],
    ['all', 'avoid'],
  ];
  return kinds.map(([optional, nulls], index) => {
    let state = (seed * 31 + index * 7919 + 1) >>> 0;
    // The first takes the first of everything; a linear congruence decides for the others.
    const pick = (limit: number): number => {
      if (index === 0) return 0;
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    return { optional, null: nulls, pick };
  });
}

/** Thrown and caught in here: this branch leads nowhere. */
class NoInstance extends Error {}

/** Undefined: this manner makes none. */
export function instanceOf(
  name: string,
  definitions: JsonObject,
  manner: Manner,
): { readonly value: unknown } | undefined {
  try {
    return { value: make([definitions[name]], definitions, manner, 0) };
  } catch (error) {
    if (error instanceof NoInstance || error instanceof RangeError) return undefined;
    throw error;
  }
}

function make(
  schemas: readonly unknown[],
  definitions: JsonObject,
  manner: Manner,
  depth: number,
): unknown {
  if (depth > 7) throw new NoInstance();
  const parts: JsonObject[] = [];
  for (const schema of schemas) gather(schema, definitions, manner, parts, 0);
  const constants = constantsOf(parts);
  const types = typesOf(parts);
  const nullable =
    types !== undefined && types.has('null') && constants.every((list) => list.includes(null));
  if (nullable && (manner.null === 'prefer' || types.size === 1)) return null;
  if (constants.length > 0) return oneOfAll(constants, types, manner);
  const known =
    types === undefined ? [guessed(parts)] : [...types].filter((type) => type !== 'null');
  const type = known[manner.pick(known.length)];
  if (type === undefined) throw new NoInstance();
  if (type === 'object') return makeObject(parts, definitions, manner, depth);
  if (type === 'array') return makeArray(parts, definitions, manner, depth);
  return makeScalar(type, parts, manner);
}

/** The keywords that hold: references followed, all parts of allOf, one member of each union. */
function gather(
  schema: unknown,
  definitions: JsonObject,
  manner: Manner,
  parts: JsonObject[],
  hops: number,
): void {
  if (schema === false || hops > 30) throw new NoInstance();
  if (!isObject(schema)) return;
  parts.push(schema);
  const visit = (part: unknown): void => gather(part, definitions, manner, parts, hops + 1);
  if (typeof schema['$ref'] === 'string') {
    const token = schema['$ref'].slice('all#/$defs/'.length);
    visit(definitions[decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')]);
  }
  if (Array.isArray(schema['allOf'])) schema['allOf'].forEach(visit);
  for (const word of ['anyOf', 'oneOf'] as const) {
    const members: unknown = schema[word];
    if (!Array.isArray(members)) continue;
    const sure: unknown[] = members.filter(
      (member) => !isObject(member) || member[doubtful] !== true,
    );
    // Values described one by one, beside the one that is meant here.
    const possible = sure.filter((member) => !isObject(member) || mayMeet(member, parts));
    visit(possible[manner.pick(possible.length)] ?? false);
  }
}

function constantsOf(parts: readonly JsonObject[]): readonly (readonly unknown[])[] {
  return parts.flatMap((part) => {
    if ('const' in part) return [[part['const']]];
    return Array.isArray(part['enum']) ? [part['enum']] : [];
  });
}

function mayMeet(member: JsonObject, parts: readonly JsonObject[]): boolean {
  return constantsOf([member]).every((own) =>
    constantsOf(parts).every((list) => own.some((value) => list.includes(value))),
  );
}

function typesOf(parts: readonly JsonObject[]): ReadonlySet<string> | undefined {
  let types: Set<string> | undefined;
  for (const { type } of parts) {
    if (type === undefined) continue;
    const said = new Set(([] as unknown[]).concat(type).map(String));
    if (said.has('number')) said.add('integer');
    types = new Set([...said].filter((one) => types === undefined || types.has(one)));
  }
  if (types?.has('number') === true) types.delete('integer');
  if (types?.size === 0) throw new NoInstance();
  return types;
}

function oneOfAll(
  constants: readonly (readonly unknown[])[],
  types: ReadonlySet<string> | undefined,
  manner: Manner,
): unknown {
  const [first = [], ...others] = constants;
  const shared = first.filter(
    (value) => others.every((list) => list.includes(value)) && fits(value, types),
  );
  const solid = shared.filter((value) => value !== null);
  if (solid.length > 0) return solid[manner.pick(solid.length)];
  if (shared.length === 0) throw new NoInstance();
  return null;
}

function fits(value: unknown, types: ReadonlySet<string> | undefined): boolean {
  if (types === undefined) return true;
  if (value === null) return types.has('null');
  if (typeof value === 'number') return types.has('number') || types.has('integer');
  return types.has(Array.isArray(value) ? 'array' : typeof value);
}

function guessed(parts: readonly JsonObject[]): string {
  const says = (...words: readonly string[]): boolean =>
    parts.some((part) => words.some((word) => part[word] !== undefined));
  if (says('properties', 'required', 'additionalProperties', 'patternProperties')) return 'object';
  if (says('items', 'prefixItems')) return 'array';
  return 'string';
}

function makeScalar(type: string, parts: readonly JsonObject[], manner: Manner): unknown {
  if (type === 'boolean') return manner.pick(2) === 0;
  const bound = (word: string, otherwise: number): number =>
    parts.map((part) => part[word]).find((value) => typeof value === 'number') ?? otherwise;
  if (type !== 'string') return Math.max(bound('minimum', 3), 0) + (type === 'integer' ? 0 : 0.5);
  if (parts.some(({ format }) => format === 'binary')) throw new NoInstance();
  const patterns = parts.flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
  const [least, most] = [bound('minLength', 4), bound('maxLength', 100)];
  if (patterns.length === 0) return 'text'.padEnd(least, 'x').slice(0, most);
  return matching(patterns.map(patternOf));
}

/** What patterns of real documents ask for, most of the time. */
const likely: readonly string[] = [
  'text',
  '1',
  '12345',
  '1.0',
  'A',
  'AB',
  'ABC',
  '2024-03-05',
  '2024-03-05T12:30:45Z',
  '12:30',
  '#ffffff',
  'https://example.com/a',
  'ann@example.com',
  '3f2b8c1e-9a4d-4f6b-8c2d-1e5a7b9c0d3f',
  '',
];

function matching(patterns: readonly RegExp[]): string {
  const isGood = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  const found = likely.find(isGood) ?? patterns.flatMap(textsFor).find(isGood);
  if (found === undefined) throw new NoInstance();
  return found;
}

/** Nothing where the pattern has an assertion that nothing can be made of. */
function textsFor(pattern: RegExp): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(pattern, { size: 'xsmall' }), { seed: 1, numRuns: 20 });
  } catch {
    return [];
  }
}

function makeArray(
  parts: readonly JsonObject[],
  definitions: JsonObject,
  manner: Manner,
  depth: number,
): unknown {
  const prefix = parts.map((part) => part['prefixItems']).find(Array.isArray) ?? [];
  const made: unknown[] = (prefix as unknown[]).map((item) =>
    make([item], definitions, manner, depth + 1),
  );
  const items = parts.map((part) => part['items']).filter((item) => item !== undefined);
  const least = Math.max(0, ...parts.map((part) => Number(part['minItems'] ?? 0)));
  const wanted = Math.max(
    least,
    manner.optional === 'none' || items.includes(false) ? 0 : made.length + 1,
  );
  while (made.length < Math.min(wanted, 20)) {
    try {
      made.push(
        make(items.length > 0 ? items : [{ type: 'string' }], definitions, manner, depth + 1),
      );
    } catch (error) {
      if (!(error instanceof NoInstance) || made.length < least) throw error;
      break;
    }
  }
  return made;
}

function makeObject(
  parts: readonly JsonObject[],
  definitions: JsonObject,
  manner: Manner,
  depth: number,
): unknown {
  const schemas = new Map<string, unknown[]>();
  for (const { properties } of parts) {
    if (!isObject(properties)) continue;
    for (const [key, value] of Object.entries(properties)) {
      schemas.set(key, [...(schemas.get(key) ?? []), value]);
    }
  }
  const required = new Set(
    parts.flatMap(({ required: names }) => (Array.isArray(names) ? (names as unknown[]) : [])),
  );
  const more = parts
    .map((part) => part['additionalProperties'] ?? part['unevaluatedProperties'])
    .filter((value) => value !== undefined);
  const open = more.filter((value) => value !== false);
  const made = new Map<string, unknown>();
  const wanted = (): boolean =>
    manner.optional === 'all' || (manner.optional === 'some' && manner.pick(2) === 0);
  for (const [key, list] of schemas) {
    if (!required.has(key) && (depth > 3 || !wanted())) continue;
    try {
      made.set(key, make(list, definitions, manner, depth + 1));
    } catch (error) {
      if (!(error instanceof NoInstance) || required.has(key)) throw error;
    }
  }
  for (const key of required) {
    // Nobody says what a name is that only `required` has; documents disagree with themselves here.
    if (!schemas.has(String(key)) && open.length === 0 && schemas.size > 0) throw new NoInstance();
    if (!made.has(String(key))) made.set(String(key), make(open, definitions, manner, depth + 1));
  }
  const isFree =
    schemas.size === 0 &&
    !more.includes(false) &&
    !parts.some((part) => part['patternProperties'] ?? part[narrowed]);
  if ((open.length > 0 || isFree) && manner.optional === 'all') {
    made.set('another', make(open, definitions, manner, depth + 1));
  }
  if (manner.optional !== 'all') return Object.fromEntries(made);
  for (const [pattern, list] of patternsOf(parts)) {
    const key = matching([patternOf(pattern)]);
    if (!made.has(key)) made.set(key, make([...list, ...open], definitions, manner, depth + 1));
  }
  return Object.fromEntries(made);
}

function patternsOf(parts: readonly JsonObject[]): ReadonlyMap<string, readonly unknown[]> {
  const patterns = new Map<string, readonly unknown[]>();
  for (const part of parts) {
    for (const [pattern, value] of Object.entries(objectIn(part, 'patternProperties'))) {
      if (value !== false) patterns.set(pattern, [...(patterns.get(pattern) ?? []), value]);
    }
  }
  return patterns;
}
