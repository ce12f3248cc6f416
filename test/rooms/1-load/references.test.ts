import { expect, test } from 'vitest';
import { loadFiles, type Files } from './folder.js';

/** Where references stand, and what they say. */
async function referencesOf(files: Files): Promise<readonly string[]> {
  const { sources, said } = await loadFiles(files);
  expect(said).toEqual([]);
  return sources.flatMap(({ references }) => references.map(({ at, ref }) => `${at} -> ${ref}`));
}

test('finds references where the grammar has them, in every version', async () => {
  const files = {
    'api.yaml': `
openapi: 3.2.0
paths:
  /a:
    $ref: '#/1'
    parameters: [{$ref: '#/2'}]
    query:
      requestBody: {content: {a/b: {itemSchema: {$ref: '#/3'}, encoding: {c: {headers: {d: {$ref: '#/4'}}}}}}}
      responses: {200: {$ref: '#/5'}, x-mine: {$ref: no}}
      callbacks: {e: {'{$request.body#/f}': {post: {parameters: [{schema: {$ref: '#/6'}}]}}}}
    additionalOperations: {COPY: {responses: {default: {links: {g: {$ref: '#/7'}}}}}}
webhooks: {h: {$ref: '#/8'}}
components:
  schemas:
    I:
      properties: {j: {$ref: '#/9'}}
      items: {$ref: '#/10'}
      prefixItems: [{$ref: '#/11'}]
      $defs: {k: {not: {$ref: '#/12'}}}
      dependentSchemas: {l: {if: {$ref: '#/13'}}}
      discriminator: {propertyName: m, mapping: {n: '#/14', o: Name}, defaultMapping: '#/15'}
      additionalProperties: {$dynamicRef: '#16'}
  mediaTypes: {p: {schema: {$ref: '#/17'}}}
`,
    'nothing.yaml': '',
  };
  expect((await referencesOf(files)).map((line) => line.replace(/.* -> /, ''))).toEqual([
    '#/1',
    '#/2',
    '#/3',
    '#/4',
    '#/5',
    '#/6',
    '#/7',
    '#/8',
    '#/9',
    '#/10',
    '#/11',
    '#/12',
    '#/13',
    '#/15',
    '#/14',
    '#16',
    '#/17',
  ]);
});

test('finds those of Swagger 2.0', async () => {
  const text = `
swagger: '2.0'
paths: {/a: {get: {parameters: [{$ref: '#/1'}, {in: body, schema: {$ref: '#/2'}}], responses: {200: {schema: {items: {$ref: '#/3'}}, examples: {a/b: {$ref: no}}}}}}}
definitions: {A: {allOf: [{$ref: '#/4'}]}}
responses: {B: {$ref: '#/5'}}
`;
  expect((await referencesOf({ 'api.yaml': text })).map((line) => line.slice(-3))).toEqual([
    '#/1',
    '#/2',
    '#/3',
    '#/4',
    '#/5',
  ]);
});

test.each<[what: string, schema: string]>([
  ['an example', '{example: {$ref: no.yaml}}'],
  ['a default', '{default: {$ref: no.yaml}}'],
  ['an enum', '{enum: [{$ref: no.yaml}]}'],
  ['a const', '{const: {$ref: no.yaml}}'],
  ['examples', '{examples: [{$ref: no.yaml}]}'],
  ['an extension', '{x-mine: {$ref: no.yaml}}'],
  ['a property of that name', '{properties: {$ref: {type: string}}}'],
  ['a keyword that nobody knows', '{mine: {$ref: no.yaml}}'],
  ['a list of required properties', '{dependencies: {a: [b]}}'],
])('%s holds no reference', async (_, schema) => {
  const text = `openapi: 3.1.0\ncomponents: {schemas: {A: ${schema}}}\n`;
  expect(await referencesOf({ 'api.yaml': text })).toEqual([]);
});

test.each(['default', 'example', 'enum', 'const', 'x-mine', 'items', 'properties'])(
  'a property named %s is a property',
  async (name) => {
    const schema = `{properties: {${name}: {$ref: '#/components/schemas/B'}}}`;
    const text = `openapi: 3.1.0\ncomponents: {schemas: {A: ${schema}, B: {}}}\n`;
    expect(await referencesOf({ 'api.yaml': text })).toEqual([
      `#/components/schemas/A/properties/${name} -> #/components/schemas/B`,
    ]);
  },
);

test('reads files in the order in which they are needed, each once', async () => {
  const { sources, said } = await loadFiles({
    'api/openapi.yaml': `
openapi: 3.0.3
paths: {$ref: paths/all.yaml}
components: {schemas: {Owner: {$ref: schemas/owner.yaml}}}
`,
    'api/paths/all.yaml': '/pets: {$ref: pets.yaml}\n',
    'api/paths/pets.yaml':
      "get: {responses: {200: {content: {a/b: {schema: {$ref: '../schemas/common.json#/Pet'}}}}}}\n",
    'api/schemas/common.json': `{
  "Pet": {"properties": {"owner": {"$ref": "owner.yaml"}, "self": {"$ref": "#/Pet"}}},
  "Unused": {"$ref": "missing.yaml"}
}`,
    'api/schemas/owner.yaml':
      "properties: {pet: {$ref: '../openapi.yaml#/components/schemas/Owner'}}\n",
  });
  expect(said).toEqual([]);
  expect(sources.map(({ uri, label }) => `${uri} ${label}`)).toEqual([
    ' api/openapi.yaml',
    'paths/all.yaml api/paths/all.yaml',
    'schemas/owner.yaml api/schemas/owner.yaml',
    'paths/pets.yaml api/paths/pets.yaml',
    'schemas/common.json api/schemas/common.json',
  ]);
});

