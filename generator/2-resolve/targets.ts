import {
  pointerTo,
  tokensOf,
  uriOf,
  isObject,
  type Json,
  type Pointer,
} from '../1-load/pointer.js';
import { childAt } from '../1-load/child-at.js';
import { isDescription } from '../1-load/description.js';
import type { LoadedSource, Reference } from '../1-load/source.js';
import { decode, fragmentTokens, splitUri, writtenTokens } from '../1-load/uri.js';

/** What a reference leads to. */
export type Target =
  | {
      readonly kind: 'found';
      readonly at: Pointer;
      /** The base URI that an `$id` gave and under which nothing was found. */
      readonly wrongBase?: string;
      /** The schema around the reference whose own `$defs` it means; it has no `$id`. */
      readonly within?: Pointer;
    }
  | Missing
  /** Its file was not read. */
  | { readonly kind: 'unread' };

export interface Missing {
  readonly kind: 'missing';
  /** How far the pointer leads, and the token that isn't there; an anchor: the file's root. */
  readonly reached: Pointer;
  readonly token: string;
}

/** Looks references up; each once, since others may lead through it. */
export function targetsOf(
  sources: readonly LoadedSource[],
  valueAt: (pointer: Pointer) => Json | undefined,
): (reference: Reference) => Target {
  const ids = new Map<string, Pointer>();
  const holders = new Map<Pointer, Reference>();
  const known = new Map<Pointer, Target>();
  const byUri = new Map<string, Target>();
  for (const source of sources) {
    for (const [id, at] of source.ids) if (!ids.has(id)) ids.set(id, at);
    for (const reference of source.references) holders.set(reference.at, reference);
  }

  function targetOf(reference: Reference): Target {
    const before = known.get(reference.at);
    if (before !== undefined) return before;
    // A reference that leads through itself finds nothing.
    known.set(reference.at, { kind: 'missing', reached: reference.at, token: '' });
    const target = lookUp(reference);
    known.set(reference.at, target);
    return target;
  }

  function lookUp(reference: Reference): Target {
    const { to, near } = reference;
    if (reference.keyword === '$recursiveRef') return recursive(reference);
    const first = targetOfUri(to);
    if (first.kind === 'found') return first;
    const second = to === near ? first : targetOfUri(near);
    if (second.kind !== 'found')
      return around(reference) ?? (first.kind === 'unread' ? second : first);
    const isUnknownBase = first.kind === 'unread';
    return isUnknownBase ? second : { ...second, wrongBase: splitUri(to).resource };
  }

  /**
   * The schema around the reference that has an `$id` or is a file of its own; in a document, the
   * outermost that says it recurs (JSON Schema 2019-09, section 8.2.4.2).
   */
  function recursive({ at, to }: Reference): Target {
    const base = targetOfUri(to);
    if (base.kind === 'found' && !isDescription(valueAt(base.at))) return base;
    const path = tokensOf(at);
    const around = path.map((_, depth) => pointerTo(uriOf(at), path.slice(0, depth + 1)));
    const outermost = around.find((place) => saysItRecurs(valueAt(place)));
    if (outermost !== undefined) return { kind: 'found', at: outermost };
    return { kind: 'missing', reached: pointerTo(uriOf(at), []), token: '' };
  }

  /** A JSON Schema put into a document as it was: its pointers still begin at its own top. */
  function around({ at, ref }: Reference): Target | undefined {
    const [, fragment] = /^#(\/(?:\$defs|definitions)\/.*)$/.exec(ref) ?? [];
    const tokens = fragmentTokens(fragment ?? '');
    const path = tokensOf(at);
    while (fragment !== undefined && tokens !== undefined && path.length > 0) {
      path.pop();
      const within = pointerTo(uriOf(at), path);
      const found = descend(within, tokens);
      if (found.kind === 'found') return { ...found, within };
    }
    return undefined;
  }

  function targetOfUri(uri: string): Target {
    const before = byUri.get(uri);
    if (before !== undefined) return before;
    const target = search(uri);
    // While a reference is looked up, what leads through it is not known yet.
    if (target.kind === 'found') byUri.set(uri, target);
    return target;
  }

  function search(uri: string): Target {
    const { resource, fragment } = splitUri(uri);
    const root = ids.get(resource);
    if (root === undefined) return { kind: 'unread' };
    const tokens = fragmentTokens(fragment);
    if (tokens !== undefined) return ofPointer(root, tokens, writtenTokens(fragment) ?? tokens);
    const at = ids.get(uri) ?? ids.get(`${resource}#${decode(fragment)}`);
    if (at !== undefined) return { kind: 'found', at };
    return { kind: 'missing', reached: root, token: decode(fragment) };
  }

  function ofPointer(
    root: Pointer,
    decoded: readonly string[],
    written: readonly string[],
  ): Target {
    const first = descend(root, decoded);
    const isSame = decoded.every((token, index) => token === written[index]);
    if (first.kind === 'found' || isSame) return first;
    const second = descend(root, written);
    return second.kind === 'found' ? second : first;
  }

  /** Down from a place; where the way is closed by a reference, on from where that leads. */
  function descend(root: Pointer, tokens: readonly string[]): Target {
    const taken = tokensOf(root);
    const uri = uriOf(root);
    let node = valueAt(root);
    for (const [index, token] of tokens.entries()) {
      const child = childAt(node, token);
      if (child !== undefined) {
        taken.push(token);
        node = child;
        continue;
      }
      const here = pointerTo(uri, taken);
      const holder = isObject(node) ? holders.get(here) : undefined;
      if (holder === undefined) return { kind: 'missing', reached: here, token };
      const beyond = targetOf(holder);
      return beyond.kind === 'found' ? descend(beyond.at, tokens.slice(index)) : beyond;
    }
    return { kind: 'found', at: pointerTo(uri, taken) };
  }

  return targetOf;
}

function saysItRecurs(value: Json | undefined): boolean {
  return isObject(value) && value['$recursiveAnchor'] === true;
}
