import type { CatalogueTable } from './entry.js';

export const nameCodes = {} as const satisfies CatalogueTable;
