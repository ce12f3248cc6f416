/** What is nearly a word that exists, wherever people write words: the other is named, exactly. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../generator/command/command.js';
import { folderOfTest } from './scratch.js';

let cwd: string;
beforeEach(() => {
  cwd = folderOfTest();
});

const document = `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: 'https://{region}.test', variables: { region: { default: eu } } }]
security: [{ bearer: [] }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pets]
      parameters:
        - { name: after, in: query, style: form, schema: { type: string } }
      responses: { '200': { description: '', links: { first: { operationId: getPet } } } }
  /pets/{pet_id}:
    get:
      operationId: getPet
      parameters: [{ name: pet_id, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: '', content: { application/json: { schema: { $ref: '#/components/schemas/Cat' } } } }
        default: { description: '' }
components:
  securitySchemes: { bearer: { type: http, scheme: bearer } }
  schemas:
    Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }], discriminator: { propertyName: kind, mapping: { cat: Cat } } }
    Cat: { type: object, required: [kind], properties: { kind: { const: cat } } }
`;

const config = `document: openapi.yaml
types: { dates: Date }
emit: { importExtension: js }
diagnostics: { ignore: [{ code: scheme-unused }] }
resources: { pets: { list: listPets } }
operations: { getPet: { idempotent: true } }
polling: [{ method: pets.wait, read: getPet, status: kind, done: [cat] }]
rename: { types: { Pet: Animal }, functions: { getPet: fetchPet } }
`;

async function said(args: readonly string[], own = document, settings = config): Promise<string> {
  writeFileSync(join(cwd, 'openapi.yaml'), own);
  writeFileSync(join(cwd, 'sdk.yaml'), settings);
  let text = '';
  await run(args, {
    out: (more) => (text += more),
    err: (more) => (text += more),
    color: false,
    interactive: false,
    cwd,
  });
  return text;
}

/** Codes and messages, without the place. */
function messagesOf(text: string): readonly string[] {
  return [...text.matchAll(/^\S+:\d+:\d+ ((?:error|warning|note) .*)$/gm)].map(
    ([, message = '']) => message,
  );
}

const lint = ['lint', '-c', 'sdk.yaml', '--verbose'];

test('what is written well is not told', async () => {
  expect(messagesOf(await said(lint))).toEqual([]);
});

/** Words of vendors and of other drafts, near to keywords or not. */
const foreign = `$data divisibleBy disallow extends optional requires enumNames enumDescriptions
  markdownDescription javaType tsType errorMessage defaultSnippets propertyOrder options links media
  transform instanceof typeof regexp switch select range values elements mapping metadata note path
  name in label code group order index value length size max min unit scale precision hint comment
  comments tag key icon alias version since model internal`;

test.each(foreign.split(/\s+/))('in a schema %s is no mistake', async (word) => {
  const own = document.replace('Cat: { type: object,', `Cat: { type: object, ${word}: 1,`);
  expect(own).not.toBe(document);
  expect(messagesOf(await said(lint, own))).toEqual([]);
});

/** In the document: word as it is -> as it is mistyped, what is said. */
test.each<[right: string, wrong: string, said: string]>([
  ['paths:', 'path:', 'warning keyword-misspelled Unknown keyword "path": did you mean "paths"?'],
  [
    'type: object',
    'tpye: object',
    'warning keyword-misspelled Unknown keyword "tpye": did you mean "type"?',
  ],
  [
    'get:',
    'gett:',
    'warning value-not-allowed "gett" is not allowed here; allowed: get, put, post, delete, options, head, patch, trace, query. Did you mean "get"?',
  ],
  [
    'get:',
    'copy:',
    'warning value-not-allowed "copy" is not allowed here; allowed: get, put, post, delete, options, head, patch, trace, query.',
  ],
  [
    'operationId: listPets',
    'operationID: listPets',
    'warning keyword-misspelled Unknown keyword "operationID": did you mean "operationId"?',
  ],
  [
    'properties: { kind',
    'propertys: { kind',
    'warning keyword-misspelled Unknown keyword "propertys": did you mean "properties"?',
  ],
  [
    "{ $ref: '#/components/schemas/Cat' } } } }",
    "{ $ref: '#/components/schemas/cat' } } } }",
    'warning ref-dangling Nothing stands at "#/components/schemas/cat". Did you mean "#/components/schemas/Cat"?',
  ],
  [
    'security: [{ bearer: [] }]',
    'security: [{ bearr: [] }]',
    'warning security-scheme-unknown There is no security scheme "bearr"; the requirement is left out. Did you mean "bearer"?',
  ],
  [
    'type: http',
    'type: htp',
    'warning value-not-allowed "htp" is not allowed here; allowed: http, basic, apiKey, oauth2, openIdConnect, mutualTLS. Did you mean "http"?',
  ],
  [
    'in: query',
    'in: qeury',
    'warning value-not-allowed "qeury" is not allowed here; allowed: path, query, header, cookie. Did you mean "query"?',
  ],
  [
    'style: form',
    'style: from',
    'warning value-not-allowed "from" is not allowed here; allowed: form, spaceDelimited, pipeDelimited, deepObject. Did you mean "form"?',
  ],
  [
    'default: { description',
    'defualt: { description',
    'warning value-not-allowed "defualt" is not allowed here; allowed: a status such as 200, a family such as 4XX, default. Did you mean "default"?',
  ],
  [
    'schema: { type: string } }]',
    'schema: { type: strng } }]',
    'warning type-unknown "strng" is no JSON type; it is read as string.',
  ],
  [
    '{region}.test',
    '{regin}.test',
    'warning server-variable-unknown The server URL https://{regin}.test has {regin}, but no variable describes it. Did you mean "region"?',
  ],
  [
    'name: pet_id',
    'name: petId',
    'warning path-parameter-undeclared Nothing declares the parameter {pet_id} of the path "/pets/{pet_id}"; it is taken for text. Is "petId" meant?',
  ],
  [
    'first: { operationId: getPet }',
    'first: { operationId: getPets }',
    'warning link-dangling The link "first" leads to "getPets", which is no operation. Did you mean "getPet"?',
  ],
  [
    'cat: Cat }',
    'cat: Cta }',
    'warning mapping-dangling The discriminator maps to "Cta", which is neither a schema\'s name nor leads to one. Did you mean "Cat"?',
  ],
  [
    'required: [kind]',
    'required: [knd]',
    'warning required-undeclared "knd" is required, but nothing describes it. Did you mean "kind"?',
  ],
])('in the document: %s, written %s', async (right, wrong, message) => {
  expect(document).toContain(right);
  expect(messagesOf(await said(lint, document.replace(right, wrong)))).toContain(message);
});

