import { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { Json, JsonObject } from '../pointer.js';

/**
 * What js-yaml finds in a text that needs no words; undefined where there is anything to say (a
 * mistake, an oddity) or that few documents use (anchors, tags, directives): `yaml`, six times as
 * slow, knows more of it.
 */
export function plainEvents(text: string, maxDepth: number): readonly Event[] | undefined {
  try {
    const events = parseEvents(text, { maxDepth });
    return events.every(isPlain) ? events : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(event: Event, index: number): boolean {
  // A second document would be one to speak of.
  if (event.type === EVENT_ID.DOCUMENT) return index === 0 && event.directives.length === 0;
  if (event.type === EVENT_ID.POP) return true;
  return event.type !== EVENT_ID.ALIAS && event.anchorStart === -1 && event.tagStart === -1;
}

/** What plain events say as JSON; undefined where `yaml` had something to say about it. */
export function valueOfEvents(text: string, events: readonly Event[]): Json | undefined {
  const reader = new EventReader(text, events);
  const value = reader.value();
  return reader.isOdd ? undefined : value;
}

/** Longer ones are against the rules (YAML 1.2 section 8.2.2), which is an oddity. */
const longestKey = 1024;

class EventReader {
  isOdd = false;
  readonly #text: string;
  readonly #events: readonly Event[];
  /** Past the event that opens the document. */
  #at = 1;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  value(): Json {
    const event = this.#events[this.#at];
    this.#at += 1;
    if (event?.type === EVENT_ID.MAPPING) return this.#mapping();
    if (event?.type === EVENT_ID.SEQUENCE) return this.#sequence();
    return event?.type === EVENT_ID.SCALAR ? this.#scalar(event) : this.#odd();
  }

  #mapping(): JsonObject {
    const members: { [key: string]: Json } = {};
    while (!this.#pops()) {
      const key = this.#key();
      if (Object.hasOwn(members, key)) this.isOdd = true;
      const value = this.value();
      if (key === '__proto__') define(members, key, value);
      else members[key] = value;
    }
    return members;
  }

  #sequence(): readonly Json[] {
    const items: Json[] = [];
    while (!this.#pops()) items.push(this.value());
    return items;
  }

  #pops(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }

  /** As written: `200`, `null` and `2020-01-01` name something. */
  #key(): string {
    const event = this.#events[this.#at];
    this.#at += 1;
    if (event?.type !== EVENT_ID.SCALAR) {
      this.isOdd = true;
      return '';
    }
    const key = getScalarValue(this.#text, event);
    const isOdd = event.style === SCALAR_STYLE.PLAIN && (key === '' || key === '<<');
    if (isOdd || key.length > longestKey) this.isOdd = true;
    return key;
  }

  #scalar(event: ScalarEvent): Json {
    const text = getScalarValue(this.#text, event);
    if (event.style !== SCALAR_STYLE.PLAIN) return text;
    const plain = plainValue(text);
    return typeof plain === 'number' && !Number.isFinite(plain) ? this.#odd() : plain;
  }

  #odd(): null {
    this.isOdd = true;
    return null;
  }
}

function define(object: object, key: string, value: Json): void {
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Whatever else a plain scalar may be begins with one of these. */
const special = /^[-+.\d~nNtTfF]/;
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const numeric = /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The core schema (YAML 1.2 section 10.3.2). */
function plainValue(text: string): Json {
  if (text === '') return null;
  if (!special.test(text)) return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  if (numeric.test(text)) return Number(text);
  return notFinite.test(text) ? Number.NaN : text;
}
