import type { CatalogueTable } from './entry.js';
import { didYouMean, quote } from './wording.js';

/** Schemas that are hard, or impossible, to say as a type. */
export interface MismatchedValues {
  readonly value: unknown;
  readonly others: number;
  readonly types: readonly string[];
}

export const schemaCodes = {
  'type-contradiction': {
    severity: 'warning',
    message: ({ kinds }: { kinds: readonly string[] }) =>
      kinds.length > 1
        ? `No value is ${kinds.join(' and ')} at once: nothing satisfies this schema.`
        : 'The parts have no value in common: nothing satisfies this schema.',
    remedy: 'Remove the part of allOf, or the keyword, that contradicts the others.',
  },
  'type-cycle': {
    severity: 'warning',
    message: ({ target }: { target: string }) =>
      `This schema is defined as itself, through ${target}.`,
    remedy: 'Remove the reference that leads back; until then it is left out.',
  },
  'union-untaggable': {
    severity: 'warning',
    message: ({ field }: { field: string }) =>
      `Not every member of this union is sure to have a known value in ${quote(field)}, its discriminator.`,
    remedy:
      'Give each member a constant there and require it; those that leave the value open may be listed under mapping instead.',
  },
  'enum-value-mismatch': {
    severity: 'warning',
    message: ({ value, others, types }: MismatchedValues) =>
      others === 0
        ? `The value ${quote(value)} is no ${types.join(' or ')}, so it can never be sent.`
        : `The value ${quote(value)} is no ${types.join(' or ')}, nor are ${others} more, so they can never be sent.`,
    remedy: 'Quote the values, or correct the type; until then the values are left out.',
  },
  'required-undeclared': {
    severity: 'warning',
    message: ({ name, nearest }: { name: string; nearest: string | undefined }) =>
      `${quote(name)} is required, but nothing describes it.${didYouMean(nearest)}`,
    remedy: 'Describe it under properties, or correct its spelling; until then it may be anything.',
  },
} as const satisfies CatalogueTable;
