/** What was generated in earlier runs, for files that a person has changed since. */
import type { TextOf } from '../8-write/hand-edits.js';
import { hashOf } from '../8-write/manifest.js';
import { openEntry } from './entry.js';
import { allEntries } from './store.js';

/** Looks through the entries of all requests: another version of the generator may have made it. */
export function generatedTexts(folder: string | undefined): TextOf {
  return (path, hash) => {
    if (folder === undefined) return undefined;
    for (const entry of allEntries(folder)) {
      const file = openEntry(entry)
        ?.files()
        ?.find((one) => one.path === path);
      if (file !== undefined && hashOf(file.text) === hash) return file.text;
    }
    return undefined;
  };
}
