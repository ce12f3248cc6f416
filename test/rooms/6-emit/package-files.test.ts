import { expect, test } from 'vitest';
import { apiOf } from './api-of.js';
import { packageOf } from './package-of.js';

const packageFiles = [
  '.gitattributes',
  '.gitignore',
  'README.md',
  'api.md',
  'package.json',
  'rolldown.config.js',
  'tsconfig.cjs.json',
  'tsconfig.json',
];

async function pathsOf(...args: Parameters<typeof packageOf>) {
  return [...(await packageOf(...args)).keys()].sort();
}

test('a package has these files beside its modules', async () => {
  expect(await pathsOf(apiOf({}))).toEqual(packageFiles);
});

test('modules for an app come alone', async () => {
  expect(await pathsOf(apiOf({}), {}, { output: 'source' })).toEqual([]);
});

test.each([
  ['0BSD', true],
  ['MIT', false],
  [undefined, false],
])('licence %s: its text is there: %s', async (license, expected) => {
  const config = license === undefined ? {} : { license };
  const paths = await pathsOf(apiOf({}), { package: config });
  expect(paths.includes('LICENSE')).toBe(expected);
});

test('files of git and the changelog of a person are not touched', async () => {
  const files = await packageOf(apiOf({}));
  expect(files.has('CHANGELOG.md')).toBe(false);
  expect(files.get('.gitattributes')?.split('\n')).toEqual([
    '* text=auto eol=lf linguist-generated',
    'CHANGELOG.md -linguist-generated',
    'src/custom/** -linguist-generated',
    '',
  ]);
});
