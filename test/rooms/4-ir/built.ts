/** Documents that a test writes as objects, through rooms 1 to 4. */
import { build } from '../../../generator/4-ir/build.js';
import type { Api, Operation, Outcome } from '../../../generator/4-ir/ir.js';
import type { Config } from '../../../generator/config.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { read } from '../3-normalize/reading.js';

export interface Built {
  readonly api: Api;
  /** `code place: message` of room 4. */
  readonly said: readonly string[];
}

export type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** The rest of a document: `components`, `security`, `servers`, ... */
export type Rest = Readonly<Record<string, unknown>>;

export async function built(paths: Paths, rest: Rest = {}, config: Config = {}): Promise<Built> {
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths,
    ...rest,
  });
  const { document } = await read(text);
  const found: Diagnostic[] = [];
  const api = build(document, config, collector(found));
  const said = found.map(({ code, place, message }) => {
    const at = place.kind === 'pointer' ? place.at : '';
    return `${code} ${at}: ${message}`;
  });
  return { api, said };
}

/** The one operation of a document with one path. */
export async function builtOperation(
  operation: object,
  { path = '/x', method = 'get', version = '3.1.0', rest = {}, config = {} }: OperationPlace = {},
): Promise<Operation & { readonly said: readonly string[] }> {
  const { api, said } = await built(
    { [path]: { [method]: operation } },
    { openapi: version, ...rest },
    config,
  );
  const [first] = api.operations;
  if (!first) throw new Error('The document has no operation.');
  return { ...first, said };
}

export interface OperationPlace {
  readonly path?: string;
  readonly method?: string;
  /** Of OpenAPI. */
  readonly version?: string;
  readonly rest?: Rest;
  readonly config?: Config;
}

/** Responses of an operation that answers 200 with JSON. */
export function json(schema: object): object {
  return { responses: { 200: { description: '', content: { 'application/json': { schema } } } } };
}

export function object(properties: object, required: readonly string[] = []): object {
  return { type: 'object', properties, required };
}

export const string = { type: 'string' };
export const integer = { type: 'integer' };
export const boolean = { type: 'boolean' };

export function query(name: string, schema: object, more: object = {}): object {
  return { in: 'query', name, schema, ...more };
}

/** An outcome in a few words: `once 200 json`, `page cursor`, `choice sse`. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'stream') return `stream ${outcome.events.framing}`;
  if (outcome.kind === 'page') return `page ${outcome.scheme.kind}`;
  const payloads = outcome.successes.map(({ status, payload }) =>
    'media' in payload ? `${status} ${payload.kind} ${payload.media}` : `${status} ${payload.kind}`,
  );
  const events = outcome.kind === 'choice' ? ` or ${outcome.events.framing}` : '';
  return `${outcome.kind} ${payloads.join(' | ')}${events}`;
}

/** The tree, a line a method: `chat.completions.create POST /chat/completions`. */
export function treeText({ resources, operations }: Api): readonly string[] {
  const routes = new Map(operations.map(({ id, method, path }) => [id, `${method} ${path}`]));
  return resources.flatMap(({ path, methods }) =>
    methods.map(
      ({ operation, word }) => `${[...path, word].join('.')} ${routes.get(operation) ?? ''}`,
    ),
  );
}
