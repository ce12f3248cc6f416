/**
 * A process that stays makes of each save what a new one would make: the same files, the same words at
 * the same places, whatever was changed and however broken the saves between were.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { noPast, produce, type Past } from '../../generator/cache/produce.js';
import type { Product } from '../../generator/cache/product.js';
import { surroundings, type Surroundings } from '../../generator/corridor/surroundings.js';
import { entryOf, fixtureNames, fixturesFolder } from '../fixtures.js';
import { diceOf, textDamages, treeDamages, type Dice } from './damages.js';

type Tree = Record<string, unknown>;

/** What people do to a document that works. */
const edits: Readonly<Record<string, (tree: Tree, dice: Dice) => void>> = {
  'nothing at all': () => undefined,
  'another description': (tree, dice) => {
    const node = dice.pick([{}, ...objectsIn(tree)]);
    Reflect.set(node, 'description', 'Another one.');
  },
  'another order': (tree, dice) => {
    const node = dice.pick([{}, ...objectsIn(tree)]);
    const entries = Object.entries(node).reverse();
    for (const [key] of entries) Reflect.deleteProperty(node, key);
    for (const [key, value] of entries) Reflect.set(node, key, value);
  },
  'another name': (tree, dice) => {
    const node = dice.pick([{}, ...objectsIn(tree)]);
    const key = dice.pick(['', ...Object.keys(node)]);
    const entries = Object.entries(node);
    for (const [name] of entries) Reflect.deleteProperty(node, name);
    for (const [name, value] of entries) Reflect.set(node, name === key ? 'renamed' : name, value);
  },
  'one part for another': (tree, dice) => {
    const objects = objectsIn(tree);
    const node = dice.pick([{}, ...objects]);
    const key = dice.pick(['', ...Object.keys(node)]);
    Reflect.set(node, key, structuredClone(dice.pick([{}, ...objects])));
  },
};

function objectsIn(node: unknown): readonly Tree[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node as Tree, ...Object.values(node).flatMap(objectsIn)];
}

type Save = (text: string, dice: Dice) => string | Uint8Array;

function ofTree(change: (tree: Tree, dice: Dice) => void): Save {
  return (text, dice) => {
    const tree = parse(text) as Tree;
    change(tree, dice);
    return stringify(tree, { aliasDuplicateObjects: false });
  };
}

const sound = Object.values(edits).map(ofTree);
const saves: readonly Save[] = [
  ...sound,
  ...sound,
  ...sound,
  ...Object.values(treeDamages).map(ofTree),
  ...Object.values(textDamages),
];

test.each(fixtureNames)('%s', async (fixture) => {
  const dice = diceOf(1);
  const cwd = join(fixturesFolder, fixture);
  const text = readFileSync(entryOf(cwd), 'utf8');
  const past = noPast();
  for (let count = 0; count < 6; count += 1) {
    const save = saves[dice.roll(saves.length)] ?? String;
    const saved = count === 0 ? text : save(text, dice);
    expect(await product(cwd, saved, past), `save ${String(count)}:\n${String(saved)}`).toEqual(
      await product(cwd, saved),
    );
  }
});

async function product(cwd: string, saved: string | Uint8Array, past?: Past): Promise<Product> {
  const path = join(cwd, 'openapi.yaml');
  const bytes = Buffer.from(saved);
  const around: Surroundings = {
    ...surroundings,
    style: () => Promise.resolve(undefined),
    file: (asked, kind, limit) =>
      asked === path
        ? Promise.resolve({ kind: 'bytes', bytes })
        : surroundings.file(asked, kind, limit),
  };
  const made = await produce({ cwd, document: 'openapi.yaml' }, around, () => new Map(), past);
  // Files that are read at once come in any order.
  const looks = made.looks?.toSorted(([a], [b]) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  );
  return { ...made, ...(looks ? { looks } : {}) };
}

const petStore = (summary: string, field: string): string => `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get: { operationId: listPets, tags: [pets], responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
  /shops:
    get: { operationId: listShops, tags: [shops], summary: ${summary}, responses: { 200: { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Shop' } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
    Shop: { type: object, properties: { ${field}: { $ref: '#/components/schemas/Pet' } } }
`;

test.each([
  ['nothing', petStore('All', 'pet'), []],
  ['the summary of an operation', petStore('None', 'pet'), ['src/operations/shops.ts']],
  ['a field of a schema', petStore('All', 'dog'), ['src/models/shops.ts']],
])(
  'of %s the modules of types and operations that show it are made',
  async (_, saved, expected) => {
    const past = noPast();
    await product('/pets', petStore('All', 'pet'), past);
    const before = past.emit.before?.modules;
    await product('/pets', saved, past);
    const made = [...(past.emit.before?.modules ?? [])].filter(
      ([module, { file }]) => before?.get(module)?.file !== file,
    );
    expect(made.map(([, { file }]) => file.path)).toEqual(expected);
  },
);
