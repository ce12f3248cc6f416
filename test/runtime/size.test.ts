import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('bundles stay small', () => {
  const { stdout } = spawnSync(process.execPath, ['scripts/size.mjs', '--json'], {
    encoding: 'utf8',
  });
  const sizes = JSON.parse(stdout) as Record<
    string,
    { readonly bytes: number; readonly ceiling: number }
  >;
  expect(Object.keys(sizes)).toContain('call');
  for (const [name, { bytes, ceiling }] of Object.entries(sizes))
    expect.soft(bytes, name).toBeLessThanOrEqual(ceiling);
});

test('modules fit a sitting', () => {
  for (const file of readdirSync('templates/runtime').filter((name) => name.endsWith('.ts'))) {
    const lines = readFileSync(`templates/runtime/${file}`, 'utf8').split('\n').length;
    expect.soft(lines, file).toBeLessThanOrEqual(250);
  }
});
