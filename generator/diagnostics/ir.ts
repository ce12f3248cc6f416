import type { CatalogueTable } from './entry.js';

export const irCodes = {} as const satisfies CatalogueTable;
