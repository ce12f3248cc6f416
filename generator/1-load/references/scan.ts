import type { Report } from '../../diagnostics.js';
import { valueBelow } from '../child-at.js';
import { hasIds, isDescription } from '../description.js';
import {
  childOf,
  isList,
  isObject,
  pointerTo,
  type Json,
  type JsonObject,
  type Pointer,
} from '../pointer.js';
import type { LoadedSource, Reference } from '../source.js';
import { joinUri, splitUri } from '../uri.js';
import { meantReference } from './meant-reference.js';
import { coverageOf } from './coverage.js';
import type { Kind } from './grammar.js';
import { kindOfItem, kindOfKey } from './kinds.js';
import { walkDown, type Blocked } from './walk-down.js';

/** A file as the scanner sees it. */
export interface ScannedFile {
  readonly uri: string;
  /** Absolute, without fragment. */
  readonly address: string;
  readonly value: Json;
  /** Called for each URI by which a part of the file is known; the first claim of one holds. */
  readonly announce: (uri: string, at: Pointer) => void;
}

/** A reference, and what kind of thing it must lead to. */
export interface Demand extends Reference {
  readonly kind: Kind;
  /** How many references stood in the way so far. */
  readonly hops: number;
}

export interface Scanner {
  readonly references: readonly Reference[];
  readonly ids: ReadonlyMap<string, Pointer>;
  readonly dynamicAnchors: LoadedSource['dynamicAnchors'];
  /**
   * Looks through what stands at `tokens`, read as `kind`, unless that was done before. Gives the
   * references that were not seen yet; undefined where nothing stands.
   */
  scan(tokens: readonly string[], kind: Kind, hops: number): readonly Demand[] | undefined;
  /** Looks through the whole file: an anchor may stand anywhere. */
  scanAll(): readonly Demand[];
}

