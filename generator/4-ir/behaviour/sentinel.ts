import type { Json } from '../../1-load/pointer.js';
import type { MediaNode, OperationNode, Schema } from '../../3-normalize/document.js';
import type { Events } from '../ir.js';
import { plainOf, shapeOf, type Schemas } from './shape.js';

type Sentinel = NonNullable<Events['sentinel']>;

const done = '[DONE]';

/**
 * The sentinel that the document itself shows. An example that ends with it is proof that it is
 * always sent; prose and schemas only say that it may come.
 */
export function sentinelOf(
  node: OperationNode,
  media: MediaNode,
  event: Schema | undefined,
  schemas: Schemas,
): Sentinel | undefined {
  if (examplesOf(node, media).some((example) => JSON.stringify(example).includes(done))) {
    return { text: done, required: true };
  }
  const told = prosesOf(node, event, schemas).some((prose) => prose.includes(done));
  const typed = event !== undefined && isInUnion(event, schemas, 3);
  return told || typed ? { text: done, required: false } : undefined;
}

function examplesOf({ extensions }: OperationNode, { examples }: MediaNode): readonly Json[] {
  const meta = extensions.get('x-oaiMeta');
  return meta === undefined ? examples : [...examples, meta];
}

function prosesOf(
  node: OperationNode,
  event: Schema | undefined,
  schemas: Schemas,
): readonly string[] {
  const bodies = (node.body?.contents ?? []).flatMap(({ schema }) => (schema ? [schema] : []));
  const fields = [...bodies, ...(event ? [event] : [])].flatMap((one) =>
    describedWithin(one, schemas, 2),
  );
  const described = [...fields, ...node.responses, ...node.parameters];
  const texts = [
    node.summary,
    node.description,
    ...described.map(({ description }) => description),
  ];
  return texts.filter((text) => text !== undefined);
}

/** A schema and the fields below it, as deep as options of a stream are documented. */
function describedWithin(schema: Schema, schemas: Schemas, depth: number): readonly Schema[] {
  const own = [schema, plainOf(schema, schemas)];
  if (depth === 0) return own;
  const fields = [...shapeOf(schema, schemas).values()].flatMap((field) => field.schemas);
  return [...own, ...fields.flatMap((field) => describedWithin(field, schemas, depth - 1))];
}

/** Whether a member of the event union, or the data of one, is the sentinel. */
function isInUnion(schema: Schema, schemas: Schemas, depth: number): boolean {
  const plain = plainOf(schema, schemas);
  if (plain.enum?.includes(done)) return true;
  const data = plain.properties?.get('data');
  if (data && plainOf(data, schemas).enum?.includes(done)) return true;
  if (depth === 0) return false;
  return (plain.anyOf ?? plain.oneOf ?? []).some((one) => isInUnion(one, schemas, depth - 1));
}
