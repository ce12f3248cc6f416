import type {
  Api,
  Docs,
  HelperOf,
  Operation,
  Outcome,
  Success,
  Type,
  Webhook,
} from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import { sourcePath, type Emitter, type EmitOptions } from '../emitted-file.js';
import { namedHelpers } from '../operations/helper-functions.js';
import { nameOf, scopesOf, type ModuleScope } from '../module-scope.js';
import { inputsOf } from '../operations/operation-inputs.js';
import { typeText, type View } from '../types/type-text.js';
import { shownAsCode, fileLink, markdownText } from './markdown-text.js';
import { placesOf, resourceCode, type MethodPlace, type ResourcePlace } from './method-place.js';

/** `api.md`: each method with its route and types, and where they stand in the sources. */
export const emitApiReference: Emitter = (api, names, options) => {
  const docs = new Map(api.resources.map(({ path, docs }) => [path.join('.'), docs]));
  const scope = scopesOf(api, names, options)('api', []);
  const page: Page = { api, names, options, docs, scope };
  const blocks = [
    '# Reference',
    `Methods of ${shownAsCode(names.client.class)} by resource. Each is also a function that takes a client first.`,
    ...placesOf(api, names).flatMap((place) => resourceBlocks(place, page)),
    ...sentBlocks('Webhooks', page.api.webhooks, page),
    ...sentBlocks('Callbacks', page.api.callbacks ?? [], page),
  ];
  return [{ kind: 'text', path: 'api.md', text: blocks.join('\n\n') }];
};

interface Page {
  readonly api: Api;
  readonly names: Names;
  readonly options: EmitOptions;
  /** Of resources, by their keys. */
  readonly docs: ReadonlyMap<string, Docs>;
  readonly scope: ModuleScope;
}

function resourceBlocks(place: ResourcePlace, page: Page): string[] {
  const items = [
    ...place.methods.map((method) => methodItem(method, page)),
    ...helperItems(place, page),
  ];
  if (items.length === 0) return [];
  return [`## ${shownAsCode(place.code)}`, ...aboutResource(place, page), items.join('\n')];
}

function aboutResource({ key }: ResourcePlace, page: Page): string[] {
  const { names, options } = page;
  const name = names.resources.get(key);
  const docs = summaryOf(page.docs.get(key) ?? {});
  const source =
    name === undefined ? '' : fileLink(shownAsCode(name.class), sourcePath(name.module, options));
  const text = [docs, source].filter((part) => part !== '').join(' ');
  return text === '' ? [] : [text];
}

/** Three lines: how to call it, what it is for, and what goes in and comes out. */
function methodItem({ operation, code }: MethodPlace, page: Page): string {
  const { names, scope, options } = page;
  const name = nameOf(operation, names);
  const { positional } = inputsOf(operation, scope);
  const parameters = [positional?.name, name.params === undefined ? undefined : 'params'];
  const call = `${code}(${parameters.filter((one) => one !== undefined).join(', ')})`;
  const source = sourcePath(name.module, options);
  const typeLink = (type: string) => fileLink(shownAsCode(type), sourcePath(name.types, options));
  const params = name.params === undefined ? [] : [typeLink(name.params)];
  const error = name.error === undefined ? '' : `, fails with ${typeLink(name.error)}`;
  const lines = [
    `${shownAsCode(call)} · ${shownAsCode(`${operation.method} ${operation.path}`)}`,
    summaryOf(operation.docs),
    `${params.map((link) => `${link} → `).join('')}${answerOf(operation.outcome, page)}${error}`,
    `Function: ${fileLink(shownAsCode(name.function), source)}`,
  ];
  return itemOf(lines);
}

function itemOf(lines: readonly string[]): string {
  return `- ${lines.filter((line) => line !== '').join('\\\n  ')}`;
}

function summaryOf({ summary, text, deprecated }: Docs): string {
  const first = summary ?? firstSentenceOf(text ?? '');
  const mark = deprecated === undefined ? '' : '**Deprecated.** ';
  return `${mark}${markdownText(first)}`.trim();
}

