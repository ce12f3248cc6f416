/**
 * Every golden and the flagship's package compile under the strictest settings, with the oldest and
 * the newest TypeScript we promise and two in between.
 */
import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { generate } from '../generator/generate.js';
import { entryOf, fixtureNames, fixturesFolder } from './fixtures.js';
import { strictest } from './strictest.js';
import { scratchFolder } from './scratch.js';

const root = join(import.meta.dirname, '..');
const scratch = scratchFolder();

const compilers = [
  ['5.0', 'test/compilers/node_modules/typescript-5.0'],
  ['5.4', 'test/compilers/node_modules/typescript-5.4'],
  ['5.9', 'node_modules/typescript'],
  ['7', 'test/compilers/node_modules/typescript-7'],
] as const;

const packageOptions = {
  ...strictest,
  skipLibCheck: false,
  target: 'es2022',
  types: [] as string[],
};

const projects = {
  'nodenext without DOM': {
    ...packageOptions,
    module: 'nodenext',
    moduleResolution: 'nodenext',
    lib: ['es2022'],
  },
  'bundler with DOM': {
    ...packageOptions,
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
  },
};

beforeAll(async () => {
  const folders = [
    ...fixtureNames.map((fixture) => [entryOf(join(fixturesFolder, fixture)), fixture] as const),
    [join(root, 'spec', 'openapi.yaml'), 'flagship'] as const,
  ];
  for (const [document, name] of folders) {
    const { diagnostics, ok } = await generate({
      document,
      output: join(scratch, name),
      cwd: scratch,
    });
    expect(ok, JSON.stringify(diagnostics)).toBe(true);
  }
  // Modules of an app (output: source) are what the app's package.json says.
  writeFileSync(join(scratch, 'package.json'), '{ "type": "module" }');
  for (const [name, compilerOptions] of Object.entries(projects)) {
    // Modules without extensions are for bundlers only.
    const exclude = name.startsWith('nodenext') ? ['source-output'] : [];
    writeFileSync(
      join(scratch, `${name}.json`),
      JSON.stringify({ compilerOptions, include: ['*/**/*.ts'], exclude }),
    );
  }
}, 120_000);

test.each(
  compilers.flatMap(([version, folder]) =>
    Object.keys(projects).map((project) => ({ version, folder, project })),
  ),
)(
  'TypeScript $version, $project',
  ({ folder, project }) => {
    const tsc = join(root, folder, 'bin', 'tsc');
    const { stdout } = spawnSync(
      process.execPath,
      [tsc, '-p', `${project}.json`, '--pretty', 'false'],
      {
        cwd: scratch,
        encoding: 'utf8',
      },
    );
    expect(stdout).toBe('');
  },
  120_000,
);
