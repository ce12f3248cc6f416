/**
 * From JSON to what callers hold: dates and 64-bit integers, which JSON has no words for. A conversion changes the parsed
 * value in place, and passes what is of another kind, so that the members of a union can be tried one after the other.
 */
import type { Events } from './events.js';
import { platform } from './globals.js';
import type { ResponseReader } from './incoming.js';
import { jsonOrText, readJSON } from './incoming.js';

export type Conversion = (value: unknown) => unknown;

/** RFC 3339. A time without its offset is an instant to nobody, and stays text. */
const dateTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** `date-time` as a `Date`: milliseconds, in UTC. */
export function toDate(value: unknown): unknown {
  return typeof value === 'string' && dateTime.test(value) ? new Date(value) : value;
}

/** `date-time` as a `Temporal.Instant`. */
export function toInstant(value: unknown): unknown {
  return temporal('Instant', value, dateTime);
}

/** `date` as a `Temporal.PlainDate`. */
export function toPlainDate(value: unknown): unknown {
  return temporal('PlainDate', value, /^\d{4}-\d\d-\d\d$/);
}

/** `duration` (ISO 8601) as a `Temporal.Duration`. */
export function toDuration(value: unknown): unknown {
  return temporal('Duration', value, /^[+-]?P(?!$)[\dYMWDTHS.,]+$/i);
}

function temporal(
  name: 'Instant' | 'PlainDate' | 'Duration',
  value: unknown,
  form: RegExp,
): unknown {
  if (typeof value !== 'string' || !form.test(value)) return value;
  try {
    return platform.Temporal?.[name].from(value) ?? value;
  } catch {
    // `2024-02-31` has the form of a date and is none.
    return value;
  }
}

/** The fields of an object; `rest` is for keys that are none. */
export function inFields(
  fields: { readonly [name: string]: Conversion },
  rest?: Conversion,
): Conversion {
  return (value) => {
    if (!isRecord(value)) return value;
    for (const name of Object.keys(rest ? value : fields)) {
      const convert = Object.hasOwn(fields, name) ? fields[name] : rest;
      // Only what the object has itself: `__proto__`, too, is a field like any other then.
      if (convert && Object.hasOwn(value, name)) value[name] = convert(value[name]);
    }
    return value;
  };
}

/** The values of an object. */
export function inValues(convert: Conversion): Conversion {
  return inFields({}, convert);
}

/** The items of a list: the first ones each by its own conversion, the others by `rest`. */
export function inItems(
  rest: Conversion | undefined,
  first: readonly (Conversion | undefined)[] = [],
): Conversion {
  return (value) => {
    if (!Array.isArray(value)) return value;
    const items: unknown[] = value;
    for (const [index, item] of items.entries()) {
      const convert = index < first.length ? first[index] : rest;
      if (convert) items[index] = convert(item);
    }
    return items;
  };
}

/** The member of a union that a field tells. */
export function byTag(name: string, cases: { readonly [tag: string]: Conversion }): Conversion {
  return (value) => {
    const tag = isRecord(value) && Object.hasOwn(value, name) ? String(value[name]) : '';
    return Object.hasOwn(cases, tag) ? (cases[tag]?.(value) ?? value) : value;
  };
}

/** One after the other: the parts of an intersection, the members of a union that no field tells. */
export function inTurn(...conversions: readonly Conversion[]): Conversion {
  return (value) => conversions.reduce((before, convert) => convert(before), value);
}

/** An answer that is converted when it was read. */
export function converted(
  convert: Conversion,
  reader: ResponseReader = { read: readJSON },
): ResponseReader {
  return { ...reader, read: async (incoming) => convert(await reader.read(incoming)) };
}

/** The body of a failure, converted. */
export function failed(convert: Conversion): (text: string) => unknown {
  return (text) => convert(jsonOrText(text));
}

/** A stream whose events are converted as they are read. */
export function convertedEvents(convert: Conversion, reader: ResponseReader): ResponseReader {
  return {
    ...reader,
    read: (incoming) => {
      // Readers of streams make events.
      const events = reader.read(incoming) as Events<unknown>;
      const iterator = (): AsyncIterator<unknown, undefined> => {
        const source = events[Symbol.asyncIterator]();
        const next = async (): Promise<IteratorResult<unknown, undefined>> => {
          const event = await source.next();
          return event.done ? event : { done: false, value: convert(event.value) };
        };
        return { ...source, next };
      };
      // It inherits, so that what becomes of the events is seen through it.
      const whole: unknown = Object.create(events, { [Symbol.asyncIterator]: { value: iterator } });
      return whole;
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
