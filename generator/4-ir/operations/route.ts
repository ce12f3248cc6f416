import { plainTemplate } from '../../3-normalize/operation/path-template.js';

/** A path key taken apart. */
export interface Route {
  /** Without query string and fragment. */
  readonly path: string;
  /** What the key's own query string sends with every call. */
  readonly query: readonly { readonly wire: string; readonly value: string }[];
}

// A fragment only tells path keys apart (`/#X-Amz-Target=...`); it is never sent.
export function routeOf(key: string): Route {
  const [whole = ''] = plainTemplate(key).split('#', 1);
  const mark = whole.indexOf('?');
  const path = mark < 0 ? whole : whole.slice(0, mark);
  const query = mark < 0 ? '' : whole.slice(mark + 1);
  return {
    path: path.startsWith('/') ? path : `/${path}`,
    query: query === '' ? [] : query.split('&').filter(Boolean).map(pairOf),
  };
}

function pairOf(pair: string): { wire: string; value: string } {
  const equals = pair.indexOf('=');
  if (equals < 0) return { wire: decoded(pair), value: '' };
  return { wire: decoded(pair.slice(0, equals)), value: decoded(pair.slice(equals + 1)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** `{name}` -> `name`: a query value that a parameter fills in. */
export function templateNameOf(value: string): string | undefined {
  return /^\{([^{}]+)\}$/.exec(value)?.[1];
}
