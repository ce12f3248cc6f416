import type { EmittedFile } from '../6-emit/emitted-file.js';
import type { Layout } from './layout.js';
import type { TextFile } from './text-file.js';

/**
 * Structures to text. Printing is ours and synchronous; laying out runs off the main thread, so
 * each file's starts as soon as it is printed. Files keep their order.
 */
export async function format(
  files: readonly EmittedFile[],
  layout: Layout,
): Promise<readonly TextFile[]> {
  const print = files.some(({ kind }) => kind === 'source') ? await printer() : unreachable;
  const texts: Promise<string>[] = [];
  for (const file of files) {
    if (file.kind === 'copy') texts.push(Promise.resolve(file.text));
    else texts.push(layout(file.path, file.kind === 'source' ? print(file) : file.text));
  }
  const done = await Promise.all(texts);
  return files.map(({ path }, index) => ({ path, text: done[index] ?? '' }));
}

type SourceEmission = Extract<EmittedFile, { kind: 'source' }>;

/** ts-morph costs 0.3 s to import: only where there is something to print. */
async function printer(): Promise<(file: SourceEmission) => string> {
  const { printStructure } = await import('ts-morph');
  return ({ source }) =>
    printStructure(source, { indentNumberOfSpaces: 2, useSingleQuote: true, newLine: '\n' });
}

function unreachable(): never {
  throw new Error('there is no source to print');
}
