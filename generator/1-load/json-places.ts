import type { Placed } from './placed.js';

/**
 * The places of a JSON text that is known to be valid, looked up on demand: of the containers on
 * the way to a place the members are listed, whatever else they hold is skipped.
 */
export function jsonPlaces(text: string): Placed {
  return placedAt(text, afterSpace(text, 0), undefined);
}

function placedAt(text: string, start: number, key: number | undefined): Placed {
  let members: ReadonlyMap<string, Placed> | undefined;
  return {
    start,
    ...(key === undefined ? {} : { key }),
    child: (token) => (members ??= membersOf(text, start)).get(token),
  };
}

function membersOf(text: string, start: number): ReadonlyMap<string, Placed> {
  if (text[start] === '{') return propertiesOf(text, start);
  return text[start] === '[' ? itemsOf(text, start) : new Map();
}

function propertiesOf(text: string, start: number): ReadonlyMap<string, Placed> {
  const properties = new Map<string, Placed>();
  let at = afterSpace(text, start + 1);
  while (text[at] !== '}') {
    const key = at;
    at = afterString(text, key);
    const name = String(JSON.parse(text.slice(key, at)));
    const colon = afterSpace(text, at);
    at = afterSpace(text, colon + 1);
    properties.set(name, placedAt(text, at, key));
    at = afterComma(text, afterValue(text, at));
  }
  return properties;
}

function itemsOf(text: string, start: number): ReadonlyMap<string, Placed> {
  const items = new Map<string, Placed>();
  let at = afterSpace(text, start + 1);
  while (text[at] !== ']') {
    items.set(String(items.size), placedAt(text, at, undefined));
    at = afterComma(text, afterValue(text, at));
  }
  return items;
}

function afterComma(text: string, end: number): number {
  const at = afterSpace(text, end);
  return text[at] === ',' ? afterSpace(text, at + 1) : at;
}

const quote = 0x22;

/** Past a value of any size, by its brackets alone. */
function afterValue(text: string, start: number): number {
  let open = 0;
  let at = start;
  do {
    const code = text.charCodeAt(at);
    if (code === quote) at = afterString(text, at);
    else if (isOpening(code) || isClosing(code)) {
      open += isOpening(code) ? 1 : -1;
      at += 1;
    } else at = open === 0 ? afterScalar(text, at) : at + 1;
  } while (open > 0);
  return at;
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

function afterScalar(text: string, start: number): number {
  let at = start;
  while (/[\w.+-]/.test(text.charAt(at))) at += 1;
  return at;
}

export function afterString(text: string, start: number): number {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(at)) {
    at += code === 0x5c ? 2 : 1;
  }
  return at + 1;
}

export function afterSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
