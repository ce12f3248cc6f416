/** Ways in which a file or what it says gets broken; each takes the same turns for the same seed. */

export interface Dice {
  /** From 0 up to, but not with, `sides`. */
  readonly roll: (sides: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** Numbers of a linear congruential generator (Numerical Recipes): the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  return { roll, pick: ([first, ...rest]) => [first, ...rest][roll(rest.length + 1)] ?? first };
}

type Damage<T> = (sound: T, dice: Dice) => T | Uint8Array;

/** Text -> broken text, or bytes that are none. */
export const textDamages: Readonly<Record<string, Damage<string>>> = {
  'the end cut off': (text, { roll }) => text.slice(0, roll(text.length)),
  'the beginning cut off': (text, { roll }) => text.slice(roll(text.length)),
  'a bracket missing': (text, dice) => without(text, /[{}[\]]/g, dice),
  'a bracket too many': (text, dice) => withPiece(text, dice.pick(['{', '}', '[', ']']), dice),
  'a colon missing': (text, dice) => without(text, /:/g, dice),
  'a quote missing': (text, dice) => without(text, /["']/g, dice),
  'a comma missing': (text, dice) => without(text, /,/g, dice),
  'a line missing': (text, dice) => withLine(text, () => [], dice),
  'a line twice': (text, dice) => withLine(text, (line) => [line, line], dice),
  'a line far to the right': (text, dice) =>
    withLine(text, (line) => [' '.repeat(5000) + line], dice),
  'a tab before a line': (text, dice) => withLine(text, (line) => [`\t${line}`], dice),
  'a byte order mark': (text) => `\ufeff${text}`,
  'one in the middle': (text, dice) => withPiece(text, '\ufeff', dice),
  'a zero': (text, dice) => withPiece(text, '\0', dice),
  'carriage returns': (text) => text.replaceAll('\n', '\r'),
  'a piece of another language': (text, dice) => withPiece(text, dice.pick(pieces), dice),
  'a byte that is no UTF-8': (text, { roll }) => {
    const bytes = Buffer.from(text);
    bytes[roll(bytes.length)] = 0xff;
    return bytes;
  },
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'no text': (_, { roll }) => Uint8Array.from({ length: 500 }, () => roll(256)),
  nothing: () => '',
  'brackets without end': (text, dice) => withPiece(text, '['.repeat(50_000), dice),
};

const pieces = [
  '&a *a',
  '<<: ',
  '!!js/function x',
  '|',
  '---\n',
  '\n...\n',
  '? ',
  '\\u12',
  '\u2028',
  '`${1}`',
] as const;

function withPiece(text: string, piece: string, { roll }: Dice): string {
  const at = roll(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function without(text: string, character: RegExp, { roll }: Dice): string {
  const places = [...text.matchAll(character)].map(({ index }) => index);
  const at = places[roll(places.length)] ?? text.length;
  return text.slice(0, at) + text.slice(at + 1);
}

function withLine(text: string, change: (line: string) => readonly string[], dice: Dice): string {
  const lines = text.split('\n');
  const at = dice.roll(lines.length);
  return lines.flatMap((line, index) => (index === at ? change(line) : [line])).join('\n');
}

/** A tree that tests may write to. */
type Tree = Record<string, unknown>;

/** What a document says -> what it says wrongly. */
export const treeDamages: Readonly<Record<string, (document: Tree, dice: Dice) => void>> = {
  'a value of another type': (document, dice) => putSomewhere(document, oddValue(dice), dice),
  'many of them': (document, dice) => {
    for (let times = 0; times < 8; times += 1) putSomewhere(document, oddValue(dice), dice);
  },
  'one near the top': (document, dice) => putIn(Object.values(document), oddValue(dice), dice),
  'a key missing': (document, dice) => {
    const [holder, key] = placeIn(document, dice);
    Reflect.deleteProperty(holder, key);
  },
  'a reference to nowhere': (document, dice) =>
    putSomewhere(document, { $ref: dice.pick(nowhere) }, dice),
  'a reference to itself': (document, dice) => putSomewhere(document, { $ref: '#' }, dice),
  'a reference to anything': (document, dice) => {
    const [, , pointer] = placeIn(document, dice);
    putSomewhere(document, { $ref: pointer }, dice);
  },
  'a ring of schemas': (document) => {
    putSchema(document, 'RingA', { $ref: `${shelfOf(document).at}/RingB` });
    putSchema(document, 'RingB', { allOf: [{ $ref: `${shelfOf(document).at}/RingA` }] });
  },
  'deep nesting': (document, { pick }) => {
    let schema: unknown = {};
    for (let depth = pick([30, 300]); depth > 0; depth -= 1) schema = { items: schema };
    putSchema(document, 'Deep', schema);
  },
  'keys of prototypes': (document, dice) => {
    const [holder, key] = placeIn(document, dice);
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const value: unknown = Reflect.get(holder, key);
      Reflect.defineProperty(holder, name, { value, enumerable: true, configurable: true });
    }
  },
  'a very long key': (document, dice) => {
    const [holder, key] = placeIn(document, dice);
    if (!Array.isArray(holder)) Reflect.set(holder, 'k'.repeat(70_000), Reflect.get(holder, key));
  },
};

const nowhere = [
  '#/nowhere',
  './none.yaml',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1:1/x',
  '',
  '%',
  '#/%zz',
  ':',
  '//',
  'a b',
  '\0',
] as const;

function oddValue({ pick }: Dice): unknown {
  return pick<unknown>([
    'text',
    {},
    null,
    [],
    7,
    true,
    -1e308,
    '',
    '\0',
    [[[]]],
    [null],
    { '': null },
    { $ref: 7 },
    { a: { b: { c: 1 } } },
  ]);
}

type Place = readonly [holder: object, key: string, pointer: string];

function placeIn(document: Tree, { roll }: Dice): Place {
  const places: Place[] = [];
  const visit = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      places.push([node, key, at]);
      visit(value, at);
    }
  };
  visit(document, '#');
  return places[roll(places.length)] ?? [document, 'info', '#/info'];
}

function putSomewhere(document: Tree, value: unknown, dice: Dice): void {
  const [holder, key] = placeIn(document, dice);
  Reflect.set(holder, key, value);
}

function putIn(holders: readonly unknown[], value: unknown, { roll }: Dice): void {
  const holder = holders[roll(holders.length)];
  if (typeof holder !== 'object' || holder === null) return;
  const keys = Object.keys(holder);
  Reflect.set(holder, keys[roll(keys.length)] ?? '0', value);
}

function shelfOf(document: Tree): { readonly at: string; readonly keys: readonly string[] } {
  return document['swagger'] === undefined
    ? { at: '#/components/schemas', keys: ['components', 'schemas'] }
    : { at: '#/definitions', keys: ['definitions'] };
}

function putSchema(document: Tree, name: string, schema: unknown): void {
  const shelf = shelfOf(document).keys.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    document,
  );
  if (typeof shelf === 'object' && shelf !== null) Reflect.set(shelf, name, schema);
}
