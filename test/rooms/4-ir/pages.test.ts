import { describe, expect, it } from 'vitest';
import type { OperationConfig, PageRule } from '../../../generator/config.js';
import type { Outcome } from '../../../generator/4-ir/ir.js';
import { boolean, builtOperation, integer, json, object, query, string } from './built.js';

const item = object({ id: string });
const list = { type: 'array', items: item };
const uri = { type: ['string', 'null'], format: 'uri' };

function asks(wires: Record<string, object>, answer: object, headers: object = {}): object {
  const parameters = Object.entries(wires).map(([wire, schema]) => query(wire, schema));
  const content = { 'application/json': { schema: answer } };
  return { parameters, responses: { 200: { description: '', content, headers } } };
}

function schemeOf(outcome: Outcome): unknown {
  return outcome.kind === 'page' ? outcome.scheme : outcome.kind;
}

const at = (wire: string): object => ({ in: 'query', wire });

describe('lists that go on', () => {
  it.each([
    [
      'a cursor',
      { cursor: string },
      object({ data: list, next_cursor: string, has_more: boolean }),
      {
        kind: 'cursor',
        items: ['data'],
        param: at('cursor'),
        next: { kind: 'envelope', path: ['next_cursor'] },
        more: ['has_more'],
      },
    ],
    [
      'a token',
      { pageToken: string },
      object({ files: list, nextPageToken: string }),
      {
        kind: 'cursor',
        items: ['files'],
        param: at('pageToken'),
        next: { kind: 'envelope', path: ['nextPageToken'] },
      },
    ],
    [
      'a cursor inside of paging',
      { after: string },
      object({ data: list, paging: object({ cursors: object({ after: string }) }) }),
      {
        kind: 'cursor',
        items: ['data'],
        param: at('after'),
        next: { kind: 'envelope', path: ['paging', 'cursors', 'after'] },
      },
    ],
    [
      'a nullable cursor',
      { marker: string },
      object({ entries: list, next_marker: { type: ['string', 'null'] } }),
      {
        kind: 'cursor',
        items: ['entries'],
        param: at('marker'),
        next: { kind: 'envelope', path: ['next_marker'] },
      },
    ],
    [
      'no cursor that only those get who ask for it',
      { use_marker: boolean, marker: string, offset: integer, limit: integer },
      object({ entries: list, next_marker: string, offset: integer, limit: integer }),
      { kind: 'offset', items: ['entries'], param: at('offset'), limit: at('limit') },
    ],
    [
      'the last item',
      { after: string, limit: integer },
      object({ data: list, has_more: boolean }),
      {
        kind: 'cursor',
        items: ['data'],
        param: at('after'),
        more: ['has_more'],
        next: { kind: 'last-item', path: ['id'] },
      },
    ],
    [
      'the number of the next page',
      { page: integer },
      object({ data: list, next_page: integer }),
      {
        kind: 'cursor',
        items: ['data'],
        param: at('page'),
        next: { kind: 'envelope', path: ['next_page'] },
      },
    ],
    [
      'a URL',
      {},
      object({ results: list, next: uri }),
      { kind: 'url', items: ['results'], next: ['next'] },
    ],
    [
      'a URL among links',
      {},
      object({ data: list, links: object({ next: object({ href: string }) }) }),
      { kind: 'url', items: ['data'], next: ['links', 'next', 'href'] },
    ],
    [
      'page numbers',
      { page: integer, per_page: integer },
      object({ total_count: integer, runs: list }),
      { kind: 'number', items: ['runs'], param: at('page'), first: 1, total: ['total_count'] },
    ],
    [
      'page numbers from zero, a bare list',
      { page: { type: 'integer', default: 0 }, per_page: integer },
      list,
      { kind: 'number', items: [], param: at('page'), first: 0 },
    ],
    [
      'pages counted',
      { page: integer },
      object({ data: list, meta: object({ total_pages: integer }) }),
      {
        kind: 'number',
        items: ['data'],
        param: at('page'),
        first: 1,
        pages: ['meta', 'total_pages'],
      },
    ],
    [
      'an offset',
      { offset: integer, limit: integer },
      object({ entries: list, total_count: integer }),
      {
        kind: 'offset',
        items: ['entries'],
        param: at('offset'),
        total: ['total_count'],
        limit: at('limit'),
      },
    ],
    [
      'an offset, echoed',
      { offset: integer, limit: integer },
      object({ items: list, offset: integer }),
      { kind: 'offset', items: ['items'], param: at('offset'), limit: at('limit') },
    ],
  ])('%s', async (_, wires, answer, expected) => {
    const { outcome } = await builtOperation(asks(wires, answer));
    expect(schemeOf(outcome)).toEqual(expected);
  });

  it('by a Link header', async () => {
    const headers = { Link: { schema: string } };
    const { outcome } = await builtOperation(asks({ page: integer }, list, headers));
    expect(outcome).toMatchObject({ scheme: { kind: 'link', items: [] }, item: { kind: 'ref' } });
  });

  it('by a field of the body', async () => {
    const request = object({ cursor: string, query: string });
    const content = { 'application/json': { schema: request } };
    const answer = json(object({ data: list, next_cursor: string }));
    const { outcome } = await builtOperation(
      { requestBody: { content }, ...answer },
      { method: 'post' },
    );
    expect(outcome).toMatchObject({
      scheme: { kind: 'cursor', param: { in: 'body', wire: 'cursor' } },
    });
  });

  it('by a field of the body that the query has as well', async () => {
    const content = { 'application/json': { schema: object({ NextToken: string }) } };
    const operation = asks({ NextToken: string }, object({ jobs: list, NextToken: string }));
    const { outcome } = await builtOperation(
      { ...operation, requestBody: { content } },
      { method: 'post' },
    );
    expect(outcome).toMatchObject({
      scheme: { kind: 'cursor', param: { in: 'body', wire: 'NextToken' } },
    });
  });

  it('in the list that is called like the path', async () => {
    const answer = object({ zones: list, unreachable: list, nextPageToken: string });
    const operation = asks({ pageToken: string }, answer);
    const { outcome } = await builtOperation(operation, { path: '/{parent}/zones' });
    expect(outcome).toMatchObject({ kind: 'page', scheme: { kind: 'cursor', items: ['zones'] } });
  });

  it('knows the type of an item', async () => {
    const { outcome } = await builtOperation(
      asks({ cursor: string }, object({ data: list, next_cursor: string })),
    );
    expect(outcome).toMatchObject({
      kind: 'page',
      envelope: { kind: 'ref' },
      item: { kind: 'ref' },
    });
  });
});

