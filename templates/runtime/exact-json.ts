/**
 * JSON whose integers keep all their digits. JSON itself sets no limit (RFC 8259, section 6), but `JSON.parse` makes
 * doubles of them, which are exact up to 2^53 only, and `JSON.stringify` refuses a `bigint`.
 */
import type { Body } from './body.js';
import type { Conversion } from './conversions.js';
import { APIResponseError } from './errors.js';
import type { ResponseReader } from './incoming.js';
import { jsonTextOf, mark } from './json-text.js';

/** Strings, which are passed over, and integers that a double may not hold: those of 16 digits and more. */
const longInteger = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/** `int64` and `uint64` as a `bigint`. */
export function toBigInt(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  const digits = markedIn(value);
  return digits === undefined ? value : BigInt(digits);
}

/** JSON with its long integers marked: what is parsed of it goes through {@link unmarked}. */
export function marked(text: string): string {
  return text.replace(longInteger, (token) =>
    token.startsWith('"') ? token : `{${JSON.stringify(mark)}:"${token}"}`,
  );
}

/** Converts what was marked; integers that no conversion asked for are numbers, as ever. */
export function unmarked(convert: Conversion): Conversion {
  return (value) => withNumbers(convert(value));
}

/** Parses JSON and converts it. Throws a SyntaxError. */
export function parseExactly(text: string, convert: Conversion): unknown {
  const withMarks = marked(text);
  return (withMarks === text ? convert : unmarked(convert))(JSON.parse(withMarks));
}

/** The body of a failure, converted; its text where it is no JSON. */
export function failedExactly(convert: Conversion): (text: string) => unknown {
  return (text) => {
    try {
      return parseExactly(text, convert);
    } catch {
      return text;
    }
  };
}

/** A JSON answer, converted; with a reader that goes by the content type, other answers are what it makes of them. */
export function convertedExactly(convert: Conversion, reader?: ResponseReader): ResponseReader {
  return {
    ...reader,
    read: async (incoming) => {
      const { headers, status } = incoming.response;
      if (reader && !/[/+]json\b/i.test(headers.get('content-type') ?? ''))
        return convert(await reader.read(incoming));
      const body = await incoming.text();
      incoming.close();
      if (reader && body === '') return undefined;
      try {
        return parseExactly(body, convert);
      } catch {
        throw new APIResponseError({ headers, body, message: `${status} without JSON.` });
      }
    },
  };
}

/** A JSON body that may hold `bigint`s. */
export function exactJSON(value: unknown, contentType = 'application/json'): Body | undefined {
  if (value === undefined) return undefined;
  return {
    value,
    open: () => ({ contentType, data: jsonTextOf(value) }),
  };
}

function withNumbers(value: unknown): unknown {
  const digits = markedIn(value);
  if (digits !== undefined) return Number(digits);
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const plain = withNumbers(item);
      if (plain !== item) Reflect.defineProperty(value, key, { value: plain });
    }
  }
  return value;
}

function markedIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, mark)) return undefined;
  const digits: unknown = Reflect.get(value, mark);
  return typeof digits === 'string' && /^-?\d+$/.test(digits) ? digits : undefined;
}