function firstSentenceOf(text: string): string {
  const paragraph = text.trim().split(/\n\s*\n/, 1)[0] ?? '';
  return /^.*?[.!?](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph;
}

function answerOf(outcome: Outcome, page: Page): string {
  if (outcome.kind === 'page') return `pages of ${typeLink(outcome.item, 'response', page)}`;
  if (outcome.kind === 'once') return dataOf(outcome.successes, page);
  const stream = `a stream of ${typeLink(outcome.events.type, 'response', page)}`;
  if (outcome.kind === 'stream') return stream;
  const switched = shownAsCode(`${outcome.when.wire}: ${String(outcome.when.on[0])}`);
  return `${dataOf(outcome.successes, page)}, with ${switched} ${stream}`;
}

function dataOf(successes: readonly Success[], page: Page): string {
  const texts = successes.map(({ payload }) => {
    if (payload.kind === 'none') return 'nothing';
    return payload.kind === 'binary'
      ? shownAsCode('Response')
      : typeLink(payload.type, 'response', page);
  });
  return [...new Set(texts)].join(' or ');
}

/** A type as code, with a link where it is one that the package declares. */
function typeLink(type: Type, view: View, { names, scope, options }: Page): string {
  const text = shownAsCode(typeText(type, view, scope.types));
  const named = type.kind === 'array' ? type.items : type.kind === 'nullable' ? type.inner : type;
  const module = named.kind === 'ref' ? names.types.get(named.id)?.module : undefined;
  return module === undefined ? text : fileLink(text, sourcePath(module, options));
}

/** Methods that are no operations: what waits, what puts a stream together, what is hand-written. */
function helperItems({ key }: ResourcePlace, page: Page): string[] {
  const { api, names, options } = page;
  return namedHelpers(api, names).flatMap(([helper, name]) => {
    const isReplacement = helper.kind === 'custom' && helper.replaces !== undefined;
    if (isReplacement || helper.resource.join('.') !== key) return [];
    const code = shownAsCode(`${resourceCode(helper.resource, names)}.${name.method}`);
    const source = `Function: ${fileLink(shownAsCode(name.function), sourcePath(name.module, options))}`;
    if (helper.kind === 'custom') {
      const [signature] = options.custom.get(helper.module)?.functions.get(name.function) ?? [];
      return [itemOf([code, summaryOf({ text: signature?.docs.join('\n\n') ?? '' }), source])];
    }
    const id = helper.kind === 'poll' ? (helper.start ?? helper.read) : helper.operation;
    const what =
      helper.kind === 'poll'
        ? waiting(helper)
        : helper.kind === 'socket'
          ? messages(helper, page)
          : 'Streams, and puts the pieces together.';
    return [itemOf([`${code} · ${routeOf(id, api.operations)}`, what, source])];
  });
}

function waiting({ start, status, done }: HelperOf<'poll'>): string {
  const begins = start === undefined ? 'Waits' : 'Starts, and waits';
  return `${begins} until ${shownAsCode(status.join('.'))} is ${anyOf(done)}.`;
}

function messages({ send, receive }: HelperOf<'socket'>, page: Page): string {
  return `A socket: sends ${typeLink(send, 'request', page)}, receives ${typeLink(receive, 'response', page)}`;
}

function anyOf(values: readonly string[]): string {
  return values.map((value) => shownAsCode(value)).join(' or ');
}

function routeOf(id: Operation['id'], operations: readonly Operation[]): string {
  const operation = operations.find((one) => one.id === id);
  return operation === undefined ? '' : shownAsCode(`${operation.method} ${operation.path}`);
}

/** What the API sends by itself. */
function sentBlocks(title: string, events: readonly Webhook[], page: Page): string[] {
  if (events.length === 0) return [];
  const items = events.map(({ event, type, docs }) =>
    itemOf([`${shownAsCode(event)}: ${typeLink(type, 'response', page)}`, summaryOf(docs)]),
  );
  return [`## ${title}`, items.join('\n')];
}
