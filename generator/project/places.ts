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

/** The same, with each path put otherwise; a URL and `-` stay. */
export function mapPaths(places: Places, to: (path: string) => string): Places {
  const { document, configFile, output } = places;
  return {
    document: isPath(document) ? to(document) : document,
    ...(configFile === undefined ? {} : { configFile: to(configFile) }),
    output: to(output),
  };
}

export function isPath(document: string): boolean {
  return document !== '-' && !isUrl(document);
}

export function isUrl(document: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(document);
}