/** In sdk.yaml, likewise. */
test.each<[right: string, wrong: string, said: string]>([
  [
    'types:',
    'tpyes:',
    'error config-unknown-key There is no key "tpyes" here. Did you mean "types"?',
  ],
  [
    'importExtension: js',
    'importExtention: js',
    'error config-unknown-key There is no key "importExtention" here. Did you mean "importExtension"?',
  ],
  [
    'dates: Date',
    'dates: date',
    'error config-wrong-value Expected "string", "Date" or "Temporal", found "date". Did you mean "Date"?',
  ],
  [
    'code: scheme-unused',
    'code: sceme-unused',
    'warning config-unknown-code There is no diagnostic "sceme-unused". Did you mean "scheme-unused"?',
  ],
  [
    'list: listPets',
    'list: listPet',
    'error config-operation-unknown The document has no operation "listPet". Did you mean "listPets"?',
  ],
  [
    'operations: { getPet',
    'operations: { gtePet',
    'error config-operation-unknown The document has no operation "gtePet". Did you mean "getPet"?',
  ],
  [
    'read: getPet',
    'read: "GET /pets/{petid}"',
    'error config-operation-unknown The document has no operation "GET /pets/{petid}". Did you mean "GET /pets/{pet_id}"?',
  ],
  [
    'method: pets.wait',
    'method: pet.wait',
    'error config-resource-unknown There is no resource "pet". Did you mean "pets"?',
  ],
  [
    'status: kind',
    'status: knid',
    'error config-path-unknown The answer of getPet has nothing at "knid". Did you mean "kind"?',
  ],
  [
    'done: [cat]',
    'done: [cta]',
    'error config-status-unknown kind is never "cta". Did you mean "cat"?',
  ],
  [
    'types: { Pet',
    'types: { Pte',
    'warning name-rename-unmatched rename.types names "Pte", which the document does not have. Did you mean "Pet"?',
  ],
  [
    'functions: { getPet',
    'functions: { getpet',
    'warning name-rename-unmatched rename.functions names "getpet", which the document does not have. Did you mean "getPet"?',
  ],
])('in sdk.yaml: %s, written %s', async (right, wrong, message) => {
  expect(config).toContain(right);
  expect(messagesOf(await said(lint, document, config.replace(right, wrong)))).toContain(message);
});

describe('on the command line', () => {
  test.each([
    ['tag:pets', 'tag:Pets'],
    ['operation:list_pets', 'operation:listPets'],
    ['path:/pet', 'path:/pets'],
    ['method:gte', 'method:get'],
  ])('--include %s', async (wrong, right) => {
    expect(messagesOf(await said([...lint, '--include', wrong]))).toContain(
      `error filter-leaves-nothing The filter "${wrong}" includes no operation, nor does any other. Did you mean "${right}"?`,
    );
  });

  test.each<[args: string, said: string]>([
    ['lnit openapi.yaml', 'There is no command "lnit". Did you mean "lint"?\n'],
    ['lint opnapi.yaml', 'There is no file "opnapi.yaml". Did you mean "openapi.yaml"?'],
    ['lint --formt json', "error: unknown option '--formt'\n(Did you mean --format?)\n"],
    [
      'lint --format jsn',
      'Allowed choices are pretty, json, sarif, github. Did you mean "json"?\n',
    ],
    ['lint --include tags:Pets', 'deprecated, x-internal. Did you mean "tag:Pets"?\n'],
    ['lint --exclude deprecatd', 'deprecated, x-internal. Did you mean "deprecated"?\n'],
  ])('%s', async (args, message) => {
    expect(await said(args.split(' '))).toContain(message);
  });
});
