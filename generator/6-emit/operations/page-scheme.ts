import type { CursorSource, PageScheme } from '../../4-ir/ir.js';
import type { Json } from '../../1-load/pointer.js';
import type { ModuleScope } from '../module-scope.js';
import { literalText } from '../safe-text.js';

type Functions = {
  readonly [K in PageScheme['kind']]: {
    readonly name: string;
    readonly options: (scheme: Extract<PageScheme, { kind: K }>) => {
      readonly [key: string]: Json;
    };
  };
};

/** The runtime's function for each way of paging, and what it must know. */
const functions: Functions = {
  single: { name: 'singlePage', options: ({ items }) => ({ items }) },
  cursor: {
    name: 'cursorPages',
    options: ({ items, param, next, more }) => ({
      items,
      param: { in: param.in, name: param.wire },
      next: cursorOf(next),
      ...(more && { more }),
    }),
  },
  offset: {
    name: 'offsetPages',
    options: ({ items, param, total }) => ({
      items,
      param: { in: param.in, name: param.wire },
      ...(total && { total }),
    }),
  },
  number: {
    name: 'pageNumbers',
    options: ({ items, param, first, pages }) => ({
      items,
      param: { in: param.in, name: param.wire },
      first,
      ...(pages && { pages }),
    }),
  },
  link: { name: 'linkPages', options: ({ items }) => ({ items }) },
  url: { name: 'urlPages', options: ({ items, next }) => ({ items, next }) },
};

function cursorOf(source: CursorSource): Json {
  return source.kind === 'envelope' ? source.path : { lastItem: source.path };
}

/** `cursorPages({ items: ['data'], ... })`. */
export function schemeText<K extends PageScheme['kind']>(
  scheme: Extract<PageScheme, { kind: K }>,
  scope: ModuleScope,
): string {
  const kind: K = scheme.kind;
  const { name, options } = functions[kind];
  return `${scope.runtime('page-schemes', name, 'value')}(${literalText(options(scheme))})`;
}
