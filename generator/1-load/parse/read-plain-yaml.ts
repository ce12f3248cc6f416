import { eventPlaces } from './event-places.js';
import { locator } from './locator.js';
import type { Parsed, TextToParse } from './parsed.js';
import { plainEvents, valueOfEvents } from './yaml-events.js';

export function readPlainYaml({ text, limits }: TextToParse): Parsed | 'pass' {
  // Both parsers take it for a letter.
  if (text.includes('\0')) return 'pass';
  const events = plainEvents(text, limits.depth);
  if (events === undefined) return 'pass';
  const value = valueOfEvents(text, events);
  if (value === undefined || value === null) return 'pass';
  return { value, locate: locator(text, () => eventPlaces(text, events)) };
}
