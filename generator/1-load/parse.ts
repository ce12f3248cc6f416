import type { Report } from '../diagnostics.js';
import { eventPlaces } from './event-places.js';
import { jsonFault } from './json-fault.js';
import { jsonPlaces } from './json-places.js';
import type { Limits } from './limits.js';
import { positionsOf } from './lines.js';
import { offsetAt, type Placed } from './placed.js';
import { tokensOf, type Json } from './pointer.js';
import type { Source } from './source.js';
import { plainEvents, valueOfEvents } from './yaml-events.js';
import { yamlPlaces } from './yaml-places.js';
import { repairOf } from './yaml-repair.js';
import { yamlTree, type YamlProblem } from './yaml-tree.js';
import { yamlValue } from './yaml-value.js';

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
  if (isDeeper(value, input.limits.depth)) return refuseJson(input, report);
  return { value, locate: locator(input.text, () => jsonPlaces(input.text)) };
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
  const fault = jsonFault(text, limits.depth) ?? { offset: 0, problem: 'it cannot be read' };
  const place = { kind: 'position', label, text, ...positionsOf(text)(fault.offset) } as const;
  report('json-syntax', place, { problem: fault.problem });
  return undefined;
}

function isDeeper(value: Json, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((child: Json) => isDeeper(child, levels - 1));
}

export function readPlainYaml({ text, limits }: TextToParse): Parsed | 'pass' {
  const events = plainEvents(text, limits.depth);
  const value = events && valueOfEvents(text, events);
  if (value === undefined || value === null) return 'pass';
  const places = () => eventPlaces(text, plainEvents(text, limits.depth) ?? []);
  return { value, locate: locator(text, places) };
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
    if (first === undefined) report('file-empty', placeOf(0), undefined);
    else report('yaml-syntax', placeOf(first.offset), { problem: first.problem });
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
  for (const { offset, key } of result.duplicates) {
    report('yaml-duplicate-key', placeOf(offset), { key });
  }
  const readable = tree === first ? text : repair.text;
  const places = () => {
    const { document } = yamlTree(readable, limits.depth);
    return document === undefined ? undefined : yamlPlaces(document);
  };
  return { value: result.value, locate: locator(text, places) };
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