export function scannerOf(file: ScannedFile, report: Report): Scanner {
  const references: Reference[] = [];
  const ids = new Map<string, Pointer>();
  const dynamicAnchors: { readonly name: string; readonly at: Pointer }[] = [];
  const coverage = coverageOf(file.value);
  const seen = new Set<string>();
  const path: string[] = [];
  const identified = hasIds(file.value);
  let demands: Demand[] = [];

  const rootBase = baseOfRoot(file);
  claim(file.address, pointerTo(file.uri, []));
  claim(rootBase, pointerTo(file.uri, []));

  function claim(uri: string, at: Pointer): void {
    if (ids.has(uri)) return;
    ids.set(uri, at);
    file.announce(uri, at);
  }

  function refer(keyword: Reference['keyword'], ref: string, kind: Kind, base: string): void {
    const at = pointerTo(file.uri, path);
    if (seen.has(at)) return;
    seen.add(at);
    const meant = keyword === '$ref' ? meantReference(file.value, kind, ref) : undefined;
    if (meant !== undefined) report('ref-bare', childOf(at, keyword), { ref, meant });
    const reference: Reference = {
      at,
      keyword,
      ref,
      to: meant === undefined ? joinUri(base, ref) : file.address + meant,
      near: joinUri(file.address, meant ?? ref),
    };
    references.push(reference);
    demands.push({ ...reference, kind, hops: 0 });
  }

  function visit(node: Json, kind: Kind, base: string): void {
    if (isList(node)) visitItems(node, kindOfItem(kind), base);
    else if (isObject(node) && kind === 'mapping') visitMapping(node, base);
    else if (isObject(node) && kind === 'requirement') visitRequirement(node, base);
    else if (isObject(node)) visitObject(node, kind, base);
  }

  function visitObject(node: JsonObject, kind: Kind, base: string): void {
    const here: Kind = kind === 'schema-or-list' ? 'schema' : kind;
    const keys = Object.keys(node);
    const refers = referenceKeywords.some((keyword) => node[keyword] !== undefined);
    const inside = refers || identified ? visitKeywords(node, here, base) : base;
    if (kind === 'discriminator') visitName('defaultMapping', node['defaultMapping'], base);
    if (kind === 'link') visitLink(node, base);
    for (const key of keys) {
      const child = node[key];
      if (typeof child !== 'object' || child === null) continue;
      const childKind = kindOfKey(here, key);
      if (childKind === undefined) continue;
      path.push(key);
      visit(child, childKind, inside);
      path.pop();
    }
  }

  /** The keywords that begin with `$`; gives the base URI of what is inside. */
  function visitKeywords(node: JsonObject, kind: Kind, base: string): string {
    const inside = kind === 'schema' && identified ? identify(node, base) : base;
    const keyword = referenceKeywords.find((one) => typeof node[one] === 'string');
    const ref = keyword === undefined ? undefined : node[keyword];
    if (keyword !== undefined && typeof ref === 'string') refer(keyword, ref, kind, inside);
    if (kind === 'schema' && node['$ref'] !== undefined && typeof node['$ref'] !== 'string') {
      report('ref-not-text', pointerTo(file.uri, [...path, '$ref']), undefined);
    }
    return inside;
  }

  /** No file is read for a link: an operation that is not in the package cannot follow. */
  function visitLink({ operationRef: ref }: JsonObject, base: string): void {
    if (typeof ref !== 'string') return;
    const [at, to] = [pointerTo(file.uri, path), joinUri(base, ref)];
    references.push({ at, keyword: 'operationRef', ref, to, near: joinUri(file.address, ref) });
  }

  function visitItems(items: readonly Json[], kind: Kind | undefined, base: string): void {
    if (kind === undefined) return;
    for (const [index, item] of items.entries()) {
      path.push(String(index));
      visit(item, kind, base);
      path.pop();
    }
  }

  function visitMapping(mapping: JsonObject, base: string): void {
    for (const [key, value] of Object.entries(mapping)) visitName(key, value, base);
  }

  /** Since 3.2 a scheme may be named by its URI; the names of earlier versions are no URIs. */
  function visitRequirement(requirement: JsonObject, base: string): void {
    for (const key of Object.keys(requirement)) {
      if (!isUriOfScheme(key, file.value)) continue;
      path.push(key);
      refer('requirement', key, 'security-scheme', base);
      path.pop();
    }
  }

  /** A value is a schema's name or a URI; a name has neither slash, hash, nor a file's ending. */
  function visitName(key: string, value: Json | undefined, base: string): void {
    if (typeof value !== 'string' || !/[#/]|\.(?:json|ya?ml)$/i.test(value)) return;
    path.push(key);
    refer('mapping', value, 'schema', base);
    path.pop();
  }

  /** Notes `$id` and the anchors of a schema; gives the base URI of what is inside. */
  function identify(schema: JsonObject, base: string): string {
    const { $id: id, $anchor: anchor, $dynamicAnchor: dynamic } = schema;
    if (id === undefined && anchor === undefined && dynamic === undefined) return base;
    const inside = typeof id === 'string' ? joinUri(base, id) : base;
    const here = pointerTo(file.uri, path);
    if (typeof id === 'string') claim(splitUri(inside).resource, here);
    // Draft 7 spells an anchor `$id: '#name'`.
    if (typeof id === 'string' && splitUri(inside).fragment !== '') claim(inside, here);
    for (const name of [anchor, dynamic]) {
      if (typeof name === 'string') claim(`${splitUri(inside).resource}#${name}`, here);
    }
    if (typeof dynamic === 'string') dynamicAnchors.push({ name: dynamic, at: here });
    return splitUri(inside).resource;
  }

  function scan(
    tokens: readonly string[],
    kind: Kind,
    hops: number,
  ): readonly Demand[] | undefined {
    const start = walkDown(file.value, rootBase, tokens);
    if (start === undefined) return undefined;
    if ('blocked' in start) return follow(start, kind, hops + 1);
    if (coverage.holds(tokens, kind)) return [];
    coverage.add(tokens, kind);
    return visitFrom(tokens, start.node, kind, start.base);
  }

  /** The way to the place asked for leads through a reference: that one's target has the rest. */
  function follow({ blocked, rest, base }: Blocked, kind: Kind, hops: number): readonly Demand[] {
    const holder = valueBelow(file.value, blocked);
    const ref = isObject(holder) ? holder['$ref'] : undefined;
    if (typeof ref !== 'string') return [];
    const tail = pointerTo('', rest).slice(1);
    const first = visitFrom(blocked, { $ref: ref }, 'unknown', base);
    const beyond: Demand = {
      at: pointerTo(file.uri, blocked),
      keyword: '$ref',
      ref,
      to: withTail(joinUri(base, ref), tail),
      near: withTail(joinUri(file.address, ref), tail),
      kind,
      hops,
    };
    return [...first, beyond];
  }

  function visitFrom(
    tokens: readonly string[],
    node: Json,
    kind: Kind,
    base: string,
  ): readonly Demand[] {
    demands = [];
    path.push(...tokens);
    visit(node, kind, base);
    path.length = 0;
    return demands;
  }

  const rootKind: Kind = isDescription(file.value) ? 'document' : 'schema';
  return { references, ids, dynamicAnchors, scan, scanAll: () => scan([], rootKind, 0) ?? [] };
}

/** The first that is there counts. */
const referenceKeywords = ['$ref', '$dynamicRef', '$recursiveRef'] as const;

function withTail(uri: string, tail: string): string {
  return uri.includes('#') ? uri + tail : `${uri}#${tail}`;
}

function isUriOfScheme(key: string, root: Json): boolean {
  if (!key.includes('#') || !isObject(root) || root['swagger'] !== undefined) return false;
  const components = root['components'];
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  return !(isObject(schemes) && Object.hasOwn(schemes, key));
}

function baseOfRoot(file: ScannedFile): string {
  const self = isObject(file.value) ? file.value['$self'] : undefined;
  return typeof self === 'string' ? splitUri(joinUri(file.address, self)).resource : file.address;
}
