import { expect, test } from 'vitest';
import { resolve } from '../../../generator/2-resolve/resolve.js';
import { collector } from '../../../generator/diagnostics.js';
import { loadFiles, saidOf, type Files } from '../1-load/folder.js';

/** Edges as `from -> to`, and what was said of the rest. */
async function resolveFiles(files: Files) {
  const { sources, found } = await loadFiles(files);
  const all = [...found];
  const resolved = resolve(sources, collector(all));
  return {
    edges: [...resolved.edges].map(([from, to]) => `${from} -> ${to}`),
    said: saidOf(all, sources),
    resolved,
  };
}

/** The same for schemas of one document, without what all places begin with. */
async function resolveSchemas(schemas: string, version = '3.1.0') {
  const { edges, said } = await resolveFiles({
    'a.yaml': `openapi: ${version}\ncomponents:\n  schemas:\n${schemas.replaceAll(/^/gm, '    ')}`,
  });
  const short = (text: string): string => text.replaceAll('#/components/schemas/', '');
  return { edges: edges.map(short), said: said.map((line) => line.replace('a.yaml:', '')) };
}

test.each<[what: string, schemas: string, edges: readonly string[]]>([
  ['a name', 'A: {$ref: "#/components/schemas/B"}\nB: {}', ['A -> B']],
  ['an escaped name', 'A: {$ref: "#/components/schemas/b~1c~0d"}\nb/c~d: {}', ['A -> b~1c~0d']],
  ['an encoded name', 'A: {$ref: "#/components/schemas/b%20%7Bc%7D"}\n"b {c}": {}', ['A -> b {c}']],
  ['a percent sign', 'A: {$ref: "#/components/schemas/100%"}\n100%: {}', ['A -> 100%']],
  ['a place inside', 'A: {$ref: "#/components/schemas/B/items"}\nB: {items: {}}', ['A -> B/items']],
  [
    'an item of a list',
    'A: {$ref: "#/components/schemas/B/allOf/0"}\nB: {allOf: [{}]}',
    ['A -> B/allOf/0'],
  ],
  ['__proto__', 'A: {$ref: "#/components/schemas/__proto__"}\n__proto__: {}', ['A -> __proto__']],
  ['the whole document', 'A: {$ref: "#"}', ['A -> #']],
  ['an anchor', 'A: {$ref: "#b"}\nB: {$anchor: b}', ['A -> B']],
  ['an anchor of draft 7', 'A: {$ref: "#b"}\nB: {$id: "#b"}', ['A -> B']],
  ['a dynamic anchor', 'A: {$dynamicRef: "#b"}\nB: {$dynamicAnchor: b}', ['A -> B']],
  ['an $id', 'A: {$ref: "https://e.com/b"}\nB: {$id: "https://e.com/b"}', ['A -> B']],
  [
    'an $id and a pointer',
    'A: {$ref: "https://e.com/b#/items"}\nB: {$id: "https://e.com/b", items: {}}',
    ['A -> B/items'],
  ],
  [
    'an $id and an anchor',
    'A: {$ref: "https://e.com/b#c"}\nB: {$id: "https://e.com/b", $defs: {C: {$anchor: c}}}',
    ['A -> B/$defs/C'],
  ],
  [
    'a relative $id',
    'A: {$id: "https://e.com/a", items: {$ref: b}}\nB: {$id: "https://e.com/b"}',
    ['A/items -> B'],
  ],
  [
    'a pointer from inside an $id',
    'B: {$id: "https://e.com/b", items: {$ref: "#/$defs/C"}, $defs: {C: {}}}',
    ['B/items -> B/$defs/C'],
  ],
  [
    'its own root',
    'A: {properties: {b: {$ref: "#/components/schemas/A"}}}',
    ['A/properties/b -> A'],
  ],
  [
    'a place in a path',
    'A: {$ref: "#/components/schemas/x~1y/get"}\nx/y: {get: {}}',
    ['A -> x~1y/get'],
  ],
  [
    'a place through another reference',
    'A: {$ref: "#/components/schemas/B/items"}\nB: {$ref: "#/components/schemas/C"}\nC: {items: {}}',
    ['A -> C/items', 'B -> C'],
  ],
  [
    'another reference',
    'A: {$ref: "#/components/schemas/B"}\nB: {$ref: "#/components/schemas/C"}\nC: {}',
    ['A -> B', 'B -> C'],
  ],
])('a reference leads to %s', async (_, schemas, edges) => {
  expect(await resolveSchemas(schemas)).toEqual({ edges, said: [] });
});

