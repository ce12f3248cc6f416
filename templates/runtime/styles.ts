import { refusal } from './errors.js';
import { fieldsOf } from './fields.js';
import { jsonTextOf } from './json-text.js';
import type { Place, Styled } from './url.js';
import { isStyled, plainText } from './url.js';

/** Options of a style; both as the document has them. */
export interface StyleOptions {
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

type Write = (text: string) => string;

// RFC 3986 reserved characters that may pass: all but those that would end the value, or mean something else there.
const harmless: { readonly [P in Place]: RegExp } = {
  path: /%(?:2[146789ABC]|3[ABD]|40)/g,
  query: /%(?:2[14789ACF]|3[ABDF]|40)/g,
  cookie: /%(?:2[146789ABCF]|3[ADF]|40)/g,
  header: /(?!)/g,
};

function encodeAllowingReserved(text: string, place: Place): string {
  return (
    encodeURIComponent(text)
      .replace(harmless[place], decodeURIComponent)
      // What is encoded already passes, too (RFC 6570 3.2.3).
      .replace(/%25([\da-f]{2})/gi, '%$1')
  );
}

function writerOf(place: Place, options: StyleOptions): Write {
  if (place === 'header') return (text) => text;
  return options.allowReserved ? (text) => encodeAllowingReserved(text, place) : encodeURIComponent;
}

function isRecord(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !('toJSON' in value) && !Array.isArray(value)
  );
}

/** The members of an array, or the keys and values of an object; nothing else is composed. Undefined ones are not sent. */
function membersOf(
  name: string,
  value: unknown,
  write: Write,
): (readonly [string | undefined, string])[] {
  const entries: (readonly [string | undefined, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown) => [undefined, item] as const)
    : isRecord(value)
      ? Object.entries(value)
      : [[undefined, value]];
  return entries
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => [
      key === undefined ? undefined : write(key),
      write(plainText(key ?? name, item)),
    ]);
}

/** `a,b`, or for objects `k,v` and, exploded, `k=v`. */
function joined(
  members: readonly (readonly [string | undefined, string])[],
  separator: string,
  explode: boolean,
): string {
  return members
    .map(([key, text]) => (key === undefined ? text : `${key}${explode ? '=' : separator}${text}`))
    .join(separator);
}

function styled(value: unknown, write: (name: string, place: Place) => string): Styled | undefined {
  return value === undefined ? undefined : write;
}

/** `name=a&name=b`; not exploded `name=a,b`. In cookies the pairs are joined with `; `. */
export function form(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return delimited(value, ',', ',', options.explode ?? true, options);
}

/** `name=a%20b`. */
export function spaceDelimited(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return delimited(value, '%20', ' ', options.explode ?? false, options);
}

/** `name=a%7Cb`. */
export function pipeDelimited(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return delimited(value, '%7C', '|', options.explode ?? false, options);
}

/** `name=a%09b`, the `tsv` of Swagger 2.0. */
export function tabDelimited(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return delimited(value, '%09', '\t', options.explode ?? false, options);
}

function delimited(
  value: unknown,
  separator: string,
  plainSeparator: string,
  explode: boolean,
  options: StyleOptions,
): Styled | undefined {
  return styled(value, (name, place) => {
    const write = writerOf(place, options);
    const between = place === 'cookie' ? '; ' : '&';
    const members = membersOf(name, value, write);
    // An empty array is no parameter at all: RFC 6570 2.3 calls it undefined.
    if (members.length === 0) return '';
    const own = encodeURIComponent(name);
    if (explode) return members.map(([key, text]) => `${key ?? own}=${text}`).join(between);
    return `${own}=${joined(members, place === 'header' ? plainSeparator : separator, false)}`;
  });
}

/** `name[key]=value`, nested as deep as the object; OpenAPI leaves arrays open, here they repeat `name[key]`. */
export function deepObject(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return nested(value, '', options);
}

/** As {@link deepObject}, with arrays as `name[]`, the way PHP and Rails read them. */
export function brackets(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return nested(value, '[]', options);
}

