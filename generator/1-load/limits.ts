/** What one run reads at most. Real documents stay far below; what exceeds them is an attack. */
export interface Limits {
  /** Bytes of one file, after decompression. */
  readonly bytes: number;
  /** Files of one document. */
  readonly files: number;
  /** Levels of mappings and sequences inside each other; real documents reach 60. */
  readonly depth: number;
  /** Nodes that YAML aliases add to a file when each is written out. */
  readonly aliasNodes: number;
  /** Values that overlays add to a document. */
  readonly overlayNodes: number;
  /** Milliseconds for one action of an overlay: a path can ask for what never ends. */
  readonly actionMilliseconds: number;
  /** References to references in a row. */
  readonly hops: number;
  /** Schemas of one document that something can refer to. */
  readonly schemas: number;
  /** Milliseconds for one URL, redirects included. */
  readonly milliseconds: number;
  readonly redirects: number;
}

export const defaultLimits: Limits = {
  bytes: 128 * 1024 * 1024,
  files: 20_000,
  depth: 256,
  aliasNodes: 1_000_000,
  overlayNodes: 1_000_000,
  actionMilliseconds: 10_000,
  hops: 100,
  schemas: 200_000,
  milliseconds: 30_000,
  redirects: 5,
};
