import { EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { Placed } from './placed.js';

/** The places of a YAML text by its events, looked up on demand. */
export function eventPlaces(text: string, events: readonly Event[]): Placed {
  const ends = endsOf(events);

  function placedAt(index: number, otherwise: number, key?: ScalarEvent): Placed {
    const event = events[index];
    return {
      start: (event && startOf(text, event)) ?? otherwise,
      ...(key === undefined ? {} : { key: startOf(text, key) ?? otherwise }),
      child: (token) => childOf(index, token),
    };
  }

  function childOf(parent: number, token: string): Placed | undefined {
    const type = events[parent]?.type;
    if (type === EVENT_ID.MAPPING) return propertyOf(parent, token);
    return type === EVENT_ID.SEQUENCE ? itemOf(parent, token) : undefined;
  }

  function propertyOf(mapping: number, token: string): Placed | undefined {
    const end = (ends[mapping] ?? 0) - 1;
    for (let at = mapping + 1; at < end; at = ends[at + 1] ?? end) {
      const key = events[at];
      if (key?.type !== EVENT_ID.SCALAR || getScalarValue(text, key) !== token) continue;
      return placedAt(at + 1, afterColon(text, key.valueEnd), key);
    }
    return undefined;
  }

  function itemOf(sequence: number, token: string): Placed | undefined {
    const end = (ends[sequence] ?? 0) - 1;
    const start = events[sequence] && startOf(text, events[sequence]);
    let rest = Number(token);
    for (let at = sequence + 1; at < end; at = ends[at] ?? end) {
      if (rest === 0) return placedAt(at, start ?? 0);
      rest -= 1;
    }
    return undefined;
  }

  return placedAt(1, 0);
}

/** For each event the index behind the node that it begins. */
function endsOf(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const type = events[index]?.type;
    ends[index] = index + 1;
    if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = index + 1;
    else if (type !== EVENT_ID.SCALAR) open.push(index);
  }
  return ends;
}

/** Where a node begins with its quote or block indicator; undefined where nothing stands. */
function startOf(text: string, event: Event): number | undefined {
  if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start;
  if (event.type !== EVENT_ID.SCALAR || event.valueStart === -1) return undefined;
  return event.valueStart - leadOf(text, event);
}

/** Where the value of a key would begin, had it one. */
function afterColon(text: string, keyEnd: number): number {
  let at = text.indexOf(':', keyEnd) + 1;
  while (text[at] === ' ') at += 1;
  return at;
}

/** How far before its first character a scalar begins. */
function leadOf(text: string, { style, valueStart }: ScalarEvent): number {
  if (style === SCALAR_STYLE.PLAIN) return 0;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return 1;
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
  const head = text.slice(lineStart, valueStart);
  return head.length - Math.max(0, head.search(/[|>][-+\d]*\s*(?:#.*\s*)?$/));
}
