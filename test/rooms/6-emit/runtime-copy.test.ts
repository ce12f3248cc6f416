import { describe, expect, test } from 'vitest';
import type { EmitOptions } from '../../../generator/6-emit/emitted-file.js';
import { runtimeModulesOf } from '../../../generator/6-emit/runtime-copy.js';
import { apiOf, emittedOf } from './api-of.js';

/** The files that an API without operations has of this runtime. */
function copiesOf(texts: { readonly [file: string]: string }, options: Partial<EmitOptions> = {}) {
  const runtime = new Map(
    ['class-client', 'core', 'retry'].map((module) => [
      `${module}.ts`,
      texts[`${module}.ts`] ?? '',
    ]),
  );
  for (const [file, text] of Object.entries(texts)) runtime.set(file, text);
  return emittedOf(apiOf({}), { runtime, ...options }).flatMap((file) =>
    file.kind === 'text' && file.path.includes('runtime/') ? [[file.path, file.text]] : [],
  );
}

const header =
  '/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.\n';

describe('the runtime', () => {
  test('is what the other files import, and what that imports', () => {
    const copies = copiesOf({
      'core.ts': `import type { A } from './a.js';\nexport * from './b.js';\n`,
      'a.ts': `const lazy = () => import('./c.js');\n`,
      'b.ts': '',
      'c.ts': '',
      'unused.ts': '',
    });
    expect(copies.map(([path]) => path)).toEqual([
      'src/runtime/a.ts',
      'src/runtime/b.ts',
      'src/runtime/c.ts',
      'src/runtime/class-client.ts',
      'src/runtime/core.ts',
      'src/runtime/retry.ts',
    ]);
  });

  test('names its error after the client', () => {
    const text = `export class SDKError extends Error {}\nconst SDKErrors = 'SDKError';\n`;
    expect(copiesOf({ 'core.ts': text })).toContainEqual([
      'src/runtime/core.ts',
      `${header}export class PetStoreError extends Error {}\nconst SDKErrors = 'PetStoreError';\n`,
    ]);
  });

  test.each([
    ['js', `import { a } from './a.js';`],
    ['ts', `import { a } from './a.ts';`],
    ['none', `import { a } from './a';`],
  ] as const)('imports as the package does: %s', (importExtension, line) => {
    const texts = { 'core.ts': `import { a } from './a.js';`, 'a.ts': '' };
    expect(copiesOf(texts, { importExtension, output: 'source' })).toContainEqual([
      'runtime/core.ts',
      `${header}${line}`,
    ]);
  });

  test('is not what a resource of its name has', () => {
    const text = `import './runtime/runtime.js';\nimport '../runtime/core.js';\n`;
    const file = { kind: 'text', path: 'src/operations/runtime.ts', text } as const;
    expect(runtimeModulesOf(file, { output: 'package' })).toEqual(['core']);
  });

  test('has every module that it is asked for', () => {
    expect(() => copiesOf({ 'core.ts': `import './gone.js';` })).toThrow(
      'the runtime has no module gone',
    );
  });
});