describe('what is no list that goes on', () => {
  it.each([
    ['without the parameter', {}, object({ data: list, next_cursor: string })],
    ['without the cursor', { cursor: string }, object({ data: list })],
    [
      'with two lists',
      { cursor: string },
      object({ added: list, removed: list, next_cursor: string }),
    ],
    ['with nothing to list', { cursor: string }, object({ id: string, next_cursor: string })],
    ['with a page that is a word', { page: string }, object({ data: list, total: integer })],
    [
      'with items counted from one',
      { startIndex: { type: 'integer', minimum: 1 } },
      object({ data: list, total: integer }),
    ],
    [
      'with a next that is another thing',
      { cursor: string },
      object({ data: list, next: object({ id: string }) }),
    ],
    ['with an offset and nothing else', { offset: integer }, object({ data: list })],
  ])('%s', async (_, wires, answer) => {
    const { outcome } = await builtOperation(asks(wires, answer));
    expect(schemeOf(outcome)).toBe('once');
  });
});

describe('what extensions say', () => {
  const answer = object({ value: list, nextLink: string, more: object({ at: string }) });
  it.each([
    [
      'x-ms-pageable',
      { nextLinkName: 'nextLink' },
      { kind: 'url', items: ['value'], next: ['nextLink'] },
    ],
    ['x-ms-pageable', { nextLinkName: null }, { kind: 'single', items: ['value'] }],
    [
      'x-speakeasy-pagination',
      {
        type: 'cursor',
        inputs: [{ name: 'at', in: 'parameters', type: 'cursor' }],
        outputs: { results: '$.value', nextCursor: '$.more.at' },
      },
      {
        kind: 'cursor',
        items: ['value'],
        param: at('at'),
        next: { kind: 'envelope', path: ['more', 'at'] },
      },
    ],
    [
      'x-fern-pagination',
      { cursor: '$request.at', next_cursor: '$response.more.at', results: '$response.value' },
      {
        kind: 'cursor',
        items: ['value'],
        param: at('at'),
        next: { kind: 'envelope', path: ['more', 'at'] },
      },
    ],
  ])('%s', async (key, value, expected) => {
    const { outcome } = await builtOperation({ ...asks({ at: string }, answer), [key]: value });
    expect(schemeOf(outcome)).toEqual(expected);
  });
});

