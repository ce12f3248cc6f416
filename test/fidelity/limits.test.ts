import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compiler, errorsIn, writeModels } from './statements.js';

const file = join(import.meta.dirname, 'limits.yaml');
const text = readFileSync(file, 'utf8');
const document = parse(text) as {
  components: { schemas: Record<string, { examples?: [unknown] }> };
};
const limits = Object.entries(document.components.schemas).flatMap(([schema, { examples }]) =>
  examples === undefined ? [] : [{ schema, value: examples[0] }],
);

/** What the schemas say by themselves: JSON Schema knows no discriminator. */
const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
ajv.addSchema({ $id: 'all', ...document });

describe('where types end', () => {
  let folder = '';
  let refused: ReadonlySet<string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(import.meta.dirname, '.limits-'));
    const types = await writeModels(file, 'response', folder);
    const statements = limits.map((limit) => ({
      ...limit,
      type: types.get(limit.schema)?.name ?? '',
    }));
    const errors = errorsIn(statements, folder, compiler());
    refused = new Set([...errors.keys()].map(({ schema }) => schema));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(limits)('$schema', ({ schema, value }) => {
    const passes = ajv.getSchema(`all#/components/schemas/${encodeURIComponent(schema)}`)?.(value);
    const takes = schema.startsWith('Takes');
    expect({ passes, refused: refused.has(schema) }).toEqual({ passes: !takes, refused: !takes });
  });

  it('is told in the documentation, one row each', () => {
    const page = readFileSync('docs/openapi-support.md', 'utf8');
    const section = page.slice(page.indexOf('## Where types end'), page.indexOf('## Extensions'));
    const rows = [...section.matchAll(/^\| ((?:Takes|Refuses) [^|]*?) +\|/gm)].map(
      ([, row]) => row,
    );
    expect(rows).toEqual(limits.map(({ schema }) => schema));
  });
});
