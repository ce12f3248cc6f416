import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';

export interface Dangling {
  readonly ref: string;
  /** What exists and differs by little, written as a reference. */
  readonly nearest?: string | undefined;
}

export const resolveCodes = {
  'ref-dangling': {
    severity: 'warning',
    message: ({ ref, nearest }: Dangling) =>
      // A document's own top is always there: this is a `$recursiveRef`.
      ref === '#'
        ? 'No schema around this one says `$recursiveAnchor: true`, so that nothing recurs here.'
        : `Nothing stands at ${quote(ref)}.${didYouMean(nearest)}`,
    remedy: 'Point $ref at something that exists; until then its type is unknown.',
  },
  'ref-cycle': {
    severity: 'warning',
    message: ({ refs }: { refs: readonly string[] }) =>
      `This reference leads back to itself: ${refs.map(quote).join(' -> ')}.`,
    remedy: 'Let one of them describe something; until then their type is unknown.',
  },
  'ref-too-deep': {
    severity: 'warning',
    message: ({ limit }: { limit: number }) =>
      `More than ${limit} references follow each other from here.`,
    remedy: 'Point $ref nearer to what it means; until then its type is unknown.',
  },
  'ref-dynamic': {
    severity: 'warning',
    message: ({ ref, count }: { ref: string; count: number }) =>
      `No schema that says what ${quote(ref)} means refers to this one; ${count} ${count === 1 ? 'says' : 'say'} it elsewhere.`,
    remedy:
      'Refer to the generic schema where its name is bound; until then the type here is unknown.',
  },
  'ref-base': {
    severity: 'warning',
    message: ({ ref, id }: { ref: string; id: string }) =>
      `${quote(ref)} is read from the top of the file, where it leads somewhere; ` +
      `by the $id ${quote(id)} around it, it would lead nowhere.`,
    remedy: 'Remove that $id, or write the reference relative to it.',
  },
  'ref-within': {
    severity: 'warning',
    message: ({ ref, to }: { ref: string; to: string }) =>
      `${quote(ref)} is read as ${quote(to)}; at the top of the file it leads nowhere.`,
    remedy: 'Write the whole reference, or give the schema that has the definition an $id.',
  },
} as const satisfies CatalogueTable;
