/** Pages as sdk.yaml (or an extension of the document) declares them, checked against the document. */
import type { PageConfig } from '../../../config.js';
import type { OperationNode, Schema } from '../../../3-normalize/document.js';
import type { PageParam, PageScheme, WirePath } from '../../ir.js';
import { requestFieldsOf } from '../request-fields.js';
import { shapeOf, itemsOf, type Schemas } from '../shape.js';
import { arrayAt, leafAt } from '../wire-path.js';

/** What is wrong with a declaration: a part of it that the document does not have. */
export interface PageFault {
  readonly key: string;
  readonly written: string;
  readonly side: 'answer' | 'request';
}

export interface DeclaredPage {
  readonly scheme: PageScheme | undefined;
  readonly faults: readonly PageFault[];
}

/** Everything a declaration may say; each form of `PageConfig` is a part of it. */
interface Parts {
  readonly items?: string;
  readonly cursor?: string;
  readonly next?: string;
  readonly lastItem?: string;
  readonly more?: string;
  readonly offset?: string;
  readonly limit?: string;
  readonly page?: string;
  readonly first?: 0 | 1;
  readonly pages?: string;
  readonly total?: string;
  readonly link?: true;
  readonly nextURL?: string;
}

export function declaredPageOf(
  config: PageConfig,
  node: OperationNode,
  answer: Schema,
  schemas: Schemas,
): DeclaredPage {
  const faults: PageFault[] = [];
  const parts: Parts = config;
  const note = (key: keyof Parts, side: PageFault['side']): void => {
    faults.push({ key, written: String(parts[key] ?? ''), side });
  };
  const pathOf = (key: 'next' | 'more' | 'pages' | 'total' | 'nextURL'): WirePath | undefined => {
    const written = parts[key];
    if (written === undefined) return undefined;
    const leaf = leafAt(written, answer, schemas);
    if (!leaf) note(key, 'answer');
    return leaf?.path;
  };
  const paramOf = (key: 'cursor' | 'offset' | 'limit' | 'page'): PageParam | undefined => {
    const field = requestFieldsOf(node, schemas).find(({ wire }) => wire === parts[key]);
    if (!field && parts[key] !== undefined) note(key, 'request');
    return field && { in: field.in, wire: field.wire };
  };
  const items = arrayAt(parts.items ?? '', answer, schemas);
  if (!items) note('items', 'answer');
  const scheme = schemeOf(parts, items?.path ?? [], pathOf, paramOf);
  const inItem = itemPathOf(parts, items?.schema, schemas);
  if (parts.lastItem !== undefined && !inItem) note('lastItem', 'answer');
  return { scheme: faults.length > 0 ? undefined : scheme, faults };
}

function itemPathOf(
  parts: Parts,
  items: Schema | undefined,
  schemas: Schemas,
): WirePath | undefined {
  const item = items && itemsOf(items, schemas);
  if (parts.lastItem === undefined || !item) return undefined;
  // An item of which nothing is described may have anything.
  return shapeOf(item, schemas).size === 0
    ? parts.lastItem.split('.')
    : leafAt(parts.lastItem, item, schemas)?.path;
}

type PathOf = (key: 'next' | 'more' | 'pages' | 'total' | 'nextURL') => WirePath | undefined;
type ParamOf = (key: 'cursor' | 'offset' | 'limit' | 'page') => PageParam | undefined;

function schemeOf(
  parts: Parts,
  items: WirePath,
  pathOf: PathOf,
  paramOf: ParamOf,
): PageScheme | undefined {
  if (parts.link) return { kind: 'link', items };
  if (parts.nextURL !== undefined) {
    const next = pathOf('nextURL');
    return next && { kind: 'url', items, next };
  }
  if (parts.cursor !== undefined) return cursorOf(parts, items, pathOf, paramOf);
  if (parts.offset !== undefined) {
    const param = paramOf('offset');
    return (
      param && {
        kind: 'offset',
        items,
        param,
        ...given('total', pathOf('total')),
        ...given('limit', paramOf('limit')),
      }
    );
  }
  if (parts.page !== undefined) {
    const param = paramOf('page');
    const totals = { ...given('pages', pathOf('pages')), ...given('total', pathOf('total')) };
    return param && { kind: 'number', items, param, first: parts.first ?? 1, ...totals };
  }
  return { kind: 'single', items };
}

function cursorOf(
  parts: Parts,
  items: WirePath,
  pathOf: PathOf,
  paramOf: ParamOf,
): PageScheme | undefined {
  const param = paramOf('cursor');
  const more = given('more', pathOf('more'));
  if (parts.lastItem !== undefined) {
    const next = { kind: 'last-item', path: parts.lastItem.split('.') } as const;
    return param && { kind: 'cursor', items, param, next, ...more };
  }
  const path = pathOf('next');
  return (
    param && path && { kind: 'cursor', items, param, next: { kind: 'envelope', path }, ...more }
  );
}

function given<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}
