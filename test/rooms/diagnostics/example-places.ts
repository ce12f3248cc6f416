/** Where the example of a section of docs/diagnostics.md stands: its first key says it. */
import type { Files } from '../1-load/folder.js';

export interface Example {
  readonly code: string;
  readonly chapter: string;
  readonly language: string;
  readonly text: string;
}

export function examplesOf(page: string): readonly Example[] {
  return page.split(/^## /m).flatMap((part) => {
    const [chapter = '', ...sections] = part.split(/^### /m);
    return sections.map((section) => {
      const [, language = '', text = ''] = /```(\w+)\n([^]*?)```/.exec(section) ?? [];
      return {
        code: section.split('\n', 1)[0] ?? '',
        chapter: chapter.split('\n', 1)[0] ?? '',
        language,
        text,
      };
    });
  });
}

const head = 'openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\n';

/** What the examples refer to. */
export const shop = `${head}security: [{ bearerAuth: [] }]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{ name: page, in: query, schema: { type: integer } }]
      responses:
        200:
          description: Pets.
          content:
            application/json:
              schema: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
    post:
      operationId: createPet
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses: { 204: { description: Done. } }
  /jobs:
    post:
      operationId: createJob
      responses: { 200: { description: Started., content: { application/json: { schema: { type: object, properties: { token: { type: string } } } } } } }
  /jobs/{job_id}:
    get:
      operationId: getJob
      parameters: [{ name: job_id, in: path, required: true, schema: { type: string } }]
      responses:
        200:
          description: It.
          content:
            application/json:
              schema: { type: object, properties: { state: { type: string, enum: [queued, completed] } } }
  /models:
    get: { operationId: listModels, responses: { 204: { description: Done. } } }
  /chat/completions:
    post: { operationId: chat, responses: { 200: { description: Said., content: { text/event-stream: {} } } } }
  /embeddings:
    post: { operationId: postEmbeddings, responses: { 204: { description: Done. } } }
components:
  securitySchemes: { bearerAuth: { type: http, scheme: bearer } }
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
    ChatCompletionChunk: { type: object }
`;

/** The definitions that examples refer to, and room for more. */
const components = `components:
  parameters: { Limit: { name: limit, in: query, schema: { type: integer } } }
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
    Dog: { type: object, properties: { kind: { type: string } } }
    Cat: { type: object, properties: { lives: { type: integer } } }
    Order: { type: object, properties: { id: { type: string } } }
`;

const operation = `paths:
  /pets:
    post:
      @
      responses: {}
${components}`;

const response = `paths:
  /pets:
    get:
      operationId: readPet
      responses:
        200:
          description: Good.
          @
${components}`;

const parameter = `paths:
  /pets/{id}:
    get:
      parameters:
        - name: id
          @
      responses: {}
`;

const media = response.replace('@', 'content:\n            application/json:\n              @');

const schema = `${components}    A:
      @
`;

const union = 'oneOf: [{ $ref: "#/components/schemas/Dog" }, { $ref: "#/components/schemas/Cat" }]';