const generic = `List: {items: {$dynamicRef: '#T'}, $defs: {T: {$dynamicAnchor: T, not: {}}}}
Pets: {$id: pets, $ref: 'a.yaml#/components/schemas/List', $defs: {T: {$dynamicAnchor: T}}}`;

test('a placeholder is bound by the one schema that does, and only there', async () => {
  expect(await resolveSchemas(generic)).toEqual({
    edges: ['Pets/items -> Pets/$defs/T'],
    said: [],
  });
});

/** A generic schema and what uses it -> edges of both, and what stands where it is used. */
test.each<[what: string, schemas: string, edges: readonly string[]]>([
  [
    'is a schema of its own in each that binds its placeholder',
    `${generic}\nDogs: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T}}}`,
    ['Pets/items -> Pets/$defs/T', 'Dogs/items -> Dogs/$defs/T'],
  ],
  [
    'is what the schema around extends',
    `Tree: {$dynamicAnchor: node, properties: {below: {$dynamicRef: '#node'}}}
Strict: {$id: strict, $dynamicAnchor: node, $ref: 'a.yaml#/components/schemas/Tree'}`,
    ['Tree/properties/below -> Tree', 'Strict/properties/below -> Strict'],
  ],
  [
    'is a part beside others',
    `Tree: {$dynamicAnchor: node, items: {$dynamicRef: '#node'}}
Wide: {$dynamicAnchor: node, $ref: '#/components/schemas/Tree', minItems: 2}`,
    ['Tree/items -> Tree', 'Wide/allOf/0/items -> Wide'],
  ],
  [
    'passes on what its names mean',
    `In: {items: {$dynamicRef: '#T'}, $defs: {T: {$dynamicAnchor: T}}}
Out: {items: {$ref: '#/components/schemas/In'}}
A: {$ref: '#/components/schemas/Out', $defs: {T: {$dynamicAnchor: T, type: string}}}
B: {$ref: '#/components/schemas/Out', $defs: {T: {$dynamicAnchor: T, type: number}}}`,
    ['Out/items -> In', 'A/items/items -> A/$defs/T', 'B/items/items -> B/$defs/T'],
  ],
  [
    'is made once for all that mean the same by it',
    `Cat: {}
Dog: {}
List: {items: {$dynamicRef: '#T'}, $defs: {T: {$dynamicAnchor: T}}}
A: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T, $ref: '#/components/schemas/Cat'}}}
B: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T, $ref: '#/components/schemas/Cat'}}}`,
    ['A/$defs/T -> Cat', 'B -> A', 'B/$defs/T -> Cat', 'A/items -> Cat'],
  ],
  [
    'may lead to what uses it',
    `List: {items: {$dynamicRef: '#T'}, $defs: {T: {$dynamicAnchor: T}}}
A: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T, $ref: '#/components/schemas/A'}}}
B: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T}}}`,
    ['A/$defs/T -> A', 'A/items -> A', 'B/items -> B/$defs/T'],
  ],
  [
    'may refer to itself',
    `List: {items: {$dynamicRef: '#T'}, not: {$ref: '#/components/schemas/List'}, $defs: {T: {$dynamicAnchor: T}}}
A: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T}}}
B: {$ref: '#/components/schemas/List', $defs: {T: {$dynamicAnchor: T}}}`,
    [
      'List/not -> List',
      'A/items -> A/$defs/T',
      'A/not -> A',
      'B/items -> B/$defs/T',
      'B/not -> B',
    ],
  ],
])('a generic schema %s', async (_, schemas, edges) => {
  expect(await resolveSchemas(schemas)).toEqual({ edges, said: [] });
});

