/**
 * How much is looked at while heirs are worked out, counted. Each has what all before it have, so
 * that twice as many take four times the looks; where each leads to itself as well, fewer than eight.
 */
import { expect, test } from 'vitest';
import type { Pointer } from '../../../../generator/1-load/pointer.js';
import { load } from '../../../../generator/1-load/load.js';
import { resolve } from '../../../../generator/2-resolve/resolve.js';
import { normalize } from '../../../../generator/3-normalize/normalize.js';
import { draftMaker, type Draft, type Drafts } from '../../../../generator/4-ir/types/draft.js';
import { bodyDraft } from '../../../../generator/4-ir/types/draft-of-schema.js';
import { headReader } from '../../../../generator/4-ir/types/heads.js';
import { collector } from '../../../../generator/diagnostics.js';

type Heir = (index: number, size: number) => object;

const to = (index: number) => ({ $ref: `#/components/schemas/S${String(index)}` });
const having = (name: string, schema: object = { type: 'string' }) => ({
  type: 'object',
  properties: { [name]: schema },
});
const extending = (bases: readonly number[], own: object) => ({ allOf: [...bases.map(to), own] });
const allBefore = (index: number) => Array.from({ length: index }, (_, before) => before);

const heirs: Readonly<Record<string, readonly [heir: Heir, growth: number]>> = {
  'each extends the one before': [
    (index) => extending(allBefore(index).slice(-1), having(`p${String(index)}`)),
    4.1,
  ],
  'each extends the two above, in a lattice': [
    (index) => extending(allBefore(index - (index % 2)).slice(-2), having(`p${String(index)}`)),
    4.5,
  ],
  'each extends all before': [
    (index) => extending(allBefore(index), having(`p${String(index)}`)),
    4.1,
  ],
  'each narrows a field of the one before to itself': [
    (index) => extending(allBefore(index).slice(-1), having('next', to(index))),
    7.5,
  ],
  'each narrows a field of the one before to the one after': [
    (index, size) =>
      extending(allBefore(index).slice(-1), having('next', to(Math.min(index + 1, size - 1)))),
    6,
  ],
};

test.each(Object.entries(heirs))('%s', async (_, [heir, growth]) => {
  const [small, large] = [await looksAt(heir, 16), await looksAt(heir, 32)];
  expect(large / small).toBeLessThan(growth);
});

/** How often a reference is followed or two words about a field are put together. */
async function looksAt(heir: Heir, size: number): Promise<number> {
  const schemas = Object.fromEntries(
    Array.from({ length: size }, (_, index) => [`S${String(index)}`, heir(index, size)]),
  );
  const info = { title: 't', version: 'v' };
  const text = JSON.stringify({ openapi: '3.1.0', info, paths: {}, components: { schemas } });
  const report = collector([]);
  const document = normalize(
    resolve(await load({ text, label: 'a.json' }, {}, report), report),
    report,
  );
  let looks = 0;
  const drafts = counted(() => (looks += 1));
  const declared = new Map<Pointer, Draft>();
  for (const [owner, { schema }] of document?.schemas ?? []) {
    const around = { schemas: document?.schemas ?? new Map(), drafts, config: {}, report, owner };
    declared.set(owner, bodyDraft(schema, around));
  }
  looks = 0;
  const heads = headReader(declared, drafts, report);
  for (const id of declared.keys()) heads.headOfDeclared(id);
  return looks;
}

function counted(count: () => void): Drafts {
  const drafts = draftMaker();
  return {
    ...drafts,
    ref: (id) => (count(), drafts.ref(id)),
    met: (parts, home) => (count(), drafts.met(parts, home)),
  };
}
