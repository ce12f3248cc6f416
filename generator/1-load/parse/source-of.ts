import { startOf, type Report } from '../../diagnostics.js';
import type { RawFile } from '../entry.js';
import type { Limits } from '../limits.js';
import { positionsOf } from '../lines.js';
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
  const start = startOf(label);
  const decoded = decodeBytes(file.bytes);
  if (decoded.kind === 'binary' || decoded.text.trim() === '') {
    report(decoded.kind === 'binary' ? 'file-binary' : 'file-empty', start, undefined);
    return undefined;
  }
  // References may lead to other text, such as Markdown for a description.
  const foreign = uri === '' ? foreignFormatOf(decoded.text) : undefined;
  if (foreign !== undefined) {
    const { text } = decoded;
    const place = { ...start, ...positionsOf(text)(foreign.offset), text };
    report('file-foreign', place, { format: foreign.format });
    return undefined;
  }
  if (decoded.damaged) report('file-encoding', start, undefined);
  const parsed = await parse({ text: decoded.text, label, limits }, report);
  return parsed && { uri, label, text: decoded.text, ...parsed };
}
