/**
 * The rules that recognise pages, one a row, first match wins. Each needs evidence on both sides:
 * a parameter to ask with and a fact in the answer that leads on. A wrong guess is worse than none.
 */
import type { JsonType } from '../../../3-normalize/document.js';
import type { PageParam, PageScheme, WirePath } from '../../ir.js';
import type { PageEvidence, WordedLeaf } from './page-evidence.js';
import {
  afterWords,
  cursorPairs,
  moreWords,
  nextWords,
  offsetWords,
  pageWords,
  pagesWords,
  sizeWords,
  totalWords,
  urlWords,
} from './page-words.js';
import { plainWordOf, type RequestField } from '../request-fields.js';
import { isOnly, plainOf, shapeOf } from '../shape.js';

type Rule = (evidence: PageEvidence) => PageScheme | undefined;

export function pageSchemeOf(evidence: PageEvidence): PageScheme | undefined {
  for (const rule of rules) {
    const scheme = rule(evidence);
    if (scheme) return scheme;
  }
  return undefined;
}

const numeric: readonly JsonType[] = ['integer', 'number'];
const keyed: readonly JsonType[] = ['string', 'integer', 'number'];

const rules: readonly Rule[] = [cursor, lastItem, url, link, number, offset];

function cursor(evidence: PageEvidence): PageScheme | undefined {
  for (const pair of cursorPairs) {
    const next = leafOf(evidence, pair.next, keyed, (leaf) => !isUrl(leaf, evidence));
    const param = paramOf(evidence, pair.params, keyed);
    if (!next || !param || !sameKind(next, param, evidence)) continue;
    if (isForThoseWhoAsk(param, evidence)) continue;
    return {
      kind: 'cursor',
      items: evidence.items.path,
      param: placeOf(param),
      next: { kind: 'envelope', path: next.path },
      ...moreOf(evidence),
    };
  }
  return undefined;
}

/** `usemarker` beside `marker`: without it answers have no cursor, and every list would end at once. */
function isForThoseWhoAsk({ wire }: RequestField, evidence: PageEvidence): boolean {
  return paramOf(evidence, [`use${plainWordOf(wire)}`], ['boolean']) !== undefined;
}

// A number of a page is no token: `next_page: 3` goes with an integer parameter alone.
function sameKind(leaf: WordedLeaf, param: RequestField, { schemas }: PageEvidence): boolean {
  const isNumber = isOnly(leaf.schema, schemas, numeric);
  const takesNumber = param.schemas.every((schema) => isOnly(schema, schemas, numeric));
  return isNumber === takesNumber;
}

function lastItem(evidence: PageEvidence): PageScheme | undefined {
  const { items, schemas } = evidence;
  const param = paramOf(evidence, afterWords, ['string']);
  const more = leafOf(evidence, moreWords, ['boolean']);
  if (!param || !more) return undefined;
  const id = shapeOf(items.item, schemas).get('id')?.schemas ?? [];
  const scheme = {
    kind: 'cursor',
    items: items.path,
    param: placeOf(param),
    more: more.path,
  } as const;
  if (id.length > 0 && id.every((schema) => isOnly(schema, schemas, keyed))) {
    return { ...scheme, next: { kind: 'last-item', path: ['id'] } };
  }
  const last = leafOf(evidence, ['lastid'], keyed);
  return last && { ...scheme, next: { kind: 'envelope', path: last.path } };
}

function url(evidence: PageEvidence): PageScheme | undefined {
  if (evidence.node.method !== 'GET') return undefined;
  const next =
    leafOf(evidence, urlWords, ['string']) ??
    leafOf(evidence, nextWords, ['string'], (leaf) => isUrl(leaf, evidence));
  return next && { kind: 'url', items: evidence.items.path, next: next.path };
}

function link(evidence: PageEvidence): PageScheme | undefined {
  if (!evidence.hasLinkHeader || evidence.node.method !== 'GET') return undefined;
  // The header alone is no proof: documents copy it to operations that give one thing.
  const asked = paramOf(evidence, [...pageWords, ...sizeWords, ...afterWords, 'cursor'], keyed);
  if (evidence.items.path.length > 0 && !asked) return undefined;
  return { kind: 'link', items: evidence.items.path };
}

