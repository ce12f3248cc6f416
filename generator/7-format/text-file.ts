/** A finished file. The path is relative to the output folder, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}
