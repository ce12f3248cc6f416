import type { Report } from '../diagnostics.js';
import { eventPlaces } from './event-places.js';
import { conflictIn } from './foreign-text.js';
import { jsonDuplicates, type DuplicateKey } from './json-duplicates.js';
import { jsonFault } from './json-fault.js';
import { jsonPlaces } from './json-places.js';
import type { Limits } from './limits.js';
import { positionsOf } from './lines.js';
import { offsetAt, type Placed } from './placed.js';
import { isList, tokensOf, type Json } from './pointer.js';
import type { Source } from './source.js';
import { plainEvents, valueOfEvents } from './yaml-events.js';
import { yamlPlaces } from './yaml-places.js';
import { repairOf } from './yaml-repair.js';
import { yamlTree } from './yaml-tree.js';
import { yamlValue } from './yaml-value.js';
import type { YamlProblem } from './yaml-words.js';

export interface TextToParse {
  readonly text: string;
  readonly label: string;
  readonly limits: Limits;
}

/** A value, and where its parts stand; the second costs another reading. */
export interface Parsed {
  readonly value: Json;
  readonly locate: Source['locate'];
}

/** JSON or YAML, told apart by content. A reader gives 'pass' for what the next one should try. */
type Reader = (input: TextToParse, report: Report) => Parsed | 'pass' | undefined;
const readers: readonly Reader[] = [readJson, readPlainYaml, readYaml];

/** Undefined where the text has no meaning; what is wrong was reported. */
export function parse(input: TextToParse, report: Report): Parsed | undefined {
  for (const reader of readers) {
    const parsed = reader(input, report);
    if (parsed !== 'pass') return parsed;
  }
  return undefined;
}

function readJson(input: TextToParse, report: Report): Parsed | 'pass' | undefined {
  if (!/^\s*[{[]/.test(input.text)) return 'pass';
  const value = parsedJson(input.text);
  if (value === undefined) return isMeantAsJson(input) ? refuseJson(input, report) : 'pass';
  const keys = keysIn(value, input.limits.depth);
  if (keys === Infinity) return refuseJson(input, report);
  reportDuplicates(input, jsonDuplicates(input.text, keys), report);
  return { value, locate: locator(input.text, () => jsonPlaces(input.text)) };
}

function reportDuplicates(
  { text, label }: TextToParse,
  duplicates: readonly DuplicateKey[],
  report: Report,
): void {
  const positionOf = positionsOf(text);
  for (const { key, offset, first } of duplicates) {
    const place = { kind: 'position', label, text, ...positionOf(offset) } as const;
    report('duplicate-key', place, { key, line: positionOf(first).line });
  }
}

function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** YAML may be written in braces too, but hardly with its first key in quotes. */
function isMeantAsJson({ text, label }: TextToParse): boolean {
  return /\.json$/i.test(label) || /^\s*(?:\{\s*"|\[\s*[{["])/.test(text);
}

function refuseJson({ text, label, limits }: TextToParse, report: Report): Parsed | undefined {
  const fault = conflictOf(text) ??
    jsonFault(text, limits.depth) ?? { offset: 0, problem: 'it cannot be read' };
  const place = { kind: 'position', label, text, ...positionsOf(text)(fault.offset) } as const;
  report('json-syntax', place, fault);
  return undefined;
}

/** How many keys there are; infinitely many where more levels are nested than allowed. */
function keysIn(value: Json, levels: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (levels === 0) return Infinity;
  const children: readonly Json[] = Object.values(value);
  let keys = isList(value) ? 0 : children.length;
  for (const child of children) keys += keysIn(child, levels - 1);
  return keys;
}

export function readPlainYaml({ text, limits }: TextToParse): Parsed | 'pass' {
  const events = plainEvents(text, limits.depth);
  if (events === undefined) return 'pass';
  const value = valueOfEvents(text, events);
  if (value === undefined || value === null) return 'pass';
  return { value, locate: locator(text, () => eventPlaces(text, events)) };
}

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
  const fail = ([first]: readonly YamlProblem[]): Parsed | undefined => {
    const fault = conflictOf(text) ?? first;
    if (fault === undefined) report('file-empty', placeOf(0), undefined);
    else report('yaml-syntax', placeOf(fault.offset), fault);
    return undefined;
  };
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

function conflictOf(text: string): YamlProblem | undefined {
  const offset = conflictIn(text);
  return offset === undefined
    ? undefined
    : {
        offset,
        problem: 'git has left a conflict here that nobody has resolved',
        remedy:
          'Keep what is right of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
      };
}

/** Looks up places in a tree that is made when the first is asked for. */
function locator(text: string, places: () => Placed | undefined): Source['locate'] {
  let root: Placed | undefined;
  const positionOf = positionsOf(text);
  return (pointer, target) => {
    root ??= places();
    return positionOf(root === undefined ? 0 : offsetAt(root, tokensOf(pointer), target));
  };
}
