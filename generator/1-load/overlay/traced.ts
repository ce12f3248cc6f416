import { childAt } from '../child-at.js';
import { isList, pointerTo, tokensOf, type Json } from '../pointer.js';
import type { Position, Source } from '../source.js';

/** A file as positions need it. */
export type TracedFile = Pick<Source, 'label' | 'text' | 'locate'>;

/** Where a value was written. */
export interface Origin {
  readonly file: TracedFile;
  readonly path: Path | undefined;
  /** The children that were not written there. */
  readonly moved?: ReadonlyMap<string, Origin>;
}

/** The way to a place, the last step first: ways share their beginnings. */
interface Path {
  readonly token: string;
  readonly up: Path | undefined;
}

/** A value that knows where each part of it was written. Never changed, only made anew. */
export interface Traced {
  readonly value: Json;
  readonly origin: Origin;
}

/** The value at a place of a file. */
export function tracedIn(file: TracedFile, value: Json, tokens: readonly string[]): Traced {
  return tokens.reduce<Traced>(
    (parent, token) => childIn(parent, token) ?? { value: null, origin: originOf(parent, token) },
    { value, origin: { file, path: undefined } },
  );
}

export function childIn(parent: Traced, token: string): Traced | undefined {
  const value = childAt(parent.value, token);
  return value === undefined ? undefined : { value, origin: originOf(parent, token) };
}

export function childrenOf(parent: Traced): readonly (readonly [token: string, child: Traced])[] {
  const { value } = parent;
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([token, child]: [string, Json]) => [
    token,
    { value: child, origin: originOf(parent, token) },
  ]);
}

function originOf({ origin }: Traced, token: string): Origin {
  const { file, path, moved } = origin;
  return moved?.get(token) ?? { file, path: { token, up: path } };
}

/** The same object or list with other children; of a list only their order counts. */
export function withChildren(
  { value, origin: { file, path } }: Traced,
  children: readonly (readonly [token: string, child: Traced])[],
): Traced {
  const listed = isList(value);
  const moved = new Map<string, Origin>();
  for (const [index, [token, child]] of children.entries()) {
    const place = listed ? String(index) : token;
    if (!isWrittenAt(child.origin, file, path, place)) moved.set(place, child.origin);
  }
  const values = children.map(([token, child]): [string, Json] => [token, child.value]);
  return {
    // `Object.fromEntries` defines own properties: `__proto__` becomes a key like any other.
    value: listed ? values.map(([, child]) => child) : Object.fromEntries(values),
    origin: { file, path, ...(moved.size > 0 && { moved }) },
  };
}

function isWrittenAt(origin: Origin, file: TracedFile, up: Path | undefined, token: string) {
  const { path, moved } = origin;
  return origin.file === file && path?.up === up && path?.token === token && moved === undefined;
}

/** `locate` of a source whose value was changed. */
export function locatorOf(root: Traced): Source['locate'] {
  return (pointer, target) => {
    let here = root;
    for (const token of tokensOf(pointer)) {
      const child = childIn(here, token);
      // The token is missing: the mapping that lacks it is known best by its key.
      if (child === undefined) return positionOf(here.origin, 'key');
      here = child;
    }
    return positionOf(here.origin, target);
  };
}

function positionOf({ file, path }: Origin, target: 'key' | 'value'): Position {
  const { label, text } = file;
  const tokens: string[] = [];
  for (let step = path; step !== undefined; step = step.up) tokens.unshift(step.token);
  return { ...file.locate(pointerTo('', tokens), target), file: { label, text } };
}
