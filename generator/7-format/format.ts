import type { SourceFileStructure } from 'ts-morph';
import type { EmittedFile } from '../6-emit/emitted-file.js';
import type { Layout } from './layout.js';
import { plainText } from './plain-text.js';
import type { TextFile } from './text-file.js';

/**
 * How many files are laid out at a time. One is laid out, off the main thread, while the next is
 * emitted and printed; a formatter given hundreds at once takes four times as long and a gigabyte.
 */
const lanes = 4;

/** Texts of files that may come again, as they are. */
export type LaidOut = WeakMap<EmittedFile, string>;

/** Structures to text. Files keep their order; each is asked for when there is a lane for it. */
export async function format(
  files: Iterable<EmittedFile>,
  layout: Layout,
  known: LaidOut = new WeakMap(),
): Promise<readonly TextFile[]> {
  const texts = new Map<string, string>();
  const queue = inTurn(files);
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const { path } = file;
      // Takes its place before others that are laid out sooner.
      texts.set(path, '');
      const text = known.get(file) ?? (await textOf(file, layout));
      known.set(file, text);
      texts.set(path, text);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return [...texts].map(([path, text]) => ({ path, text }));
}

async function textOf(file: EmittedFile, layout: Layout): Promise<string> {
  return file.kind === 'copy' ? file.text : layout(file.path, await printed(file));
}

/** What several lanes take from: a list would begin anew for each. */
function* inTurn<Item>(items: Iterable<Item>): Iterable<Item> {
  yield* items;
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
