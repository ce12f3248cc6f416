/** Values that differ from a given one in one place. Which of them are wrong is Ajv's to say. */
export type Path = readonly (string | number)[];

export interface Mutant {
  readonly change: string;
  readonly make: () => unknown;
}

export function mutantsOf(value: unknown): readonly Mutant[] {
  return placesIn(value, []).flatMap(([path, at]) => [
    ...replacementsOf(at).map((other) => ({
      change: `/${path.join('/')} = ${JSON.stringify(other)}`,
      make: () => replaced(value, path, other),
    })),
    ...keysOf(at).map((key) => ({
      change: `/${[...path, key].join('/')} left out`,
      make: () => replaced(value, path, without(at as object, key)),
    })),
  ]);
}

function placesIn(value: unknown, path: Path): readonly (readonly [Path, unknown])[] {
  const here = [[path, value]] as const;
  if (path.length > 5 || typeof value !== 'object' || value === null) return here;
  const inside = Array.isArray(value) ? [...value.entries()].slice(0, 2) : Object.entries(value);
  return [...here, ...inside.flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

const samples: readonly unknown[] = ['other', 73, true, {}, []];

/** Strings and arrays have members, so they can pass for an object type: objects become neither. */
function replacementsOf(value: unknown): readonly unknown[] {
  if (value === null) return samples;
  const kind = kindOf(value);
  if (kind === 'object') return [null, 73, true];
  const others = [null, ...samples.filter((sample) => kindOf(sample) !== kind)];
  if (typeof value === 'string') return [...others, `${value} or another`];
  return typeof value === 'number' ? [...others, value + 987_653] : others;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Those that are gone when they are left out: each object has a `constructor`. */
function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value).filter((key) => !(key in Object.prototype));
}

function without(value: object, key: string): unknown {
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
}

function replaced(value: unknown, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((child: unknown, index) =>
      index === step ? replaced(child, rest, other) : child,
    );
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([key, child]) => [
      key,
      key === step ? replaced(child, rest, other) : child,
    ]),
  );
}
