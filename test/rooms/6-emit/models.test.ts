import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { TypeDecl } from '../../../generator/4-ir/ir.js';
import type { EmitOptions } from '../../../generator/6-emit/emitted-file.js';
import { emitModels } from '../../../generator/6-emit/types/models.js';
import { name } from '../../../generator/5-name/name.js';
import { format } from '../../../generator/7-format/format.js';
import { layoutFor } from '../../../generator/7-format/layout.js';
import {
  answer,
  apiOf,
  component,
  count,
  enumOf,
  field,
  literal,
  objectOf,
  operation,
  operationId,
  ref,
  text,
} from '../5-name/tiny-api.js';

const options: EmitOptions = {
  output: 'package',
  importExtension: 'js',
  package: {},
  client: {},
  document: 'tiny.yaml',
  runtime: new Map(),
  copies: new Map(),
  custom: new Map(),
};

const layout = await layoutFor(undefined);

/** Texts by path, without their head line. */
async function printed(types: readonly TypeDecl[]) {
  const operations = [operation('GET /pets', { outcome: answer(ref('Pet')) })];
  const methods = [{ operation: operationId('GET /pets'), word: 'list' }];
  const api = apiOf({ types, operations, resources: [{ path: ['pets'], methods, docs: {} }] });
  const files = await format(
    emitModels(
      api,
      name(api, {}, () => undefined),
      options,
    ),
    layout,
  );
  return new Map(files.map(({ path, text }) => [path, text.replace(/^.*\n\n?/, '')]));
}

/** The formatter parses what it lays out: syntax is checked all the same. */
async function uncompiled(types: readonly TypeDecl[]) {
  return (await printed(types)).get('src/models/shared.ts') ?? '';
}

