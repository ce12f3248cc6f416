import type { Report } from '../../diagnostics.js';
import type { Parsed, TextToParse } from './parsed.js';
import { readJson } from './json/read-json.js';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.js';

/** JSON or YAML, told apart by content. A reader gives 'pass' for what the next one should try. */
type Reader = (input: TextToParse, report: Report) => Parsed | 'pass' | undefined;
const readers: readonly Reader[] = [readJson, readPlainYaml];

/** Undefined where the text has no meaning; what is wrong was reported. */
export async function parse(input: TextToParse, report: Report): Promise<Parsed | undefined> {
  for (const reader of readers) {
    const parsed = reader(input, report);
    if (parsed !== 'pass') return parsed;
  }
  // `yaml` costs a start 30 ms, and few documents need it.
  const { readYaml } = await import('./yaml/read-yaml.js');
  return readYaml(input, report);
}
