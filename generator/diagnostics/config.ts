import type { CatalogueTable } from './entry.js';

export const configCodes = {} as const satisfies CatalogueTable;
