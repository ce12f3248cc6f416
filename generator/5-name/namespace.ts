/** A set of names where each is given away once. */
export interface Namespace {
  has(name: string): boolean;
  /** The first candidate that is free, else the last one with the lowest free number from 2 on. */
  claim(candidates: readonly string[]): string;
}

export interface NamespaceRules {
  /** Names that compare equal are one name. Default: the name itself. */
  readonly keyOf?: (name: string) => string;
  /** Names that nobody may have, compared as they are. */
  readonly reserved?: readonly { has(name: string): boolean }[];
  /** How a number is put behind a name. Default: `Foo2`. */
  readonly numbered?: (name: string, count: number) => string;
}

export function namespaceOf(rules: NamespaceRules = {}): Namespace {
  const keyOf = rules.keyOf ?? ((name) => name);
  const numbered = rules.numbered ?? ((name, count) => `${name}${String(count)}`);
  const taken = new Set<string>();
  // Where the search for a free number ended last: a document of n equal names stays linear.
  const counts = new Map<string, number>();

  const has = (name: string) =>
    taken.has(keyOf(name)) || (rules.reserved ?? []).some((names) => names.has(name));

  return {
    has,
    claim(candidates) {
      let name = candidates.find((candidate) => candidate !== '' && !has(candidate));
      const last = candidates.at(-1) ?? 'Name';
      for (let count = counts.get(last) ?? 2; name === undefined; count += 1) {
        const candidate = numbered(last, count);
        counts.set(last, count + 1);
        if (!has(candidate)) name = candidate;
      }
      taken.add(keyOf(name));
      return name;
    },
  };
}
