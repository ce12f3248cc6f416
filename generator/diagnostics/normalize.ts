import type { CatalogueTable } from './entry.js';

export const normalizeCodes = {} as const satisfies CatalogueTable;
