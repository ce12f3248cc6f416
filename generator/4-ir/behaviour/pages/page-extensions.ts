/** Pages as vendors' extensions declare them, read into the words of sdk.yaml. */
import { isList, isObject, type Json, type JsonObject } from '../../../1-load/pointer.js';
import type { PageConfig } from '../../../config.js';
import type { OperationNode } from '../../../3-normalize/document.js';
import { requestNameOf, textOf } from '../vendor-words.js';

export function extendedPageOf({ extensions }: OperationNode): PageConfig | undefined {
  for (const [key, read] of readers) {
    const value = extensions.get(key);
    const config = isObject(value) ? read(value) : undefined;
    if (config) return config;
  }
  return undefined;
}

const readers: readonly (readonly [string, (value: JsonObject) => PageConfig | undefined])[] = [
  ['x-ms-pageable', pageableOf],
  ['x-speakeasy-pagination', speakeasyOf],
  ['x-fern-pagination', fernOf],
];

/** `nextLinkName: null` means that there is one page only. */
function pageableOf(value: JsonObject): PageConfig {
  const items = textOf(value['itemName']) ?? 'value';
  const next = textOf(value['nextLinkName']);
  return next === undefined ? { items } : { items, nextURL: next };
}

function speakeasyOf({ type, inputs, outputs }: JsonObject): PageConfig | undefined {
  const out = isObject(outputs) ? outputs : {};
  const items = answerPathOf(out['results']);
  const inputOf = (kind: string): string | undefined =>
    (isList(inputs) ? inputs : [])
      .filter(isObject)
      .filter((input) => input['type'] === kind)
      .map((input) => textOf(input['name']))[0];
  const next = textOf(out['nextCursor']);
  const cursor = inputOf('cursor');
  if (type === 'cursor' && cursor && next) return speakeasyCursorOf(items, cursor, next);
  const nextURL = answerPathOf(out['nextUrl']);
  if (type === 'url' && nextURL && items !== undefined) return { items, nextURL };
  if (type !== 'offsetLimit' || items === undefined) return undefined;
  const pages = answerPathOf(out['numPages']);
  const page = inputOf('page');
  if (page) return { items, page, ...(pages === undefined ? {} : { pages }) };
  const offset = inputOf('offset');
  const limit = inputOf('limit');
  return offset === undefined
    ? undefined
    : { items, offset, ...(limit === undefined ? {} : { limit }) };
}

/** `$.data[-1].id`: the cursor is a field of the last item. */
function speakeasyCursorOf(
  items: string | undefined,
  cursor: string,
  next: string,
): PageConfig | undefined {
  const last = /^\$\.?(.*)\[(?:-1|\(@\.length-1\))\]\.(.+)$/.exec(next);
  if (last) return { items: items ?? last[1] ?? '', cursor, lastItem: last[2] ?? '' };
  const path = answerPathOf(next);
  return items === undefined || path === undefined ? undefined : { items, cursor, next: path };
}

function fernOf(value: JsonObject): PageConfig | undefined {
  const items = answerPathOf(value['results']);
  if (items === undefined) return undefined;
  const next = answerPathOf(value['next_cursor']);
  const cursor = requestNameOf(value['cursor']);
  if (cursor !== undefined && next !== undefined) return { items, cursor, next };
  const offset = requestNameOf(value['offset']);
  if (offset === undefined) return undefined;
  // With a step the parameter counts items, without one it counts pages.
  const limit = requestNameOf(value['step']);
  return limit === undefined ? { items, page: offset } : { items, offset, limit };
}

/** `$.data`, `$response.page.next` -> `data`, `page.next`; the body itself is `''`. */
function answerPathOf(value: Json | undefined): string | undefined {
  const text = textOf(value);
  const path =
    text === undefined ? undefined : /^\$(?:response)?\.?([\w.@$-]*)(\[\*\])?$/.exec(text);
  return path?.[1];
}
