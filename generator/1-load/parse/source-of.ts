import type { Report } from '../../diagnostics.js';
import type { RawFile } from '../entry.js';
import type { Limits } from '../limits.js';
import type { Source } from '../source.js';
import { decodeBytes } from './decode.js';
import { foreignFormatOf } from './foreign-text.js';
import { parse } from './parse.js';

/** A file as a tree; undefined where its text has no meaning, which was reported. */
export async function sourceOf(
  file: RawFile,
  uri: string,
  limits: Limits,
  report: Report,
): Promise<Source | undefined> {
  const { label } = file;
  const start = { kind: 'position', label, line: 1, column: 1 } as const;
  const decoded = decodeBytes(file.bytes);
  if (decoded.kind === 'binary' || decoded.text.trim() === '') {
    report(decoded.kind === 'binary' ? 'file-binary' : 'file-empty', start, undefined);
    return undefined;
  }
  // References may lead to other text, such as Markdown for a description.
  const format = uri === '' ? foreignFormatOf(decoded.text) : undefined;
  if (format !== undefined) {
    report('file-foreign', { ...start, text: decoded.text }, { format });
    return undefined;
  }
  if (decoded.damaged) report('file-encoding', start, undefined);
  const parsed = await parse({ text: decoded.text, label, limits }, report);
  return parsed && { uri, label, text: decoded.text, ...parsed };
}
