import { grammar, kinds, type Kind } from './grammar.js';

interface Step {
  readonly keys: ReadonlyMap<string, Kind>;
  readonly others: Kind | undefined;
  readonly extensible: boolean;
  readonly items: Kind | undefined;
}

/** The grammar by `Map`: a document's keys include `constructor` and `__proto__`. */
const steps: ReadonlyMap<Kind, Step> = new Map(
  kinds.map((kind) => {
    const rule = grammar[kind];
    // A schema under `items` is one as anywhere else; only the list form is special.
    const keys = kind === 'schema-or-list' ? grammar.schema.keys : rule.keys;
    const step: Step = {
      keys: new Map(Object.entries(keys ?? {})),
      others: rule.others,
      extensible: rule.extensible === true,
      items: rule.items,
    };
    return [kind, step];
  }),
);

/** The kind at a key of an object of this kind; undefined: data. */
export function kindOfKey(kind: Kind, key: string): Kind | undefined {
  const step = steps.get(kind);
  if (step === undefined) return undefined;
  const known = step.keys.get(key);
  if (known !== undefined) return known;
  return step.extensible && key.startsWith('x-') ? undefined : step.others;
}

/** The kind of each item where a node of this kind is a list. */
export function kindOfItem(kind: Kind): Kind | undefined {
  return steps.get(kind)?.items;
}

export function isSchemaKind(kind: Kind): boolean {
  return kind === 'schema' || kind === 'schema-or-list';
}