async function shared(...types: TypeDecl[]) {
  const text = await uncompiled(types);
  expect(problemsIn(text)).toEqual([]);
  return text;
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a module under the strictest settings. */
function problemsIn(source: string): string[] {
  const compilerOptions: ts.CompilerOptions = {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    noPropertyAccessFromIndexSignature: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts'],
    types: [],
  };
  return [true, false].flatMap((exactOptionalPropertyTypes) => {
    const settings = { ...compilerOptions, exactOptionalPropertyTypes };
    const host = ts.createCompilerHost(settings);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (path, ...rest) => {
      if (path === 'module.ts') return ts.createSourceFile(path, source, ts.ScriptTarget.ES2022);
      if (!libraries.has(path)) libraries.set(path, read(path, ...rest));
      return libraries.get(path);
    };
    const program = ts.createProgram(['module.ts'], settings, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}

test('each file says where it comes from, and linters pass by', async () => {
  const api = apiOf({ types: [component('A', text)] });
  const files = await format(
    emitModels(
      api,
      name(api, {}, () => undefined),
      options,
    ),
    layout,
  );
  expect(files).toEqual([
    {
      path: 'src/models/shared.ts',
      text: `/* eslint-disable */ // Made by sdkwright from tiny.yaml. Changes belong there.

export type A = string;
`,
    },
    {
      path: 'src/models/index.ts',
      text: `/* eslint-disable */ // Made by sdkwright from tiny.yaml. Changes belong there.

export type * from './shared.js';
`,
    },
  ]);
});

test('a document without types has a door all the same', async () => {
  expect([...(await printed([]))]).toEqual([['src/models/index.ts', 'export {};\n']]);
});

test('a file a family, each importing what it uses', async () => {
  const file = component('Photo', { kind: 'binary' }, { reach: 'request' });
  const pet = component('Pet', objectOf([field('photo', ref('Photo')), field('tag', ref('Tag'))]));
  const tag = component('Tag', text);
  const files = await printed([pet, file, tag, component('Uploadable', ref('Photo'))]);
  expect([...files]).toEqual([
    [
      'src/models/pets.ts',
      `import type { Uploadable } from '../runtime/uploads.js';

export interface Pet {
  photo: Photo;
  tag: Tag;
}

export type Photo = Uploadable;

export type Tag = string;
`,
    ],
    [
      'src/models/shared.ts',
      `import type { Photo } from './pets.js';

export type Uploadable = Photo;
`,
    ],
    [
      'src/models/index.ts',
      `export type * from './pets.js';
export type * from './shared.js';
`,
    ],
  ]);
});

describe('declarations', () => {
  test('objects are interfaces that extend their bases; the rest are aliases', async () => {
    const types = [
      component('Animal', objectOf([field('kind')])),
      component(
        'Dog',
        objectOf([field('bark', count, { required: false })], { bases: ['Animal'] }),
      ),
      component('Empty', objectOf([])),
      component('Alias', ref('Animal')),
      component('Cat', objectOf([], { bases: ['Alias', 'Empty'] })),
      component('Level', enumOf(['low', 'high'], true)),
      component('Zoo', { kind: 'array', items: { kind: 'nullable', inner: ref('Dog') } }),
    ];
    expect(await shared(...types)).toBe(`export interface Animal {
  kind: string;
}

export interface Dog extends Animal {
  bark?: number;
}

export type Empty = object;

export type Alias = Animal;

export interface Cat extends Alias, Empty {}

export type Level = 'low' | 'high' | (string & {});

export type Zoo = (Dog | null)[];
`);
  });

  test('what cannot be extended is intersected, and so are its heirs', async () => {
    const types = [
      component('Either', { kind: 'union', members: [ref('A'), ref('B')] }),
      component('A', objectOf([field('a')])),
      component('B', objectOf([field('b')])),
      component('More', objectOf([field('c')], { bases: ['Either'] })),
      component('Most', objectOf([field('d')], { bases: ['More'] })),
    ];
    expect(await shared(...types)).toBe(`export type Either = A | B;

export interface A {
  a: string;
}

export interface B {
  b: string;
}

export type More = Either & { c: string };

export type Most = More & { d: string };
`);
  });

  test('an index signature and fields of bases and heirs live together', async () => {
    const types = [
      component('Base', objectOf([field('id')])),
      component(
        'Bag',
        objectOf([field('n', count, { required: false })], { bases: ['Base'], extra: count }),
      ),
      component(
        'Heir',
        objectOf([field('on', { kind: 'scalar', scalar: 'boolean' })], { bases: ['Bag'] }),
      ),
      component('Open', objectOf([field('x')], { bases: ['Base'], extra: { kind: 'unknown' } })),
    ];
    expect(await shared(...types)).toBe(`export interface Base {
  id: string;
}

export interface Bag {
  [key: string]: number | string | undefined;
  id: string;
  n?: number;
}

export interface Heir {
  [key: string]: number | string | boolean | undefined;
  id: string;
  n?: number;
  on: boolean;
}

export interface Open extends Base {
  [key: string]: unknown;
  x: string;
}
`);
  });

  test('two views where they differ', async () => {
    const split = { split: true } as const;
    const types = [
      component(
        'User',
        objectOf([
          field('id', text, { access: 'read' }),
          field('password', text, { access: 'write', required: false }),
          field('friends', { kind: 'array', items: ref('User') }, { required: false }),
        ]),
        split,
      ),
      component('Admin', objectOf([], { bases: ['User'] }), split),
    ];
    expect(await shared(...types)).toBe(`export interface User {
  id: string;
  friends?: User[];
}

export interface UserInput {
  password?: string;
  friends?: UserInput[];
}

export interface Admin extends User {}

export interface AdminInput extends UserInput {}
`);
  });

  test('a view that hides every field is still an object, whoever extends it', async () => {
    const types = [
      component('Stamp', objectOf([field('at', text, { access: 'read' })]), { split: true }),
      component('Seal', objectOf([field('by', text)], { bases: ['Stamp'] }), { split: true }),
    ];
    expect(await shared(...types)).toBe(`export interface Stamp {
  at: string;
}

export type StampInput = object;

export interface Seal extends Stamp {
  by: string;
}

export interface SealInput extends StampInput {
  by: string;
}
`);
  });

  test('names that are something else elsewhere', async () => {
    const types = [
      'Array',
      'Promise',
      'Record',
      'Object',
      'String',
      '__proto__',
      'constructor',
    ].map((key) => component(key, objectOf([field(key, { kind: 'array', items: ref(key) })])));
    expect(await shared(...types)).toBe(
      `export interface Array {
  Array: Array[];
}

export interface Promise {
  Promise: Promise[];
}

export interface Record {
  Record: Record[];
}

export interface Object {
  Object: Object[];
}

export interface String {
  String: String[];
}

export interface Proto {
  ['__proto__']: Proto[];
}

export interface Constructor {
  constructor: Constructor[];
}
`,
    );
  });
});

describe('hostile text', () => {
  const attacks = [
    '*/ export const hacked = 1; /*',
    '`${process.exit()}`',
    `'; process.exit(); '`,
    '"; process.exit(); "',
    '\\',
    '\n@deprecated\r\n',
    '\u2028export {}\u2029',
    '\0\u202e\ud800',
    '</script><script>',
    '__proto__',
    'constructor',
    '] = 1; [',
    '//# sourceMappingURL=data:',
  ];

  test.each(attacks)('%j makes declarations only, as harmless text does', async (attack) => {
    const docs = { summary: attack, text: attack, deprecated: attack, default: attack };
    const all = {
      ...docs,
      examples: [{ [attack]: attack }],
      limits: { pattern: attack, [attack]: attack },
      link: { url: attack, text: attack },
    };
    const attacked = (word: string, docs: typeof all | object) => [
      component(
        `A${word}`,
        objectOf([field(word, literal(word), { docs }), field(`x${word}`, enumOf([word], true))]),
        { docs },
      ),
      component(`B${word}`, objectOf([], { bases: [`A${word}`] })),
      component(`C${word}`, enumOf([word]), { docs }),
      component(`D${word}`, { kind: 'array', items: objectOf([field(word, text, { docs })]) }),
    ];
    expect(kindsIn(await uncompiled(attacked(attack, all)))).toEqual(
      kindsIn(await uncompiled(attacked('harmless', {}))),
    );
  });

  /** The kinds of a module's nodes, names and comments aside. */
  function kindsIn(source: string): string[] {
    const kinds: string[] = [];
    const visit = (node: ts.Node) => {
      const { kind } = node;
      // Whether a key is quoted or computed is the key's business.
      if (ts.isPropertyName(node)) return;
      kinds.push(ts.SyntaxKind[kind]);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.ES2022, true));
    return kinds;
  }
});

describe('docs', () => {
  test('say what a type cannot', async () => {
    const fields = [
      field('short', text, { docs: { text: 'One line.' } }),
      field(
        'all',
        { kind: 'scalar', scalar: 'string', format: 'uuid' },
        {
          required: false,
          docs: {
            summary: 'A title',
            text: 'Some *Markdown*:\r\n\r\n- with `*/` and @tag\n',
            deprecated: 'use `id`',
            default: 'a\nb',
            examples: [{ a: 1 }],
            limits: { minLength: 1, pattern: '^\\d+$' },
            link: { url: 'https://example.com/a b}', text: 'Guide' },
          },
        },
      ),
      field('long', literal(1), { docs: { text: 'x'.repeat(95) } }),
    ];
    expect(await shared(component('A', objectOf(fields), { docs: { deprecated: true } })))
      .toBe(`/** @deprecated */
export interface A {
  /** One line. */
  short: string;
  /**
   * A title
   *
   * Some *Markdown*:
   *
   * - with \`*\\/\` and \\@tag
   *
   * @deprecated use \`id\`
   * @default 'a\\nb'
   * @format uuid
   * @minLength 1
   * @pattern ^\\d+$
   * @example { a: 1 }
   * @see {@link https://example.com/a%20b%7D Guide}
   */
  all?: string;
  /**
   * ${'x'.repeat(95)}
   */
  long: 1;
}
`);
  });

  test('a field that says nothing itself says what the type does that it refers to', async () => {
    const docs = {
      summary: 'Code',
      text: 'Of a currency.',
      limits: { maxLength: 3 },
      default: 'EUR',
    };
    const code = component('Code', text, { docs: { ...docs, examples: ['GBP'] } });
    const fields = [
      field('from', ref('Code')),
      field('to', { kind: 'nullable', inner: ref('Code') }, { docs: { default: 'USD' } }),
      field('paid', ref('Code'), { docs: { text: 'What was paid in.' } }),
    ];
    expect(await shared(code, component('A', objectOf(fields)))).toContain(`export interface A {
  /**
   * Of a currency.
   *
   * @default 'EUR'
   * @maxLength 3
   */
  from: Code;
  /**
   * Of a currency.
   *
   * @default 'USD'
   * @maxLength 3
   */
  to: Code | null;
  /** What was paid in. */
  paid: Code;
}
`);
  });

  test('a type that says very much does not say it over each of its fields', async () => {
    const long = 'x'.repeat(2_001);
    const docs = { text: long, default: long, limits: { pattern: long, maxLength: 9 } };
    const printed = await shared(
      component('Long', text, { docs }),
      component('A', objectOf([field('a', ref('Long'))])),
    );
    expect(printed).toContain('export interface A {\n  /** @maxLength 9 */\n  a: Long;\n}\n');
  });

  test('a format is said once', async () => {
    const type = { kind: 'scalar', scalar: 'string', format: 'date' } as const;
    const docs = { limits: { format: 'date' } };
    expect(await shared(component('A', objectOf([field('a', type, { docs })]))))
      .toBe(`export interface A {
  /** @format date */
  a: string;
}
`);
  });

  test('members of an enum are listed where the document explains them', async () => {
    const members = [
      { value: 'on', docs: { text: 'Shines.' } },
      { value: 'off', docs: {} },
    ];
    const type = { kind: 'enum', members, open: false } as const;
    expect(await shared(component('Lamp', type, { docs: { text: 'A lamp.' } }))).toBe(`/**
 * A lamp.
 *
 * - \`'on'\`: Shines.
 */
export type Lamp = 'on' | 'off';
`);
  });
});
