import type { OperationNode, Schema } from '../../../3-normalize/document.js';
import type { WirePath } from '../../ir.js';
import type { Answer } from '../answer.js';
import { routeOf } from '../../operations/route.js';
import { plainWordOf, requestFieldsOf, type RequestField } from '../request-fields.js';
import { isOnly, itemsOf, shapeOf, type Schemas } from '../shape.js';
import type { Leaf } from '../wire-path.js';
import { singularOf } from '../words.js';

/** What tells of pages: both sides of an operation, looked at once. */
export interface PageEvidence {
  readonly node: OperationNode;
  readonly fields: readonly RequestField[];
  /** The one array that holds the items, with the schema of one. */
  readonly items: { readonly path: WirePath; readonly item: Schema };
  /** The scalars beside the items, those inside of `meta`, `paging`, `links`, ... included. */
  readonly leaves: readonly WordedLeaf[];
  readonly hasLinkHeader: boolean;
  readonly schemas: Schemas;
}

export interface WordedLeaf extends Leaf {
  /** The plain words of the path's last names: `['next', 'pagingnext']`. */
  readonly words: readonly string[];
}

/** Objects that hold facts of the page rather than of its items. */
const containers: ReadonlySet<string> = new Set([
  ...['meta', 'metadata', 'pagination', 'paging', 'paginate', 'page', 'pages', 'pageinfo'],
  ...['links', 'link', 'responsemetadata', 'cursor', 'cursors', 'next', 'nextpage', 'listmetadata'],
  ...['data', 'result', 'results', 'response', 'resultinfo', 'pageable', 'paginationinfo'],
]);

const itemWords: readonly string[] = [
  ...['data', 'items', 'results', 'values', 'value', 'entries', 'records', 'list', 'elements'],
  ...['objects', 'content', 'rows', 'docs', 'hits', 'resources'],
];

export function pageEvidenceOf(
  node: OperationNode,
  { schema, response }: Answer,
  schemas: Schemas,
): PageEvidence | undefined {
  const items = itemsWithin(schema, node, schemas);
  if (!items) return undefined;
  const fields = requestFieldsOf(node, schemas);
  return {
    node,
    // What stands in the body and in the query is asked for in the body.
    fields: [...fields].sort((a, b) => Number(a.in !== 'body') - Number(b.in !== 'body')),
    items,
    leaves: itemsOf(schema, schemas) ? [] : leavesOf(schema, schemas, []),
    hasLinkHeader: response.headers.some(({ name }) => name.toLowerCase() === 'link'),
    schemas,
  };
}

/** The array of items: the body itself, the only array in it, or the one that its name tells. */
export function itemsWithin(
  schema: Schema,
  node: OperationNode,
  schemas: Schemas,
): PageEvidence['items'] | undefined {
  const own = itemsOf(schema, schemas);
  if (own) return { path: [], item: own };
  const arrays = arraysOf(schema, schemas);
  if (arrays.length > 0) return onlyOf(arrays, node);
  const wrappers = [...shapeOf(schema, schemas)].filter(([wire]) =>
    ['data', 'result', 'response'].includes(plainWordOf(wire)),
  );
  const inner = wrappers.flatMap(
    ([
      wire,
      {
        schemas: [wrapped],
      },
    ]) =>
      wrapped
        ? arraysOf(wrapped, schemas).map(({ path, item }) => ({ path: [wire, ...path], item }))
        : [],
  );
  return onlyOf(inner, node);
}

function arraysOf(schema: Schema, schemas: Schemas): readonly PageEvidence['items'][] {
  return [...shapeOf(schema, schemas)].flatMap(
    ([
      wire,
      {
        schemas: [field],
      },
    ]) => {
      const item = field && itemsOf(field, schemas);
      return item && !/^(errors|warnings|messages|links)$/i.test(wire)
        ? [{ path: [wire], item }]
        : [];
    },
  );
}

/** Called like the path (`/targets`: `targets`, beside `unreachable`), or as such arrays usually are. */
function onlyOf(
  arrays: readonly PageEvidence['items'][],
  node: OperationNode,
): PageEvidence['items'] | undefined {
  if (arrays.length === 1) return arrays[0];
  const called = arrays.filter(({ path }) => isNamedBy(path.at(-1) ?? '', node));
  if (called.length === 1) return called[0];
  const usual = arrays.filter(({ path }) => itemWords.includes(plainWordOf(path.at(-1) ?? '')));
  return usual.length === 1 ? usual[0] : undefined;
}

/** Whether a field is called like the last word of an operation's path, in the plural or not. */
export function isNamedBy(wire: string, { path }: OperationNode): boolean {
  const last = routeOf(path)
    .path.split('/')
    .findLast((text) => text !== '' && !text.includes('{'));
  return last !== undefined && singularOf(plainWordOf(last)) === singularOf(plainWordOf(wire));
}

function leavesOf(schema: Schema, schemas: Schemas, path: WirePath): readonly WordedLeaf[] {
  return [...shapeOf(schema, schemas)].flatMap(
    ([
      wire,
      {
        schemas: [field],
      },
    ]) => {
      if (!field) return [];
      const here = [...path, wire];
      if (isOnly(field, schemas, ['string', 'integer', 'number', 'boolean'])) {
        return [{ path: here, schema: field, words: wordsOf(here) }];
      }
      const deeper = path.length < 3 && containers.has(plainWordOf(wire));
      return deeper ? leavesOf(field, schemas, here) : [];
    },
  );
}

function wordsOf(path: WirePath): readonly string[] {
  const words = path.map(plainWordOf);
  return words.map((_, index) => words.slice(words.length - 1 - index).join(''));
}
