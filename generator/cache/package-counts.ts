import type { Api } from '../4-ir/ir.js';

/** What a package is made of, in numbers. */
export interface PackageCounts {
  readonly operations: number;
  readonly types: number;
  readonly streams: number;
  readonly pages: number;
}

export function packageCountsOf({ operations, types }: Api): PackageCounts {
  const kinds = operations.map(({ outcome }) => outcome.kind);
  return {
    operations: operations.length,
    types: types.length,
    streams: kinds.filter((kind) => kind === 'stream' || kind === 'choice').length,
    pages: kinds.filter((kind) => kind === 'page').length,
  };
}
