import type { Placed } from '../placed.js';

/**
 * The places of a JSON text that is known to be valid, looked up on demand: on the way to a place
 * the members before it are listed, whatever they hold is skipped, and what follows is not read.
 */
export function jsonPlaces(text: string): Placed {
  return placedAt(text, afterSpace(text, 0), undefined);
}

function placedAt(text: string, start: number, key: number | undefined): Placed {
  const known = new Map<string, Placed>();
  const members = membersOf(text, start);
  return {
    start,
    ...(key === undefined ? {} : { key }),
    child(token) {
      while (!known.has(token)) {
        const { done, value } = members.next();
        if (done === true) return undefined;
        known.set(...value);
      }
      return known.get(token);
    },
  };
}

type Members = Generator<[token: string, placed: Placed], undefined>;

function membersOf(text: string, start: number): Members {
  return text[start] === '{' ? propertiesOf(text, start) : itemsOf(text, start);
}

function* propertiesOf(text: string, start: number): Members {
  let at = afterSpace(text, start + 1);
  while (text[at] !== '}') {
    const key = at;
    at = afterString(text, key);
    const name = String(JSON.parse(text.slice(key, at)));
    const colon = afterSpace(text, at);
    at = afterSpace(text, colon + 1);
    yield [name, placedAt(text, at, key)];
    at = afterComma(text, afterValue(text, at));
  }
}

function* itemsOf(text: string, start: number): Members {
  if (text[start] !== '[') return;
  let at = afterSpace(text, start + 1);
  for (let index = 0; text[at] !== ']'; index += 1) {
    yield [String(index), placedAt(text, at, undefined)];
    at = afterComma(text, afterValue(text, at));
  }
}

function afterComma(text: string, end: number): number {
  const at = afterSpace(text, end);
  return text[at] === ',' ? afterSpace(text, at + 1) : at;
}

const quote = 0x22;

/** Past a value of any size, by its brackets alone. */
function afterValue(text: string, start: number): number {
  if (text[start] === '"') return afterString(text, start);
  if (text[start] !== '{' && text[start] !== '[') return afterScalar(text, start);
  for (let at = start, open = 0; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = afterString(text, at) - 1;
    // `{` and `[` differ from `}` and `]` by two, and from each other by a bit.
    else if ((code | 0x20) === 0x7b) open += 1;
    else if ((code | 0x20) === 0x7d && --open === 0) return at + 1;
  }
}

function afterScalar(text: string, start: number): number {
  let at = start;
  while (/[\w.+-]/.test(text.charAt(at))) at += 1;
  return at;
}

export function afterString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at + 1;
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1;
  while (text[at] === '\\') at -= 1;
  return (quote - at) % 2 === 0;
}

export function afterSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}
