import type { CatalogueTable } from './entry.js';

export const writeCodes = {} as const satisfies CatalogueTable;
