import type { SourceFileStructure } from 'ts-morph';
import type { EmittedFile } from '../6-emit/emitted-file.js';
import type { Layout } from './layout.js';
import { plainText } from './plain-text.js';
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
  const texts: string[] = [];
  const queue = files.entries();
  const work = async (): Promise<void> => {
    for (const [index, file] of queue) {
      if (file.kind === 'copy') texts[index] = file.text;
      else texts[index] = await layout(file.path, await printed(file));
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return files.map(({ path }, index) => ({ path, text: texts[index] ?? '' }));
}

async function printed(file: Exclude<EmittedFile, { kind: 'copy' }>): Promise<string> {
  if (file.kind === 'text') return file.text;
  return plainText(file.source) ?? (await printedByMorph(file.source));
}

/** ts-morph costs 0.2 s to import: only where there is something that nothing else prints. */
export async function printedByMorph(source: SourceFileStructure): Promise<string> {
  const { printStructure } = await import('ts-morph');
  return printStructure(source, {
    indentNumberOfSpaces: 2,
    useSingleQuote: true,
    newLine: '\n',
  });
}
