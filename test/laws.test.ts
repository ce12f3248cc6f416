/** What holds for every document, shown on all fixtures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Api } from '../generator/4-ir/ir.js';
import { emit } from '../generator/6-emit/emit.js';
import { inspect } from '../generator/generate.js';
import { emitOptionsOf } from '../generator/corridor/make.js';
import { entryOf, fixtureNames, fixturesFolder } from './fixtures.js';
import { scratchFolder } from './scratch.js';

const scratch = scratchFolder();

async function understand(fixture: string) {
  const { api, names, project } = await inspect({
    document: entryOf(join(fixturesFolder, fixture)),
  });
  if (!api || !names || !project) throw new Error(`${fixture} is not understood`);
  return { api, names, options: emitOptionsOf(project) };
}

describe.each(fixtureNames)('%s', (fixture) => {
  test('the same document gives the same package', async () => {
    const [once, twice] = [await understand(fixture), await understand(fixture)];
    expect([...emit(twice.api, twice.names, twice.options)]).toEqual([
      ...emit(once.api, once.names, once.options),
    ]);
  });

  test('the IR is plain JSON: a copy of it gives the same package', async () => {
    const { api, names, options } = await understand(fixture);
    const copy = JSON.parse(JSON.stringify(api)) as Api;
    expect(copy).toEqual(api);
    expect([...emit(copy, names, options)]).toEqual([...emit(api, names, options)]);
  });
});

test('JSON and YAML of one document are one document', async () => {
  const text = readFileSync(join(fixturesFolder, 'streaming', 'openapi.yaml'), 'utf8');
  const value: unknown = parse(text);
  writeFileSync(join(scratch, 'a.yaml'), text);
  writeFileSync(join(scratch, 'b.json'), JSON.stringify(value));
  writeFileSync(join(scratch, 'c.yaml'), stringify(value));
  const [a, b, c] = await Promise.all(
    ['a.yaml', 'b.json', 'c.yaml'].map(
      async (file) => (await inspect({ document: join(scratch, file) })).api,
    ),
  );
  expect(b).toEqual(a);
  expect(c).toEqual(a);
});

test('renaming changes no IR', async () => {
  const document = join(scratch, 'openapi.yaml');
  writeFileSync(document, readFileSync(join(fixturesFolder, 'streaming', 'openapi.yaml')));
  const before = await inspect({ document });
  writeFileSync(
    join(scratch, 'sdk.yaml'),
    'document: openapi.yaml\nrename: { types: { LogEntry: Line }, functions: { tailLogs: follow } }\n',
  );
  const after = await inspect({ document });
  expect(after.api).toEqual(before.api);
  expect(after.names?.types.get('#/components/schemas/LogEntry')?.name).toBe('Line');
  expect(after.names?.operations.get('#/paths/~1logs/get')?.function).toBe('follow');
});
