/**
 * `error`: nothing can be made. `warning`: something in the document is wrong, or gets lost. `note`:
 * nothing gets lost, but the generator has chosen something that a person may want otherwise.
 */
export type Severity = 'error' | 'warning' | 'note';

/** One code of the catalogue. `docs/diagnostics.md` has a section for each. */
export interface CatalogueEntry<Details> {
  readonly severity: Severity;
  readonly message: (details: Details) => string;
  readonly remedy: string;
  /** A better one, where the details tell the cause. */
  readonly remedyOf?: (details: Details) => string | undefined;
}

export type CatalogueTable = { readonly [code: string]: CatalogueEntry<never> };
