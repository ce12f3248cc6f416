import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Bytes, minified and gzipped, of what somebody ships who calls one operation.
const ceilings = {
  call: 4096,
  stream: 5420,
  'APIError alone': 1024,
  'class client': 9500,
  'OpenAI, whole': 20_480,
};

test('bundles stay small', () => {
  const { stdout } = spawnSync(process.execPath, ['scripts/size.mjs', '--json'], {
    encoding: 'utf8',
  });
  const sizes: { readonly [name: string]: number } = JSON.parse(stdout);
  for (const [name, ceiling] of Object.entries(ceilings))
    expect.soft(sizes[name], name).toBeLessThanOrEqual(ceiling);
});

test('modules fit a sitting', () => {
  for (const file of readdirSync('templates/runtime').filter((name) => name.endsWith('.ts'))) {
    const lines = readFileSync(`templates/runtime/${file}`, 'utf8').split('\n').length;
    expect.soft(lines, file).toBeLessThanOrEqual(250);
  }
});
