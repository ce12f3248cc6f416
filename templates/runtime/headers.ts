import { SDKError } from './errors.js';
import type { Headers } from './platform.js';
import { platform } from './platform.js';
import { addLayer, plainText, Styled } from './url.js';

/**
 * Headers as people write them: a record, `Headers`, or pairs. `null` removes what a lower layer set, `undefined` leaves
 * it. In a record an array repeats the header; among pairs a repeated name does.
 */
export type HeadersLike =
  | { readonly [name: string]: string | null | undefined | readonly string[] }
  | Iterable<readonly [string, string | null | undefined]>
  | Headers;

/** Lower-case name to values; null among them where a layer removes the header. */
export type HeaderLayers = Map<string, unknown[]>;

/** Puts a layer over what is there. The caller's object is only read. */
export function addHeaders(layers: HeaderLayers, layer: object | undefined): void {
  addLayer(layers, layer, (name) => {
    // RFC 9110 token. Tested before lower-casing: U+212A (Kelvin) lower-cases to "k" and would pass for one afterwards.
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name.toLowerCase();
    throw new SDKError(`${JSON.stringify(name)} is not a header name.`);
  });
}

/** The platform's own object, which refuses what HTTP does not allow in a value. */
export function headersOf(layers: HeaderLayers): Headers {
  const headers = new platform.Headers();
  for (const [name, values] of layers) {
    if (values.includes(null)) continue;
    const texts = values
      .flat()
      .map((value) =>
        value instanceof Styled ? value.write(name, 'header') : plainText(name, value),
      );
    try {
      headers.set(name, texts.join(name === 'cookie' ? '; ' : ', '));
    } catch {
      // The platform's message quotes the value, which may be a secret.
      throw new SDKError(`The value of header \`${name}\` is not allowed in HTTP.`);
    }
  }
  return headers;
}
