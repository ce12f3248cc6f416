import type { Api } from '../../4-ir/ir.js';

/** What a document without a whole address says of where the API is, and an address that has that in it. */
export interface PartialAddress {
  /** A server that is a path alone, as the document has it. */
  readonly said?: string;
  readonly sample: string;
}

/** For documents without an absolute server; `/` is what they say who name none (OpenAPI Object, `servers`). */
export function partialAddressOf({ servers }: Api): PartialAddress {
  const base = 'https://api.example.com';
  const said = servers.map(({ url }) => url).find((url) => url !== '/' && URL.canParse(url, base));
  return said === undefined
    ? { sample: base }
    : { said, sample: new URL(said, base).href.replace(/\/$/, '') };
}
