import type { CatalogueTable } from './entry.js';

export const loadCodes = {} as const satisfies CatalogueTable;
