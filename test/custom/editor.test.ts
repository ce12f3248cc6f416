/** The tsconfig.json of docs/custom-modules.md: what an editor says of modules beside an sdk.yaml. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderOfTest } from '../scratch.js';

const root = join(import.meta.dirname, '../..');

let project: string;
beforeEach(() => void (project = folderOfTest()));

// As `npm init` writes it, and as many have it: the package is of modules, whatever the project is.
test.each(['{ "type": "commonjs" }', '{}'])('nothing, in a project with %s', (packageJson) => {
  const page = readFileSync(join(root, 'docs/custom-modules.md'), 'utf8');
  const tsconfig = /```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  writeFileSync(join(project, 'package.json'), packageJson);
  cpSync(join(root, 'generated/src'), join(project, 'generated/src'), { recursive: true });
  cpSync(join(root, 'generated/package.json'), join(project, 'generated/package.json'));
  cpSync(join(root, 'spec/custom'), join(project, 'spec/custom'), { recursive: true });
  writeFileSync(join(project, 'spec/tsconfig.json'), tsconfig);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', 'spec', '--pretty', 'false'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});
