import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../generator/4-ir/build.js';
import { collector } from '../../../generator/diagnostics.js';
import { entryOf, fixtureNames, fixturesFolder } from '../../fixtures.js';
import { attempt } from '../3-normalize/reading.js';
import { irSchemaOf } from './ir-schema-of.js';

const root = join(import.meta.dirname, '../../..');
const published = join(root, 'docs/ir.schema.json');

it('is published as the types are', async () => {
  const modules = ['ir', 'ir-operation', 'ir-outcome', 'ir-type'];
  const schema = irSchemaOf(modules.map((name) => join(root, `generator/4-ir/${name}.ts`)));
  const style = await resolveConfig(published);
  const text = await format(JSON.stringify(schema), { ...style, filepath: published });
  await expect(text).toMatchFileSnapshot(published);
});

describe('the published schema', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  let validate: ValidateFunction;
  beforeAll(() => {
    validate = ajv.compile(JSON.parse(readFileSync(published, 'utf8')) as object);
  });

  it.each(fixtureNames)('admits what is built from the fixture %s', async (name) => {
    const { document } = await attempt(entryOf(join(fixturesFolder, name)));
    if (!document) throw new Error(`The fixture ${name} was not read.`);
    const api: unknown = JSON.parse(JSON.stringify(build(document, {}, collector([]))));
    expect(validate(api) ? [] : validate.errors).toEqual([]);
  });

  it('refuses what is no IR', async () => {
    const { document } = await attempt(entryOf(join(fixturesFolder, 'minimal')));
    if (!document) throw new Error('The fixture was not read.');
    const api = build(document, {}, collector([]));
    expect(validate({ ...api, ir: 2 })).toBe(false);
    expect(validate({ ...api, extra: true })).toBe(false);
    const [operation, ...others] = api.operations;
    const broken = { ...operation, outcome: { kind: 'once' } };
    expect(validate({ ...api, operations: [broken, ...others] })).toBe(false);
    const untitled = Object.entries(api).filter(([key]) => key !== 'title');
    expect(validate(Object.fromEntries(untitled))).toBe(false);
  });
});