function nested(value: unknown, arraySuffix: string, options: StyleOptions): Styled | undefined {
  return styled(value, (name, place) => {
    const write = writerOf(place, options);
    const pairs: string[] = [];
    const seen = new Set<object>();
    const visit = (path: string, item: unknown): void => {
      if (item === undefined) return;
      const children = Array.isArray(item)
        ? item.map((child: unknown) => [arraySuffix, child] as const)
        : isRecord(item)
          ? Object.entries(item).map(([key, child]) => [`[${key}]`, child] as const)
          : undefined;
      if (!children || typeof item !== 'object' || item === null) {
        pairs.push(`${encodeURIComponent(path)}=${write(plainText(path, item))}`);
        return;
      }
      if (seen.has(item)) throw refusal(path, 'without a cycle');
      seen.add(item);
      for (const [suffix, child] of children) visit(path + suffix, child);
      seen.delete(item);
    };
    visit(name, value);
    return pairs.join('&');
  });
}

/** Path and header default: `a,b`. */
export function simple(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return styled(value, (name, place) =>
    joined(membersOf(name, value, writerOf(place, options)), ',', options.explode ?? false),
  );
}

/** Path: `a/b`, the rest of one, whose slashes part segments. */
export function segments(value: unknown): Styled | undefined {
  const write = (text: string): string => text.split('/').map(encodeURIComponent).join('/');
  return styled(value, (name) =>
    joined(membersOf(name, value, write), '/', false).replace(/^\/+/, ''),
  );
}

/** Path: `.a.b`; not exploded `.a,b`. */
export function label(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return styled(value, (name, place) => {
    const explode = options.explode ?? false;
    const members = membersOf(name, value, escapingDots(writerOf(place, options)));
    if (members.length === 0) return '';
    return `.${joined(members, ',', explode).replaceAll(',', explode ? '.' : ',')}`;
  });
}

// Dots are unreserved, but in this style they separate; and a lone one would make a `..` segment.
function escapingDots(write: Write): Write {
  return (text) => write(text).replaceAll('.', '%2E');
}

/** Path: `;name=a;name=b`; not exploded `;name=a,b`. */
export function matrix(value: unknown, options: StyleOptions = {}): Styled | undefined {
  return styled(value, (name, place) => {
    const members = membersOf(name, value, writerOf(place, options));
    const own = encodeURIComponent(name);
    const pair = (key: string, text: string) => (text ? `;${key}=${text}` : `;${key}`);
    if (options.explode) return members.map(([key, text]) => pair(key ?? own, text)).join('');
    return pair(own, joined(members, ',', false));
  });
}

/** A parameter described by `content: application/json`. */
export function content(value: unknown): Styled | undefined {
  return styled(value, (name, place) => {
    const text = jsonTextOf(value);
    if (place === 'header') return escapedForHeader(text);
    return place === 'path'
      ? encodeURIComponent(text)
      : `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
  });
}

// Header values are Latin-1 at best; JSON has an escape for everything else.
function escapedForHeader(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** OpenAPI 3.2 `in: querystring`: the value is the whole query, form-encoded or, as text, taken as it is. */
export function queryString(value: unknown): { readonly [name: string]: Styled } | undefined {
  if (value === undefined) return undefined;
  const whole = (): string =>
    typeof value === 'string'
      ? value.replace(/^\?/, '')
      : Object.entries(fieldsOf(value))
          .map(([name, item]) => form(item)?.(name, 'query'))
          .filter(Boolean)
          .join('&');
  // The name is never written; it only keeps other layers from replacing this one.
  return { '': whole };
}

/**
 * OpenAPI 3.2, for cookies: as `form`, but everything goes out as it is; what escapes a cookie needs is a matter between
 * caller and server. What would end it is refused.
 */
export function cookie(value: unknown, { explode = true }: StyleOptions = {}): Styled | undefined {
  return styled(value, (name) => {
    const members = membersOf(name, value, (text) => {
      if (text.includes(';')) throw refusal(name, 'without `;`');
      return text;
    });
    if (explode) return members.map(([key, text]) => `${key ?? name}=${text}`).join('; ');
    return members.length === 0 ? '' : `${name}=${joined(members, ',', false)}`;
  });
}

/** Cookie parameters as the value of the `Cookie` header. Pages may not set it: there the browser's own jar is sent. */
export function cookies(params: object): string | undefined {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(params)) {
    const pair = isStyled(value) ? value : form(value);
    if (pair) pairs.push(pair(name, 'cookie'));
  }
  return pairs.filter(Boolean).join('; ') || undefined;
}
