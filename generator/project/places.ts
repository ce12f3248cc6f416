/** What is read, and what is written. */
export interface Places {
  /** Absolute path, URL, or `-`. */
  readonly document: string;
  /** The sdk.yaml that applies; an absolute path. */
  readonly configFile?: string;
  /** Absolute path. */
  readonly output: string;
}

export function placesOf({ document, configFile, output }: Places): Places {
  return { document, ...(configFile === undefined ? {} : { configFile }), output };
}

export function isUrl(document: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(document);
}
