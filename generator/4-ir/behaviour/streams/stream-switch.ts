import type { Json } from '../../../1-load/pointer.js';
import type { OperationNode, Schema } from '../../../3-normalize/document.js';
import type { StreamSwitch } from '../../ir.js';
import { requestFieldsOf, type RequestField } from '../request-fields.js';
import { isNullable, jsonTypesOf, plainOf, type Schemas } from '../shape.js';
import { fernStreamOf, requestNameOf } from '../vendor-words.js';

const booleanName = /^(is_?)?stream(ing)?$/i;
const wordName = /stream/i;
const streamWord = /^(sse|stream|streaming|events?|event-stream|text\/event-stream|jsonl|ndjson)$/i;

/** The field of the request that says whether the answer is a stream. */
export function streamSwitchOf(node: OperationNode, schemas: Schemas): StreamSwitch | undefined {
  const wire = requestNameOf(fernStreamOf(node)['stream-condition']);
  const stated = wire === undefined ? undefined : namedSwitchOf(node, wire, schemas);
  if (stated !== undefined) return stated;
  const fields = requestFieldsOf(node, schemas);
  const asked = fields.filter(({ wire }) => booleanName.test(wire));
  const named = fields.filter(({ wire }) => wordName.test(wire));
  const flags = asked.map((field) => booleanSwitchOf(field, schemas));
  const words = named.map((field) => wordSwitchOf(field, schemas));
  return [...flags, ...words].find((one) => one !== undefined);
}

/** The switch that sdk.yaml names; undefined where the request has no such field. */
export function namedSwitchOf(
  node: OperationNode,
  wire: string,
  schemas: Schemas,
): StreamSwitch | undefined {
  const field = requestFieldsOf(node, schemas).find((one) => one.wire === wire);
  if (!field) return undefined;
  const { in: place } = field;
  return (
    booleanSwitchOf(field, schemas) ??
    wordSwitchOf(field, schemas) ?? {
      in: place,
      wire,
      on: [true],
      off: [false],
      nullable: false,
      default: false,
    }
  );
}

function booleanSwitchOf(field: RequestField, schemas: Schemas): StreamSwitch | undefined {
  const types = field.schemas.flatMap((schema) => jsonTypesOf(schema, schemas));
  if (types.length === 0 || types.some((type) => type !== 'boolean')) return undefined;
  const admitted = field.schemas.flatMap(
    (schema) => plainOf(schema, schemas).enum ?? [true, false],
  );
  // A request that can only be `true` has no choice, and one that can only be `false` no stream.
  if (!admitted.includes(true) || !admitted.includes(false)) return undefined;
  return {
    ...placeOf(field, schemas),
    on: [true],
    off: [false],
    default: defaultOf(field, schemas) === true,
  };
}

function wordSwitchOf(field: RequestField, schemas: Schemas): StreamSwitch | undefined {
  const values = field.schemas.flatMap((schema) => plainOf(schema, schemas).enum ?? []);
  const words = values.filter((value) => typeof value === 'string');
  const on = words.filter((word) => streamWord.test(word));
  const off = words.filter((word) => !streamWord.test(word));
  if (on.length === 0 || off.length === 0) return undefined;
  const initial = defaultOf(field, schemas);
  const byDefault = typeof initial === 'string' && on.includes(initial);
  return { ...placeOf(field, schemas), on, off, default: byDefault };
}

function placeOf(
  field: RequestField,
  schemas: Schemas,
): Pick<StreamSwitch, 'in' | 'wire' | 'nullable'> {
  const nullable = field.schemas.some((schema) => isNullable(schema, schemas));
  return { in: field.in, wire: field.wire, nullable };
}

function defaultOf(field: RequestField, schemas: Schemas): Json | undefined {
  const said = (schema: Schema): Json | undefined =>
    schema.default ?? plainOf(schema, schemas).default;
  return field.schemas.map(said).find((value) => value !== undefined && value !== null);
}
