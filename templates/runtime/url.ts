import { refusal } from './errors.js';
import { fieldsOf } from './fields.js';
import type { URLShape } from './platform.js';

export type Place = 'path' | 'query' | 'header' | 'cookie';

/** A value that carries its own OpenAPI style. Made by the functions of `styles.ts`; opaque to everybody else. */
export type Styled = (name: string, place: Place) => string;

export function isStyled(value: unknown): value is Styled {
  return typeof value === 'function';
}

/** A value as text; objects are refused, since `[object Object]` is never what was meant. */
export function plainText(name: string, value: unknown): string {
  // Dates, also those of another realm or of a library.
  const date = Object(value) as { toISOString?(): unknown };
  const text = `${date.toISOString?.() ?? value ?? ''}`;
  // NaN, what is no number, is a mistake made before.
  if (/^\[object /.test(text) || value !== value) throw refusal(name, 'a scalar');
  return text;
}

/**
 * Fills a path template. Refused are values that would call another operation than the one meant: an empty one
 * (`/files/` is the collection) and those that make a segment `.` or `..` in any spelling that URL parsers fold away.
 */
export function expandPath(template: string, params: object | undefined): string {
  const path = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value: unknown = fieldsOf(params)[name];
    // Servers compare `:`, `@` and the like literally, so they stay as they are (RFC 3986 pchar); not so what ends a
    // segment or, in templates with a query, a value.
    const text = isStyled(value)
      ? value(name, 'path')
      : encodeURI(plainText(name, value)).replace(/[/?#&+;=]/g, encodeURIComponent);
    if (!text) throw refusal(name, 'set');
    return text;
  });
  if (/(^|[/\\])(\.|%2e){1,2}([/?#\\]|$)/i.test(path)) {
    throw refusal(path, 'without dot segments');
  }
  return path;
}

/**
 * Lays query parameters over those that a URL has; an explicit undefined removes. Unless they carry another style, they
 * are in OpenAPI's default one: form, exploded.
 */
export function writeQuery(url: URLShape, query: object): void {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    // The platform's parameters cost as much as all the rest, and seldom is there anything to replace.
    if (url.search) url.searchParams.delete(name);
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined) continue;
      pairs.push(
        isStyled(item)
          ? item(name, 'query')
          : `${encodeURIComponent(name)}=${encodeURIComponent(plainText(name, item))}`,
      );
    }
  }
  // `+` is a space only to those who read forms; `%20` is one to everybody.
  const before = url.search && `${url.searchParams}`.replace(/\+/g, '%20');
  if (pairs.length) url.search = [before, ...pairs].filter(Boolean).join('&');
}
