/** One code of the catalogue. `docs/diagnostics.md` has a section for each. */
export interface CatalogueEntry<Details> {
  readonly severity: 'error' | 'warning';
  readonly message: (details: Details) => string;
  readonly remedy: string;
}

export type CatalogueTable = { readonly [code: string]: CatalogueEntry<never> };