test('what is wrong in a generic schema is told where it stands', async () => {
  const { resolved } = await resolveFiles({
    'a.yaml': `openapi: 3.1.0
components:
  schemas:
    Pets: { $ref: list.yaml, $defs: { T: { $dynamicAnchor: T } } }
    Dogs: { $ref: list.yaml, $defs: { T: { $dynamicAnchor: T } } }
`,
    'list.yaml':
      'items: { $dynamicRef: "#T" }\n$defs: { T: { $dynamicAnchor: T } }\nmaxItems: no\n',
  });
  const { entry } = resolved;
  expect(resolved.valueAt('#/components/schemas/Dogs/maxItems')).toBe('no');
  expect(entry.locate('#/components/schemas/Dogs/maxItems', 'key')).toMatchObject({
    line: 3,
    column: 1,
    file: { label: 'list.yaml' },
  });
  expect(entry.locate('#/components/schemas/Dogs/$defs/T', 'key')).toEqual({ line: 5, column: 39 });
});

test.each([
  ['one schema binds', '', '1 says'],
  ['several schemas bind', 'Dogs: {$defs: {T: {$dynamicAnchor: T}}}', '2 say'],
])('a placeholder that %s, and none of them uses, is unknown', async (_, others, count) => {
  const lonely = `List: {items: {$dynamicRef: '#T'}, $defs: {T: {$dynamicAnchor: T}}}
Pets: {$defs: {T: {$dynamicAnchor: T}}}
${others}`;
  expect(await resolveSchemas(lonely)).toEqual({
    edges: [],
    said: [
      `4:33 ref-dynamic No schema that says what "#T" means refers to this one; ${count} it elsewhere.`,
    ],
  });
});

/** Schemas with `$recursiveRef` (2019-09) -> where it leads. */
test.each([
  [
    'the schema around it with an $id',
    'A: {$id: "https://e.com/a", items: {$recursiveRef: "#"}}',
    ['A/items -> A'],
    [],
  ],
  [
    'the outermost that says it recurs',
    'A: {$recursiveAnchor: true, items: {$recursiveAnchor: true, items: {$recursiveRef: "#"}}}',
    ['A/items/items -> A'],
    [],
  ],
  [
    'nothing, as the document is no schema',
    'A: {items: {$recursiveRef: "#"}}',
    [],
    [
      '1:32 ref-dangling No schema around this one says `$recursiveAnchor: true`, so that nothing recurs here.',
    ],
  ],
])('a recursive reference leads to %s', async (_, schemas, edges, said) => {
  const resolved = await resolveSchemas(schemas);
  expect(resolved.edges).toEqual(edges);
  expect(resolved.said.map((each) => each.replace(/^\d+/, '1'))).toEqual(said);
});

test('$id means nothing before OpenAPI 3.1', async () => {
  const schemas = 'A: {$id: "https://e.com/a", items: {$ref: "#/components/schemas/B"}}\nB: {}';
  expect(await resolveSchemas(schemas, '3.0.3')).toEqual({ edges: ['A/items -> B'], said: [] });
});

test('a pointer that ignores the $id around it is followed, and said', async () => {
  const schemas = 'A: {$id: "https://e.com/a", items: {$ref: "#/components/schemas/B"}}\nB: {}';
  expect(await resolveSchemas(schemas)).toEqual({
    edges: ['A/items -> B'],
    said: [
      '4:47 ref-base "#/components/schemas/B" is read from the top of the file, where it leads somewhere; by the $id "https://e.com/a" around it, it would lead nowhere.',
    ],
  });
});

test.each(['$defs', 'definitions'])('a pointer from the top of its own schema: %s', async (key) => {
  const schemas = `A: {items: {items: {$ref: "#/${key}/B"}}, ${key}: {B: {}}}\nB: {items: {$ref: "#/${key}/B"}}`;
  expect(await resolveSchemas(schemas)).toEqual({
    edges: [`A/items/items -> A/${key}/B`],
    said: [
      `4:31 ref-within "#/${key}/B" is read as "#/components/schemas/A/${key}/B"; at the top of the file it leads nowhere.`,
      `5:23 ref-dangling Nothing stands at "#/${key}/B". Did you mean "#/components/schemas/B"?`,
    ],
  });
});