test('reads a file as what its reference needs', async () => {
  const { sources } = await loadFiles({
    'api.yaml': `
openapi: 3.1.0
paths: {/a: {get: {parameters: [{$ref: 'parts.yaml#/p'}], responses: {200: {$ref: 'parts.yaml#/r'}}}}}
`,
    'parts.yaml': `
p: {name: a, in: query, schema: {$ref: '#/s'}}
r: {content: {a/b: {schema: {$ref: '#/s'}, example: {$ref: no.yaml}}}}
s: {properties: {b: {$ref: '#/t'}}}
t: {type: string}
u: {$ref: never-asked-for.yaml}
`,
  });
  expect(sources[1]?.references.map(({ at }) => at)).toEqual([
    'parts.yaml#/p/schema',
    'parts.yaml#/r/content/a~1b/schema',
    'parts.yaml#/s/properties/b',
  ]);
});

test('follows a pointer that leads through another reference', async () => {
  const { sources, said } = await loadFiles({
    'api.yaml': `
openapi: 3.1.0
components:
  schemas:
    A: {$ref: 'b.yaml#/X/properties/y'}
`,
    'b.yaml': 'X: {$ref: c.yaml}\n',
    'c.yaml': 'properties: {y: {items: {$ref: d.yaml}}}\n',
    'd.yaml': 'type: string\n',
  });
  expect(said).toEqual([]);
  expect(sources.map(({ uri }) => uri)).toEqual(['', 'b.yaml', 'c.yaml', 'd.yaml']);
});

test.each<[what: string, ref: string, file: string, uri?: string]>([
  ['an encoded space', 'my%20pet.yaml', 'my pet.yaml'],
  ['a space', 'my pet.yaml', 'my pet.yaml'],
  ['a dot and a slash', './pet.yaml', 'pet.yaml'],
  ['a backslash', 'models\\\\pet.yaml', 'models/pet.yaml'],
  ['a letter beyond ASCII', 'h\u{fc}nd.yaml', 'h\u{fc}nd.yaml'],
  ['no file ending', 'pet', 'pet'],
  ['an encoded hash', 'my%23pet.yaml', 'my#pet.yaml', 'my%23pet.yaml'],
  ['an encoded question mark', 'pet%3F.yaml', 'pet?.yaml', 'pet%3F.yaml'],
  ['an encoded percent sign', 'my%2523pet.yaml', 'my%23pet.yaml', 'my%2523pet.yaml'],
])('reads a file whose reference has %s', async (_, ref, file, uri = file) => {
  const { sources, said } = await loadFiles({
    'api.yaml': `openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: "${ref}"}}}\n`,
    [file]: 'type: string\n',
  });
  expect(said).toEqual([]);
  expect(sources[1]?.uri).toBe(uri);
});

test('finds files beside the document although $id or $self say another place', async () => {
  const { sources, said } = await loadFiles({
    'api.yaml': `
openapi: 3.2.0
$self: https://example.com/api/openapi.yaml
components: {schemas: {A: {$ref: pet.yaml}}}
`,
    'pet.yaml':
      '{$id: https://example.com/schemas/pet.yaml, properties: {owner: {$ref: owner.yaml}}}\n',
    'owner.yaml': '{$id: https://example.com/schemas/owner.yaml, type: string}\n',
  });
  expect(said).toEqual([]);
  expect(sources.map(({ uri }) => uri)).toEqual(['', 'pet.yaml', 'owner.yaml']);
});

test('a file that is wrong is wrong at its own place', async () => {
  const { said } = await loadFiles({
    'api.yaml': 'openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: b.yaml}, B: {$ref: c.json}}}\n',
    'b.yaml': 'a: b: c\n',
    'c.json': '{"a": 1,}',
  });
  expect(said).toEqual([
    'b.yaml:1:4 yaml-syntax This is not valid YAML: text that contains ": " must stand in quotes.',
    'c.json:1:8 json-syntax This is not valid JSON: a comma stands before the closing }.',
  ]);
});

test('says at each reference which file is missing', async () => {
  const { said } = await loadFiles({
    'api.yaml': `openapi: 3.1.0
components:
  schemas:
    A: {$ref: b.yaml}
    B: {$ref: b.yaml#/x}
    C: {$ref: 7}
    D: {$ref: 'urn:example:d'}
    E: {$ref: .}
`,
  });
  expect(said).toEqual([
    'api.yaml:4:15 ref-unreadable "b.yaml" cannot be read: there is no such file.',
    'api.yaml:5:15 ref-unreadable "b.yaml#/x" cannot be read: there is no such file.',
    'api.yaml:6:15 ref-not-text $ref must be text.',
    'api.yaml:7:15 ref-unreadable "urn:example:d" cannot be read: nothing can be read by urn:.',
    'api.yaml:8:15 ref-unreadable "." cannot be read: it is a folder.',
  ]);
});
