// The whole test command: `npm test`. Works straight after a clone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const steps = [
  ['types', 'tsc', '-p', 'tsconfig.json'],
  ['build', 'node', 'scripts/build.mjs'],
  ['lint', 'eslint', '.'],
  ['layout', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['dead code', 'knip'],
  ['tests', 'vitest', 'run'],
  ['generated/ is current', 'node', 'dist/cli.js', 'check'],
];

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// Other versions of a compiler must not meet the project's own in one node_modules/.bin.
for (const folder of ['.', 'test/compilers']) {
  if (!existsSync(`${folder}/node_modules/.package-lock.json`))
    run('npm', ['ci', '--prefix', folder]);
}
for (const [title, bin, ...args] of steps) {
  console.log(`\n== ${title}`);
  run(bin === 'node' ? bin : `node_modules/.bin/${bin}`, args);
}
