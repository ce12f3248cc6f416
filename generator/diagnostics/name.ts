import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';

/** `subject` says what is named, `given` what it is called in the package. */
export interface Given {
  readonly subject: string;
  readonly given: string;
}

/** `holder` is what has the name that is `wanted`, or one that differs in case alone. */
export interface Taken extends Given {
  readonly wanted: string;
  readonly holder?: string | undefined;
}

export interface Unmatched {
  readonly kind: 'types' | 'functions';
  readonly key: string;
  readonly nearest: string | undefined;
}

export const nameCodes = {
  'name-taken': {
    severity: 'note',
    message: ({ subject, wanted, given, holder = wanted }: Taken) => {
      const reason = holder === wanted ? 'something else is' : `${holder} differs in case alone`;
      return `${subject} cannot be called ${wanted}, as ${reason}; its name is ${given}.`;
    },
    remedy: 'Give it another name in the document, or under `rename` in sdk.yaml.',
  },
  'name-unusable': {
    severity: 'note',
    message: ({ subject, given }: Given) =>
      `${subject} has no letters or digits to make a name of; its name is ${given}.`,
    remedy: 'Give it a name in the document, or under `rename` in sdk.yaml.',
  },
  'name-rename-unmatched': {
    severity: 'warning',
    message: ({ kind, key, nearest }: Unmatched) =>
      `rename.${kind} names ${quote(key)}, which the document does not have.` + didYouMean(nearest),
    remedy: 'Remove the entry from sdk.yaml, or write the name as the document does.',
  },
  'param-key-taken': {
    severity: 'note',
    message: ({ place, wire, given }: { place: string; wire: string; given: string }) =>
      `The ${place} parameter ${quote(wire)} is ${quote(given)} in params, as something else in the same call has its name.`,
    remedy: 'Nothing to do; where the document is yours, give the two different names.',
  },
} as const satisfies CatalogueTable;
