import type { CatalogueTable } from './entry.js';

export const resolveCodes = {
  'ref-dangling': {
    severity: 'warning',
    message: ({ ref }: { ref: string }) => `Nothing stands at ${JSON.stringify(ref)}.`,
    remedy: 'Point $ref at something that exists; until then its type is unknown.',
  },
} as const satisfies CatalogueTable;
