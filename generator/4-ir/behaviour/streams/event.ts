import { childOf } from '../../../1-load/pointer.js';
import type { Document, MediaNode, Schema } from '../../../3-normalize/document.js';
import type { Events } from '../../ir.js';
import { isJsonMedia } from '../../operations/media.js';
import { itemsOf, isOnly, plainOf, shapeOf, type Schemas } from '../shape.js';

/** The schema of one event of a stream, before its data is read. */
export function eventSchemaOf(
  { schema, itemSchema }: MediaNode,
  framing: Events['framing'],
  { schemas, version }: Document,
): Schema | undefined {
  if (itemSchema) return itemSchema;
  if (!schema) return undefined;
  // 3.2 reads the schema of a sequence as that of the array of all items; before, only a sequence of
  // JSON rows was written so, and an array under text/event-stream is the data of one event.
  const whole = framing === 'sse' ? version === '3.2' : true;
  return (whole ? itemsOf(schema, schemas) : undefined) ?? schema;
}

const envelope: ReadonlySet<string> = new Set(['event', 'data', 'id', 'retry', 'comment']);

/** Whether a schema describes the whole server-sent event, `{ event, data }`, or its data. */
export function eventShapeOf(schema: Schema, schemas: Schemas, isItem: boolean): Events['shape'] {
  const members = membersOf(schema, schemas, 4);
  const whole = members.every((member) => {
    const fields = shapeOf(member, schemas);
    const event = fields.get('event')?.schemas ?? [];
    if (!fields.has('data')) return false;
    if (isItem && [...fields.keys()].every((wire) => envelope.has(wire))) return true;
    const named = event.some((one) => plainOf(one, schemas).enum !== undefined);
    return event.length > 0 && (named || [...fields.keys()].every((wire) => envelope.has(wire)));
  });
  return whole && members.length > 0 ? 'event' : 'data';
}

function membersOf(schema: Schema, schemas: Schemas, depth: number): readonly Schema[] {
  const plain = plainOf(schema, schemas);
  const members = plain.anyOf ?? plain.oneOf;
  if (!members || plain.properties || depth === 0) return [plain];
  return members.flatMap((member) => membersOf(member, schemas, depth - 1));
}

/** How the data of an event reads: only what is a string and nothing else stays text. */
export function eventDataOf(
  schema: Schema | undefined,
  shape: Events['shape'],
  schemas: Schemas,
): Events['data'] {
  if (!schema) return 'text';
  const datas =
    shape === 'data'
      ? [schema]
      : membersOf(schema, schemas, 4).flatMap(
          (member) => shapeOf(member, schemas).get('data')?.schemas ?? [],
        );
  return datas.every((data) => isText(data, schemas)) ? 'text' : 'json';
}

function isText(schema: Schema, schemas: Schemas): boolean {
  const { contentMediaType, contentSchema } = plainOf(schema, schemas);
  if (contentSchema || (contentMediaType && isJsonMedia(contentMediaType))) return false;
  return isOnly(schema, schemas, ['string']);
}

/**
 * 3.2 writes the JSON in an event's data as a string with `contentSchema`. Users get it parsed, so
 * that schema takes the string's place.
 */
export function decodedEventOf(schema: Schema, schemas: Schemas): Schema {
  return decoded(schema, schemas, 4) ?? schema;
}

function decoded(schema: Schema, schemas: Schemas, depth: number): Schema | undefined {
  const plain = plainOf(schema, schemas);
  const properties = plain.properties ?? new Map<string, Schema>();
  const content = properties.get('data')?.contentSchema;
  const at = childOf(schema.at, 'decoded');
  if (content) return { ...plain, at, properties: new Map([...properties, ['data', content]]) };
  if (depth === 0) return undefined;
  for (const keyword of ['oneOf', 'anyOf', 'allOf'] as const) {
    const members = plain[keyword];
    const changed = members?.map((member) => decoded(member, schemas, depth - 1));
    if (!members || !changed?.some((one) => one !== undefined)) continue;
    const next = members.map((member, index) => changed[index] ?? member);
    return { ...plain, at, [keyword]: next };
  }
  return undefined;
}
