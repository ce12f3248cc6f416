import type { Report } from '../../../diagnostics.js';
import { positionsOf } from '../../lines.js';
import { isList, type Json } from '../../pointer.js';
import { reportDuplicates } from '../duplicate-keys.js';
import { conflictOf } from '../foreign-text.js';
import { jsonDuplicates } from './duplicates.js';
import { jsonFault } from './fault.js';
import { jsonPlaces } from './places.js';
import { locator } from '../locator.js';
import type { Parsed, TextToParse } from '../parsed.js';

export function readJson(input: TextToParse, report: Report): Parsed | 'pass' | undefined {
  if (!/^\s*[{[]/.test(input.text)) return 'pass';
  const value = parsedJson(input.text);
  if (value === undefined) return isMeantAsJson(input) ? refuseJson(input, report) : 'pass';
  const keys = keysIn(value, input.limits.depth);
  if (keys === Infinity) return refuseJson(input, report);
  reportDuplicates(input, jsonDuplicates(input.text, keys), report);
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