describe('what sdk.yaml says', () => {
  const answer = object({ body: object({ rows: list, 'odata.next': string }), left: boolean });
  const wished = (page: OperationConfig['page']): object => ({
    config: { operations: { 'GET /x': { page } } },
  });

  it.each([
    [{ items: 'body.rows' }, { kind: 'single', items: ['body', 'rows'] }],
    [
      { items: 'body.rows', cursor: 'from', next: 'body.odata.next', more: 'left' },
      {
        kind: 'cursor',
        items: ['body', 'rows'],
        param: at('from'),
        next: { kind: 'envelope', path: ['body', 'odata.next'] },
        more: ['left'],
      },
    ],
    [
      { items: 'body.rows', cursor: 'from', lastItem: 'id' },
      {
        kind: 'cursor',
        items: ['body', 'rows'],
        param: at('from'),
        next: { kind: 'last-item', path: ['id'] },
      },
    ],
    [
      { items: 'body.rows', page: 'from', first: 0 as const },
      { kind: 'number', items: ['body', 'rows'], param: at('from'), first: 0 },
    ],
    [
      { items: 'body.rows', offset: 'from' },
      { kind: 'offset', items: ['body', 'rows'], param: at('from') },
    ],
    [
      { items: 'body.rows', link: true as const },
      { kind: 'link', items: ['body', 'rows'] },
    ],
    [
      { items: 'body.rows', nextURL: 'body.odata.next' },
      { kind: 'url', items: ['body', 'rows'], next: ['body', 'odata.next'] },
    ],
  ])('%o', async (page, expected) => {
    const { outcome, said } = await builtOperation(asks({ from: string }, answer), wished(page));
    expect(said).toEqual([]);
    expect(schemeOf(outcome)).toEqual(expected);
  });

  it('switches pages off', async () => {
    const operation = asks({ cursor: string }, object({ data: list, next_cursor: string }));
    const { outcome } = await builtOperation(operation, wished(false));
    expect(outcome.kind).toBe('once');
  });

  it('is told of what does not exist', async () => {
    const page = { items: 'body.row', cursor: 'form', next: 'left' };
    const { outcome, said } = await builtOperation(asks({ from: string }, answer), wished(page));
    expect(outcome.kind).toBe('once');
    expect(said).toEqual([
      'config-path-unknown sdk.yaml#/operations/GET ~1x/page/items: The answer of GET /x (or no array) has nothing at "body.row". Did you mean "body.rows"?',
      'config-param-unknown sdk.yaml#/operations/GET ~1x/page/cursor: GET /x has no parameter or body field "form". Did you mean "from"?',
    ]);
  });

  it('has rules for every operation that fits, before the inferred ones', async () => {
    const operation = asks(
      { after: string },
      object({ data: list, has_more: boolean, last: string }),
    );
    const pages: PageRule[] = [
      { name: 'unused', items: 'data', cursor: 'gone', next: 'last' },
      { items: 'data', cursor: 'after', next: 'last' },
    ];
    const { outcome, said } = await builtOperation(operation, { config: { pages } });
    expect(outcome).toMatchObject({ scheme: { next: { kind: 'envelope', path: ['last'] } } });
    expect(said).toEqual([
      'config-rule-unused sdk.yaml#/pages/0: No operation has all that the rule unused names.',
    ]);
  });
});