function number(evidence: PageEvidence): PageScheme | undefined {
  const param = paramOf(evidence, pageWords, numeric);
  const pages = leafOf(evidence, pagesWords, numeric);
  const total = leafOf(evidence, totalWords, numeric);
  if (!param || !(pages || total || leadsOn(evidence))) return undefined;
  return {
    kind: 'number',
    items: evidence.items.path,
    param: placeOf(param),
    first: firstOf(param, evidence),
    ...(pages ? { pages: pages.path } : {}),
    ...(total ? { total: total.path } : {}),
  };
}

function offset(evidence: PageEvidence): PageScheme | undefined {
  const param = paramOf(evidence, offsetWords, numeric);
  // An offset that counts from one is the number of an item; adding lengths to nothing would repeat it.
  if (!param || firstOf(param, evidence, 0) !== 0) return undefined;
  const limit = paramOf(evidence, sizeWords, numeric);
  const total = leafOf(evidence, totalWords, numeric);
  const echoed = leafOf(evidence, [plainWordOf(param.wire)], numeric);
  if (!total && !(limit && echoed) && !leadsOn(evidence)) return undefined;
  return {
    kind: 'offset',
    items: evidence.items.path,
    param: placeOf(param),
    ...(total ? { total: total.path } : {}),
    ...(limit ? { limit: placeOf(limit) } : {}),
  };
}

/** What stands for a total: a flag that more is there, or a bare array asked for in slices. */
function leadsOn(evidence: PageEvidence): boolean {
  if (leafOf(evidence, moreWords, ['boolean'])) return true;
  return evidence.items.path.length === 0 && paramOf(evidence, sizeWords, numeric) !== undefined;
}

function firstOf(
  { schemas: [schema] }: RequestField,
  { schemas }: PageEvidence,
  usual = 1,
): number {
  if (!schema) return usual;
  const { default: initial, limits, description } = plainOf(schema, schemas);
  if (initial === 0 || initial === 1) return initial;
  if (limits?.['minimum'] === 0 || limits?.['minimum'] === 1) return limits['minimum'];
  return description && /(0|zero)[- ](based|indexed)/i.test(description) ? 0 : usual;
}

function moreOf(evidence: PageEvidence): { readonly more?: WirePath } {
  const more = leafOf(evidence, moreWords, ['boolean']);
  return more ? { more: more.path } : {};
}

/** The parameter with one of the words, the earlier word first; GET has no body to put it into. */
function paramOf(
  { fields, node, schemas }: PageEvidence,
  words: readonly string[],
  types: readonly JsonType[],
): RequestField | undefined {
  return firstByWord(
    words,
    fields,
    ({ wire }) => [plainWordOf(wire)],
    (field) =>
      (field.in === 'query' || node.method !== 'GET') &&
      field.schemas.every((schema) => isOnly(schema, schemas, types)),
  );
}

function leafOf(
  { leaves, schemas }: PageEvidence,
  words: readonly string[],
  types: readonly JsonType[],
  fits: (leaf: WordedLeaf) => boolean = () => true,
): WordedLeaf | undefined {
  return firstByWord(
    words,
    leaves,
    (leaf) => leaf.words,
    (leaf) => isOnly(leaf.schema, schemas, types) && fits(leaf),
  );
}

/** What fits is asked of the few that have one of the words: it takes much longer to tell. */
function firstByWord<T>(
  words: readonly string[],
  things: readonly T[],
  wordsOf: (thing: T) => readonly string[],
  fits: (thing: T) => boolean,
): T | undefined {
  let first: T | undefined;
  let rank = words.length;
  for (const thing of things) {
    let own = rank;
    for (const word of wordsOf(thing)) {
      const at = words.indexOf(word);
      if (at !== -1 && at < own) own = at;
    }
    if (own === rank || !fits(thing)) continue;
    first = thing;
    rank = own;
  }
  return first;
}

function isUrl(leaf: WordedLeaf, { schemas }: PageEvidence): boolean {
  const outer = leaf.schema;
  const plain = plainOf(outer, schemas);
  if (/^(uri|url|uri-reference|iri)$/i.test(plain.format ?? '')) return true;
  const text = `${outer.description ?? ''} ${plain.description ?? ''}`;
  if (/\b(url|uri|link|href)\b/i.test(text)) return true;
  const shown = [...(outer.examples ?? []), ...(plain.examples ?? [])];
  return shown.some((example) => typeof example === 'string' && /^(https?:\/)?\//.test(example));
}

function placeOf({ in: place, wire }: RequestField): PageParam {
  return { in: place, wire };
}