test.each([
  ['Pick%22a%22', 'Pick%22a%22'],
  ['Pick"a"', 'Pick%22a%22'],
  ['a%2Fb', 'a%2Fb'],
])('a key %s that holds percent signs, or not, by %s', async (key, token) => {
  const schemas = `'${key}': {}\nA: {items: {$ref: '#/components/schemas/${token}'}}`;
  expect(await resolveSchemas(schemas)).toEqual({ edges: [`A/items -> ${key}`], said: [] });
});

test.each<[what: string, schemas: string, said: string]>([
  [
    'a name',
    'A: {$ref: "#/components/schemas/Pot"}\nPet: {}',
    '4:15 ref-dangling Nothing stands at "#/components/schemas/Pot". Did you mean "#/components/schemas/Pet"?',
  ],
  [
    'case',
    'A: {$ref: "#/components/schemas/pet"}\nPet: {}',
    '4:15 ref-dangling Nothing stands at "#/components/schemas/pet". Did you mean "#/components/schemas/Pet"?',
  ],
  [
    'the way there',
    'A: {$ref: "#/component/schemas/Pet"}\nPet: {}',
    '4:15 ref-dangling Nothing stands at "#/component/schemas/Pet". Did you mean "#/components/schemas/Pet"?',
  ],
  [
    'the version',
    'A: {$ref: "#/definitions/Pet"}\nPet: {}',
    '4:15 ref-dangling Nothing stands at "#/definitions/Pet". Did you mean "#/components/schemas/Pet"?',
  ],
  [
    'everything',
    'A: {$ref: "#/components/schemas/Unheard"}\nPet: {}',
    '4:15 ref-dangling Nothing stands at "#/components/schemas/Unheard".',
  ],
  [
    'an anchor',
    'A: {$ref: "#Pet"}\nPet: {}',
    '4:15 ref-dangling Nothing stands at "#Pet". Did you mean "#/components/schemas/Pet"?',
  ],
  [
    'what objects inherit',
    'A: {$ref: "#/components/schemas/toString"}',
    '4:15 ref-dangling Nothing stands at "#/components/schemas/toString".',
  ],
  ['a text', 'A: {$ref: "#/openapi/0"}', '4:15 ref-dangling Nothing stands at "#/openapi/0".'],
])('a reference that gets %s wrong has no edge', async (_, schemas, said) => {
  expect(await resolveSchemas(schemas)).toEqual({ edges: [], said: [said] });
});

test.each<[what: string, schemas: string, edges: readonly string[], said: readonly string[]]>([
  [
    'itself',
    'A: {$ref: "#/components/schemas/A"}',
    [],
    ['4:15 ref-cycle This reference leads back to itself: "#/components/schemas/A".'],
  ],
  [
    'each other',
    'A: {$ref: "#/components/schemas/B"}\nB: {$ref: "#/components/schemas/C"}\nC: {$ref: "#/components/schemas/B"}',
    ['A -> B'],
    [
      '5:15 ref-cycle This reference leads back to itself: "#/components/schemas/C" -> "#/components/schemas/B".',
    ],
  ],
  [
    'inside themselves',
    'A: {$ref: "#/components/schemas/A/items"}',
    [],
    ['4:15 ref-dangling Nothing stands at "#/components/schemas/A/items".'],
  ],
])('references that lead to %s have no edge', async (_, schemas, edges, said) => {
  expect(await resolveSchemas(schemas)).toEqual({ edges, said });
});

test('a chain of references is followed to the limit', async () => {
  const links = Array.from(
    { length: 150 },
    (_, at) => `S${at}: {$ref: "#/components/schemas/S${at + 1}"}`,
  );
  const { edges, said } = await resolveSchemas([...links, 'S150: {}'].join('\n'));
  expect(edges).toHaveLength(149);
  expect(said).toEqual([
    '53:17 ref-too-deep More than 100 references follow each other from here.',
  ]);
});

