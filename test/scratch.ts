/** Folders for what tests write, gone when they are done. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** One for all tests of a file, or of the block that asks for it. `parent`: where it is to be. */
export function scratchFolder(parent = realpathSync(tmpdir())): string {
  const folder = mkdtempSync(join(parent, 'sdkwright-'));
  afterAll(() => removeFolder(folder));
  return folder;
}

/** One for the test that asks for it, itself or in a `beforeEach`. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sdkwright-'));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
