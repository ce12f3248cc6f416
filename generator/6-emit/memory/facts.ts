/** What is known of the API and of its names, as the scopes of modules ask for it. */
import type { Api, TypeDecl, TypeId } from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import { convertingOf, type Converting } from '../types/converting.js';
import { declarationsOf } from '../types/type-text.js';

export interface Facts {
  readonly api: Api;
  readonly declarations: ReadonlyMap<TypeId, TypeDecl>;
  readonly names: Names;
  /** What holds dates and integers in forms that JSON has not. */
  readonly converting: Converting;
}

/** Maps that are asked for one thing at a time. */
type Table = 'declarations' | 'types' | 'operations' | 'resources';

/** One thing: an entry of a map by its key, a part of the API or of the names by its property. */
export interface Question {
  readonly of: Table | 'api' | 'names' | 'converting';
  readonly key: string;
}

export function factsOf(api: Api, names: Names): Facts {
  let converting: Converting | undefined;
  return {
    api,
    declarations: declarationsOf(api.types),
    names,
    get converting() {
      return (converting ??= convertingOf(api.types));
    },
  };
}

export function factAt({ of, key }: Question, facts: Facts): unknown {
  const { api, names, declarations } = facts;
  if (of === 'converting') return facts.converting;
  if (of === 'api' || of === 'names') return Reflect.get({ api, names }[of], key);
  const tables: { readonly [T in Table]: ReadonlyMap<string, unknown> } = {
    ...names,
    declarations,
  };
  return tables[of].get(key);
}

/** The same; each question is noted. */
export function noted(facts: Facts, note: (question: Question) => void): Facts {
  const entries = <Key extends string, Value>(
    of: Table,
    map: ReadonlyMap<Key, Value>,
    whole: Question,
  ): ReadonlyMap<Key, Value> =>
    new NotedMap(map, (key) => note(key === undefined ? whole : { of, key }));
  const named = <T extends 'types' | 'operations' | 'resources'>(of: T): Names[T] =>
    entries<string, unknown>(of, facts.names[of], { of: 'names', key: of }) as Names[T];
  const names = notedObject(facts.names, (key) => note({ of: 'names', key }));
  return {
    api: notedObject(facts.api, (key) => note({ of: 'api', key })),
    declarations: entries('declarations', facts.declarations, { of: 'api', key: 'types' }),
    names: {
      get client() {
        return names.client;
      },
      get helpers() {
        return names.helpers;
      },
      get options() {
        return names.options;
      },
      types: named('types'),
      operations: named('operations'),
      resources: named('resources'),
    },
    get converting() {
      note({ of: 'converting', key: '' });
      return facts.converting;
    },
  };
}

/** Tells which properties are asked for. */
function notedObject<Of extends object>(of: Of, note: (key: string) => void): Of {
  return new Proxy(of, {
    get(target, key): unknown {
      note(String(key));
      return Reflect.get(target, key);
    },
  });
}

/** Tells which keys are asked for; undefined: for all of them. */
class NotedMap<Key extends string, Value> implements ReadonlyMap<Key, Value> {
  readonly #of: ReadonlyMap<Key, Value>;
  readonly #note: (key?: Key) => void;

  constructor(of: ReadonlyMap<Key, Value>, note: (key?: Key) => void) {
    this.#of = of;
    this.#note = note;
  }

  get(key: Key): Value | undefined {
    this.#note(key);
    return this.#of.get(key);
  }

  has(key: Key): boolean {
    this.#note(key);
    return this.#of.has(key);
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    this.#all().forEach(visit);
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#all().entries();
  }

  keys(): MapIterator<Key> {
    return this.#all().keys();
  }

  values(): MapIterator<Value> {
    return this.#all().values();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  #all(): ReadonlyMap<Key, Value> {
    this.#note();
    return this.#of;
  }
}
