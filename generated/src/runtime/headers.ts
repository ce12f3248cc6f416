/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { refusal } from './errors.js';
import { fieldsOf } from './fields.js';
import { platform } from './globals.js';
import type { Headers } from './platform.js';
import { isStyled, plainText } from './url.js';

/**
 * Headers as people write them: a record, `Headers`, or pairs. `null` removes what a lower layer set, `undefined` leaves
 * it. In a record an array repeats the header; among pairs a repeated name does.
 */
export type HeadersLike =
  | { readonly [name: string]: string | null | undefined | readonly string[] }
  | Iterable<readonly [string, string]>
  | Headers;

/** A name of a method or header: a token of RFC 9110, 5.6.2. */
export function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}

/** The entries of a layer, which is only read. The platform's own object joins pairs of the same name. */
export function headerEntries(
  layer: object | false | undefined,
): readonly (readonly [name: string, value: unknown])[] {
  try {
    const fields = fieldsOf(layer);
    return Symbol.iterator in fields
      ? [...new platform.Headers(fields as Iterable<[string, string]>)]
      : Object.entries(fields);
  } catch {
    // The platform's message quotes what it does not take, which may be a secret.
    throw refusal('headers', 'a valid header');
  }
}

/** Layers as headers, the later over the earlier. */
export function headersOf(layers: readonly (object | false | undefined)[]): Headers {
  const headers = new platform.Headers();
  for (const [name, value] of layers.flatMap(headerEntries)) {
    try {
      if (value === null) headers.delete(name);
      else if (value !== undefined) {
        // Members of a list have commas between them, those of cookies semicolons (RFC 6265, 4.2.1).
        headers.set(
          name,
          plainText(
            name,
            isStyled(value)
              ? value(name, 'header')
              : Array.isArray(value) && name.toLowerCase() === 'cookie'
                ? value.join('; ')
                : value,
          ),
        );
      }
    } catch {
      throw refusal(name, 'a valid header');
    }
  }
  return headers;
}
