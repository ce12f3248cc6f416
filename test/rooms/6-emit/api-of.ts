/** Hand-made APIs, as small as an example allows, and what the emitters make of them. */
import { format } from '../../../generator/7-format/format.js';
import { houseStyle, prettierLayout } from '../../../generator/7-format/layout.js';
import type { Config } from '../../../generator/config.js';
import type {
  Api,
  Body,
  Content,
  Field,
  Operation,
  Outcome,
  Param,
  Type,
  TypeDecl,
  TypeId,
} from '../../../generator/4-ir/ir.js';
import { name } from '../../../generator/5-name/name.js';
import { emit } from '../../../generator/6-emit/emit.js';
import type { EmitOptions, EmittedFile } from '../../../generator/6-emit/emitted-file.js';

export const string: Type = { kind: 'scalar', scalar: 'string' };
export const integer: Type = { kind: 'scalar', scalar: 'integer' };
export const boolean: Type = { kind: 'scalar', scalar: 'boolean' };

export function apiOf(parts: Partial<Api>): Api {
  return {
    at: '#',
    ir: 1,
    title: 'Pet Store',
    version: '1.2.0',
    docs: {},
    servers: [{ url: 'https://pets.example/v1', template: '', docs: {}, variables: [] }],
    auth: [],
    security: [],
    types: [],
    operations: [],
    webhooks: [],
    resources: resourcesOf(parts.operations ?? []),
    helpers: [],
    clientHeaders: [],
    ...parts,
  };
}

/** All operations in one resource, `client.pets`. */
function resourcesOf(operations: readonly Operation[]): Api['resources'] {
  const methods = operations.map(({ id, key }) => ({ operation: id, word: key ?? 'call' }));
  return methods.length === 0 ? [] : [{ path: ['pets'], methods, docs: {} }];
}

/** `operationOf('GET /pets/{id}', { key: 'getPet' })`; without an outcome it answers nothing. */
export function operationOf(route: string, parts: Partial<Operation> = {}): Operation {
  const [method = '', path = ''] = route.split(' ');
  const id = `#/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}` as const;
  return {
    at: id,
    id,
    method,
    path,
    tags: [],
    params: [],
    call: { body: 'none' },
    outcome: onceOf({ kind: 'none' }),
    headers: [],
    failures: [],
    idempotent: false,
    docs: {},
    samples: [],
    ...parts,
  };
}

type Payload = Extract<Outcome, { kind: 'once' }>['successes'][number]['payload'];

export function onceOf(...payloads: readonly Payload[]): Extract<Outcome, { kind: 'once' }> {
  return {
    kind: 'once',
    successes: payloads.map((payload) => ({ status: '200', payload, docs: {} })),
  };
}

export function jsonOf(type: Type, media = 'application/json'): Payload & { kind: 'json' } {
  return { kind: 'json', media, type };
}

/** `paramOf('query limit?', integer)`. */
export function paramOf(text: string, type: Type = string, parts: Partial<Param> = {}): Param {
  const [, place = '', wire = '', mark] = /^(\w+) (.*?)(\?)?$/.exec(text) ?? [];
  return {
    at: '#',
    in: placeOf(place),
    wire,
    type,
    required: mark === undefined,
    encoding: { kind: 'plain' },
    docs: {},
    ...parts,
  };
}

function placeOf(place: string): Param['in'] {
  const places: readonly Param['in'][] = ['path', 'query', 'header', 'cookie', 'querystring'];
  const found = places.find((known) => known === place);
  if (found === undefined) throw new Error(`no place for parameters: ${place}`);
  return found;
}

/** `objectOf({ name: string, 'tag?': string })`. */
export function objectOf(fields: { readonly [wire: string]: Type }): Type & { kind: 'object' } {
  return {
    kind: 'object',
    bases: [],
    fields: Object.entries(fields).map(([key, type]) => fieldOf(key, type)),
  };
}

export function fieldOf(key: string, type: Type, parts: Partial<Field> = {}): Field {
  const wire = key.replace(/\?$/, '');
  return { at: '#', wire, type, required: wire === key, access: 'both', docs: {}, ...parts };
}

export function bodyOf(...contents: readonly Content[]): Body {
  return { at: '#', required: true, contents, docs: {} };
}

export function refOf(component: string): Type & { kind: 'ref' } {
  return { kind: 'ref', id: idOf(component) };
}

export function declOf(component: string, type: Type, parts: Partial<TypeDecl> = {}): TypeDecl {
  return {
    at: idOf(component),
    id: idOf(component),
    docs: {},
    type,
    origin: { kind: 'component', name: component },
    reach: 'both',
    split: false,
    recursive: false,
    ...parts,
  };
}

function idOf(component: string): TypeId {
  return `#/components/schemas/${component}`;
}

/** Every module that emitters know, without its text: what they print does not depend on it. */
const runtime: ReadonlyMap<string, string> = new Map(
  (
    'accumulate api-promise auth binary body class-client conversions core env errors events exact-events exact-json ' +
    'form headers idempotency ' +
    'json-lines json-text logging multipart multipart-stream oauth observe page-schemes pages ' +
    'platform polling rate-limit readers request retry socket socket-connection ' +
    'socket-errors socket-hooks socket-options socket-reconnect sse sse-shapes stream styles uploads webhooks'
  )
    .split(' ')
    .map((module) => [`${module}.ts`, '']),
);

export const usual: EmitOptions = {
  output: 'package',
  importExtension: 'js',
  package: {},
  client: {},
  document: 'openapi.yaml',
  runtime,
  copies: new Map(),
  custom: new Map(),
};

/** All files, not yet text. */
export function emittedOf(
  api: Api,
  options: Partial<EmitOptions> = {},
  config: Config = {},
): readonly EmittedFile[] {
  const names = name(api, config, () => undefined);
  return [...emit(api, names, { ...usual, ...options })];
}

/** One file without its first line, laid out by prettier itself. */
export async function fileOf(
  path: string,
  api: Api,
  options: Partial<EmitOptions> = {},
  config: Config = {},
): Promise<string> {
  const files = emittedOf(api, options, config).filter((file) => file.path === path);
  const [file] = await format(files, await prettierLayout(houseStyle));
  if (file === undefined) throw new Error(`there is no ${path}`);
  return file.text.slice(file.text.indexOf('\n') + 1).trim();
}

const head = /^(?:(?:import|export type \{) ?[^;]*;\n)*/;

/** What stands in `src/operations/pets.ts` for one operation, without head, imports and types. */
export async function operationText(
  operation: Operation,
  parts: Partial<Api> = {},
): Promise<string> {
  const api = apiOf({ operations: [operation], ...parts });
  const text = await fileOf('src/operations/pets.ts', api);
  return text.replace(head, '').trim();
}

/** What stands in `src/models/pets.ts` for the call of one operation, after the document's types. */
export async function callTypesText(
  operation: Operation,
  parts: Partial<Api> = {},
): Promise<string> {
  const api = apiOf({ operations: [operation], ...parts });
  const text = await fileOf('src/models/pets.ts', api);
  return text.slice(text.search(/^export \w+ \w+(?:Params|Error)\b/m));
}
