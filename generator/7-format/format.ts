import type { EmittedFile } from '../6-emit/emitted-file.js';
import type { Layout } from './layout.js';
import type { TextFile } from './text-file.js';

/**
 * How many files are laid out at a time. One is laid out, off the main thread, while the next is
 * printed; a formatter given hundreds at once takes four times as long and a gigabyte.
 */
const lanes = 4;

/** Structures to text. Files keep their order. */
export async function format(
  files: readonly EmittedFile[],
  layout: Layout,
): Promise<readonly TextFile[]> {
  const print = files.some(({ kind }) => kind === 'source') ? await printer() : unreachable;
  const texts: string[] = [];
  const queue = files.entries();
  const work = async (): Promise<void> => {
    for (const [index, file] of queue) {
      if (file.kind === 'copy') texts[index] = file.text;
      else texts[index] = await layout(file.path, file.kind === 'source' ? print(file) : file.text);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return files.map(({ path }, index) => ({ path, text: texts[index] ?? '' }));
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
