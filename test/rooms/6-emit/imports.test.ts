import { describe, expect, test } from 'vitest';
import { importsOf, specifierOf, type Imports } from '../../../generator/6-emit/imports.js';

const file = {
  module: 'operations/chat/completions',
  declared: ['createChat', 'ChatParams'],
  reserved: new Set(['Stream', 'APIPromise']),
  extension: 'js',
} as const;

/** `type from '../x.js': { a, type B as C }`, a line each. */
function printed(imports: Imports): string[] {
  return imports.structures().map(({ moduleSpecifier, namedImports, isTypeOnly }) => {
    const names = (Array.isArray(namedImports) ? namedImports : []).map((named) => {
      if (typeof named !== 'object') throw new Error('a structure is expected');
      const kind = named.isTypeOnly === true ? 'type ' : '';
      return `${kind}${named.name}${named.alias === undefined ? '' : ` as ${named.alias}`}`;
    });
    return `${isTypeOnly === true ? 'type ' : ''}{ ${names.join(', ')} } from ${moduleSpecifier}`;
  });
}

describe('imports of a file', () => {
  test('are gathered by module and sorted', () => {
    const imports = importsOf(file);
    imports.use('runtime/request', 'send', 'value');
    imports.use('runtime/request', 'Request', 'type');
    imports.use('models/chat', 'Zebra', 'type');
    imports.use('models/chat', 'Chat', 'type');
    imports.use('models/chat', 'Zebra', 'type');
    expect(printed(imports)).toEqual([
      'type { Chat, Zebra } from ../../models/chat.js',
      '{ type Request, send } from ../../runtime/request.js',
    ]);
  });

  test('what is used as a value and as a type is imported once, as a value', () => {
    const imports = importsOf(file);
    imports.use('runtime/stream', 'Stream', 'type');
    imports.use('runtime/stream', 'Stream', 'value');
    imports.use('runtime/stream', 'Stream', 'type');
    expect(printed(imports)).toEqual(['{ Stream } from ../../runtime/stream.js']);
  });

  test('nothing comes from the file itself', () => {
    const imports = importsOf(file);
    expect(imports.use(file.module, 'ChatParams', 'type')).toBe('ChatParams');
    expect(printed(imports)).toEqual([]);
  });

  test.each([
    ['models/shared', 'Stream', 'StreamModel'],
    ['models/shared', 'createChat', 'createChatModel'],
    ['runtime/body', 'createChat', 'createChatRuntime'],
    ['runtime/stream', 'Stream', 'Stream'],
    ['resources/chat', 'ChatParams', 'ChatParamsResource'],
    ['custom/mine', 'ChatParams', 'ChatParamsImport'],
  ])('a taken name: %s %s is %s', (module, name, local) => {
    const imports = importsOf(file);
    expect(imports.use(module, name, 'type')).toBe(local);
    expect(imports.use(module, name, 'type')).toBe(local);
  });

  test('two of one name, and their doubles', () => {
    const imports = importsOf({ ...file, declared: ['AModel'] });
    const locals = ['models/x', 'models/y', 'models/z'].map((m) => imports.use(m, 'A', 'type'));
    expect(locals).toEqual(['A', 'AModel2', 'AModel3']);
  });
});

describe('specifiers', () => {
  test.each([
    ['models/a', 'models/b', 'js', './b.js'],
    ['models/a/b', 'models/a', 'js', '../a.js'],
    ['models/a', 'models/a/b', 'js', './a/b.js'],
    ['client', 'runtime/core', 'ts', './runtime/core.ts'],
    ['operations/a/b', 'runtime/core', 'none', '../../runtime/core'],
    ['models/models', 'models', 'js', '../models.js'],
  ] as const)('from %s to %s (%s): %s', (from, to, extension, specifier) => {
    expect(specifierOf(from, to, extension)).toBe(specifier);
  });
});
