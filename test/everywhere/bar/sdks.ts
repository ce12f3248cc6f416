/** `openai`, and what this project makes: of the flagship's document, and of `things.yaml`. */
import { join } from 'node:path';
import { generate } from '../../../generator/generate.js';
import { tool } from '../../../generated/src/custom/run-tools.js';
import * as ours from '../../../generated/src/index.js';

/** As far as the programs here go, the two have the same surface. */
export type SDK = Pick<typeof ours, 'OpenAI' | 'OpenAIError' | 'APIError'>;

type Query = Record<string, unknown>;
type Items = AsyncIterable<{ readonly id: number }>;

/** The API of `things.yaml`, as a user of each reaches it. */
export interface Things {
  search(query: Query): PromiseLike<unknown>;
  byOffset(): Items;
  byNumber(): Items;
  byLink(): Items;
  byBody(): Items;
  /** The stream of events, as whole as it can be had. */
  watch(): Promise<Items> | Items;
}

export type Tool = ReturnType<typeof tool>;

export interface Side {
  readonly sdk: SDK;
  readonly thingsAt: (baseURL: string) => Things;
  readonly toolOf: (name: string, run: () => string) => Tool;
  /** The types of its errors: a program that shows a user what to do, of a file that cannot be had. */
  readonly typed: { readonly entry: string; readonly program: string };
}

/** `openai` has one style of query and pages by cursor; other APIs are reached by its raw calls. */
export async function theBar(): Promise<Side> {
  const sdk = await imported<SDK>('openai');
  const { CursorPage } = await imported<{ CursorPage: unknown }>('openai/core/pagination');
  return {
    sdk,
    thingsAt: (baseURL) => {
      const client = as<RawClient>(new sdk.OpenAI({ apiKey: 'key', baseURL }));
      const list = (path: string, options?: object) => client.getAPIList(path, CursorPage, options);
      return {
        search: (query) => client.get('/search', { query }),
        byOffset: () => list('/by-offset'),
        byNumber: () => list('/by-number'),
        byLink: () => list('/by-link'),
        byBody: () => list('/by-body', { method: 'post', body: {} }),
        watch: () => client.get('/events', { stream: true }),
      };
    },
    toolOf: (name, run) => {
      const parameters = { type: 'object', properties: {} };
      return as<Tool>({ type: 'function', function: { name, function: run, parameters } });
    },
    typed: {
      entry: join(import.meta.dirname, 'node_modules', 'openai', 'index.d.mts'),
      program: `
        import { NotFoundError, OpenAI } from 'sdk';
        try {
          await new OpenAI().files.retrieve('id');
        } catch (error) {
          if (error instanceof NotFoundError) alert(error.error?.message);
        }`,
    },
  };
}

interface RawClient {
  get(path: string, options: object): Promise<Items>;
  getAPIList(path: string, page: unknown, options?: object): Items;
}

/** What only looks alike to programs. */
function as<Type>(value: unknown): Type {
  return value as Type;
}

/** What the project's generator makes of `things.yaml`. */
interface ThingsPackage {
  readonly ThingsClient: new (options: { baseURL: string; apiKey: string }) => {
    search(query: Query): PromiseLike<unknown>;
    byOffset: { list(): Items };
    byNumber: { list(): Items };
    byLink: { list(): Items };
    byBody: { create(): Items };
    events: { stream(params: { 'Last-Event-ID'?: string | undefined }): PromiseLike<Items> };
  };
  reconnecting(open: (id?: string) => PromiseLike<Items>, options?: { delay: number }): Items;
}

/** Generates into `output`. */
export async function theProject(output: string): Promise<Side> {
  await generate({ document: join(import.meta.dirname, '..', 'things.yaml'), output });
  const things = await imported<ThingsPackage>(join(output, 'src', 'index.ts'));
  return {
    sdk: ours,
    thingsAt: (baseURL) => {
      const client = new things.ThingsClient({ baseURL, apiKey: 'key' });
      return {
        search: (query) => client.search(query),
        byOffset: () => client.byOffset.list(),
        byNumber: () => client.byNumber.list(),
        byLink: () => client.byLink.list(),
        byBody: () => client.byBody.create(),
        watch: () =>
          things.reconnecting((id) => client.events.stream({ 'Last-Event-ID': id }), { delay: 10 }),
      };
    },
    toolOf: (name, run) => tool({ name, run }),
    typed: {
      entry: join(output, 'src', 'index.ts'),
      program: `
        import { ThingsClient } from 'sdk';
        const result = await new ThingsClient().things.retrieve('id').asResult();
        if (!result.ok && result.error.status === 404) alert(result.error.body.remedy);`,
    },
  };
}

async function imported<Module>(specifier: string): Promise<Module> {
  return (await import(specifier)) as Module;
}
