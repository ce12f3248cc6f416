import type { Report } from '../../../diagnostics.js';
import { positionsOf } from '../../lines.js';
import { reportDuplicates } from '../duplicate-keys.js';
import { conflictOf } from '../foreign-text.js';
import { locator } from '../locator.js';
import type { Parsed, TextToParse } from '../parsed.js';
import { unseenAt, type Problem } from '../problem.js';
import { yamlPlaces } from './places.js';
import { repairOf } from './repair.js';
import { yamlTree } from './tree.js';
import { yamlValue } from './value.js';

export function readYaml(input: TextToParse, report: Report): Parsed | undefined {
  const { text, label, limits } = input;
  const positionOf = positionsOf(text);
  const placeOf = (offset: number) =>
    ({ kind: 'position', label, text, ...positionOf(offset) }) as const;
  const first = yamlTree(text, limits.depth);
  const isSound = first.errors.length === 0 || first.kind === 'too-deep';
  const repair = isSound ? { text, oddities: [] } : repairOf(text);
  const second = repair.text === text ? first : yamlTree(repair.text, limits.depth);
  const tree = second.errors.length === 0 ? second : first;
  // The first is enough: those after it mostly follow from it.
  const fail = ([first]: readonly Problem[]): Parsed | undefined => {
    const fault = conflictOf(text) ?? first;
    if (fault === undefined) report('file-empty', placeOf(0), undefined);
    else report('yaml-syntax', placeOf(fault.offset), fault);
    return undefined;
  };
  const zero = text.indexOf('\0');
  if (zero !== -1) return fail([unseenAt(zero, text)]);
  if (tree.document === undefined) return fail(tree.errors);
  const result = yamlValue(tree.document, limits);
  if (result.errors.length > 0) return fail(result.errors);
  const oddities = [
    ...tree.oddities,
    ...result.oddities,
    ...(tree === first ? [] : repair.oddities),
  ];
  for (const { offset, problem } of oddities) report('yaml-odd', placeOf(offset), { problem });
  reportDuplicates(input, result.duplicates, report);
  const readable = tree === first ? text : repair.text;
  const places = () => {
    const { document } = yamlTree(readable, limits.depth);
    return document === undefined ? undefined : yamlPlaces(document);
  };
  return { value: result.value, locate: locator(text, places) };
}