/** First keys of examples, and what they are parts of; `@` is where. */
const places: readonly (readonly [keys: RegExp, around: string])[] = [
  [/^(?:paths|info|servers|security|components)$/, '@\n'],
  [/^\//, `paths:\n  @\n${components}`],
  [/^(?:get|post)$/, `paths:\n  /pets:\n    @\n${components}`],
  [/^(?:parameters|requestBody)$/, operation],
  [/^responses$/, operation.replace('      responses: {}\n', '')],
  [/^(?:links|content)$/, response],
  [/^schema$/, media],
  [/^in$/, parameter],
  [/^\{/, parameter.replace('name: id\n          @', '@')],
  [
    /^mapping$/,
    schema.replace('@', `${union}\n      discriminator:\n        propertyName: kind\n        @`),
  ],
  [/^discriminator$/, schema.replace('@', `${union}\n      @`)],
  [/^[A-Z]/, `${components}    @\n`],
  [/^/, schema],
];

const byFile = new Set([
  'json-syntax',
  'yaml-syntax',
  'yaml-odd',
  'duplicate-key',
  'document-not-object',
  'file-empty',
  'not-openapi',
  'version-unsupported',
  'version-newer',
]);

/** The files that an example makes, the first one the document. */
export function filesOf(example: Example): Files {
  const isConfig =
    example.chapter === 'The configuration' || /^(?:rename|include|exclude):/.test(example.text);
  if (isConfig) return configured(example);
  if (example.chapter === 'Overlays') return overlaid(example);
  const isWhole = /^(?:openapi|swagger):/m.test(example.text) || byFile.has(example.code);
  const text = isWhole ? example.text : placed(example);
  const isLatin = example.code === 'file-encoding';
  return { [`openapi.${example.language}`]: isLatin ? Buffer.from(text, 'latin1') : text };
}

/** Keywords that mean something else in other versions. */
const versions: Readonly<Record<string, string>> = { 'ref-siblings-ignored': '3.0.3' };

function placed({ code, text }: Example): string {
  const [key = ''] = /^[{/\w$]\w*/m.exec(text) ?? [];
  const [, around = '@'] = places.find(([keys]) => keys.test(key)) ?? [];
  const [margin = ''] = /^ *(?=(?:- )?@)/m.exec(around) ?? [];
  const lines = text.trimEnd().replaceAll('\n', `\n${margin}${around.includes('- @') ? '  ' : ''}`);
  const defined = new Set(text.match(/^\w+(?=:)/gm));
  const lacking = around.replaceAll(/^ {4}(\w+): .*\n/gm, (line, name: string) =>
    defined.has(name) ? '' : line,
  );
  const version = versions[code] ?? '3.1.0';
  return `${head.replace('3.1.0', version)}${lacking.replace('@', () => lines)}`;
}

const modules: Files = {
  'custom/health.ts': 'export const up = true;\n',
  'more/health.ts': 'export const up = true;\n',
  "custom/what's up.ts": 'export const up = true;\n',
  'custom/client.ts': 'export const up = true;\n',
  'custom/embeddings.ts':
    "import type { Core } from '../runtime/core.js';\nexport function createEmbedding(client: Core): string { return String(client); }\n",
  'custom/run-tools.ts':
    "import type { Core } from '../runtime/core.js';\nexport function runTools(client: Core): string { return String(client); }\n",
};

function configured({ code, text, language }: Example): Files {
  if (language === 'ts') {
    const method =
      'custom: [{ module: custom/run.ts, methods: { chat.completions.run: runTools } }]\n';
    const plain = 'custom: [custom/run.ts]\n';
    const config = code === 'custom-signature' ? method : plain;
    return {
      'openapi.yaml': shop,
      'sdk.yaml': `document: openapi.yaml\n${config}`,
      'custom/run.ts': text,
    };
  }
  const isAlone = /^documents?:/m.test(text) || code === 'config-without-document';
  return {
    'openapi.yaml': shop,
    ...(text.startsWith('custom:') || text.includes('\ncustom:') ? modules : {}),
    'sdk.yaml': `${isAlone ? '' : 'document: openapi.yaml\n'}${text}`,
  };
}

function overlaid({ text }: Example): Files {
  const start = 'overlay: 1.0.0\ninfo: { title: Changes, version: 1.0.0 }\n';
  const indented = (by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
  const overlay = /^(?:overlay|openapi):/.test(text)
    ? `${text}info: { title: Changes, version: 1.0.0 }\nactions: []\n`
    : text.startsWith('actions:')
      ? start + text
      : text.startsWith('extends:')
        ? `${start}${text}actions: [{ target: $.info, update: { title: A } }]\n`
        : text.startsWith('- ')
          ? `${start}actions:\n${indented(2)}`
          : `${start}actions:\n  - update: {}\n${indented(4)}`;
  return {
    'openapi.yaml': shop,
    'sdk.yaml': 'document: openapi.yaml\noverlays: [changes.yaml]\n',
    'changes.yaml': overlay,
  };
}
