/**
 * The files of a package that is new are written into the hidden folder while others are still
 * made. What is there already mostly stays as it is, which is known when all is made.
 */
import { existsSync, rmdirSync, writeFile } from 'node:fs';
import { join } from 'node:path';
import type { TextFile } from '../7-format/text-file.js';
import { claim, isStillOurs } from './claim.js';
import { placesIn, release, stagingName } from './staging.js';

export interface Ahead {
  /** Begins to write a file. */
  readonly put: (file: TextFile) => void;
  /** What stands in the hidden folder, when all that was begun is written. */
  readonly staged: () => Promise<Staged>;
  /** Leaves nothing behind, where no package comes of it. */
  readonly drop: () => Promise<void>;
}

export interface Staged {
  /** Whose the hidden folder is. */
  readonly owner: string;
  readonly paths: ReadonlySet<string>;
}

/** Undefined where there is a folder already, or none can be made: whoever writes says why. */
export function beginAhead(dir: string): Ahead | undefined {
  const owner = existsSync(dir) ? undefined : ownerOfNew(dir);
  if (owner === undefined) return undefined;
  const placeOf = placesIn(join(dir, stagingName));
  const begun: Promise<string | undefined>[] = [];
  // With a callback it takes the main thread a third of the time that a promise of `fs` takes.
  const written = ({ path, text }: TextFile): Promise<string> =>
    new Promise((resolve, reject) =>
      writeFile(placeOf(path), text, (error) => (error ? reject(error) : resolve(path))),
    );
  const staged = async (): Promise<Staged> => {
    const paths = await Promise.all(begun);
    return { owner, paths: new Set(paths.filter((path) => path !== undefined)) };
  };
  return {
    // What fails is tried again, and told, by whoever writes.
    put: (file) => void begun.push(written(file).catch(() => undefined)),
    staged,
    drop: async () => {
      await staged();
      if (!isStillOurs(dir, owner)) return;
      release(dir);
      rmdirSync(dir);
    },
  };
}

function ownerOfNew(dir: string): string | undefined {
  try {
    const claimed = claim(dir);
    return claimed.taken ? claimed.owner : undefined;
  } catch {
    return undefined;
  }
}