test('references cross files, and lead through them', async () => {
  const { edges, said } = await resolveFiles({
    'api.yaml': `
openapi: 3.1.0
paths: {/a: {$ref: a.yaml}}
components: {responses: {R: {$ref: 'a.yaml#/get/responses/200'}}}
`,
    'a.yaml': `
get:
  parameters: [{$ref: 'api.yaml#/components/responses/R/headers/H'}]
  responses: {200: {headers: {H: {schema: {$ref: 'sub/s.json'}}}}}
`,
    'sub/s.json': '{"items": {"$ref": "../api.yaml#/components/responses/R/headers/H/schema"}}',
  });
  expect(said).toEqual([]);
  expect(edges).toEqual([
    '#/paths/~1a -> a.yaml#',
    '#/components/responses/R -> a.yaml#/get/responses/200',
    'a.yaml#/get/parameters/0 -> a.yaml#/get/responses/200/headers/H',
    'a.yaml#/get/responses/200/headers/H/schema -> sub/s.json#',
    'sub/s.json#/items -> a.yaml#/get/responses/200/headers/H/schema',
  ]);
});

test('a mapping leads somewhere where it holds a reference; names are left to their reader', async () => {
  const { edges, said } = await resolveFiles({
    'api.yaml': `
openapi: 3.2.0
components:
  schemas:
    A:
      discriminator:
        propertyName: b
        defaultMapping: c.yaml
        mapping: {c: c.yaml, d: '#/components/schemas/D', e: E, f: '#/no'}
    D: {}
`,
    'c.yaml': 'type: object\n',
  });
  expect(said).toEqual([]);
  expect(edges).toEqual([
    '#/components/schemas/A/discriminator/defaultMapping -> c.yaml#',
    '#/components/schemas/A/discriminator/mapping/c -> c.yaml#',
    '#/components/schemas/A/discriminator/mapping/d -> #/components/schemas/D',
  ]);
});

test('$self is the address by which a document refers to itself', async () => {
  const { edges, said } = await resolveFiles({
    'api.yaml': `
openapi: 3.2.0
$self: https://e.com/api
components: {schemas: {A: {$ref: 'https://e.com/api#/components/schemas/B'}, B: {}}}
`,
  });
  expect({ edges, said }).toEqual({
    edges: ['#/components/schemas/A -> #/components/schemas/B'],
    said: [],
  });
});

test.each([
  'Pet',
  '/components/schemas/Pet',
  'components/schemas/Pet',
  '“#/components/schemas/Pet”',
])('%s means what is there', async (ref) => {
  const text = `openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: ${ref}}, Pet: {}}}\n`;
  const { edges, said } = await resolveFiles({ 'a.yaml': text });
  expect(edges).toEqual(['#/components/schemas/A -> #/components/schemas/Pet']);
  expect(said).toEqual([
    `a.yaml:2:34 ref-bare "${ref}" names a file; it is read as "#/components/schemas/Pet", which is there.`,
  ]);
});

test('a bare name means a component of version 2.0, too', async () => {
  const text = "swagger: '2.0'\ndefinitions: {A: {items: {$ref: Pet}}, Pet: {}}\n";
  const { edges } = await resolveFiles({ 'a.yaml': text });
  expect(edges).toEqual(['#/definitions/A/items -> #/definitions/Pet']);
});

test('a file that was not read leaves no edge and is said once', async () => {
  const { edges, said } = await resolveFiles({
    'api.yaml': 'openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: b.yaml#/B}}}\n',
  });
  expect(edges).toEqual([]);
  expect(said).toEqual([
    'api.yaml:2:34 ref-unreadable "b.yaml#/B" cannot be read: there is no such file.',
  ]);
});

test('values are looked up by pointer', async () => {
  const { resolved } = await resolveFiles({
    'api.yaml':
      'openapi: 3.1.0\npaths: {/a~b: {x: [1]}}\ncomponents: {schemas: {A: {$ref: b.yaml}}}\n',
    'b.yaml': 'c: 2\n',
  });
  expect(resolved.valueAt('#/paths/~1a~0b/x/0')).toBe(1);
  expect(resolved.valueAt('b.yaml#/c')).toBe(2);
  expect(resolved.valueAt('b.yaml#')).toEqual({ c: 2 });
  expect(resolved.valueAt('#/paths/constructor')).toBeUndefined();
  expect(resolved.valueAt('#/paths/~1a~0b/x/length')).toBeUndefined();
  expect(resolved.valueAt('none.yaml#')).toBeUndefined();
});
