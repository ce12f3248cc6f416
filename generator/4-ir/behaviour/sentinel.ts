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
  const told = prosesOf(node, schemas).some((prose) => prose.includes(done));
  const typed = event !== undefined && isInUnion(event, schemas, 3);
  return told || typed ? { text: done, required: false } : undefined;
}

function examplesOf({ extensions }: OperationNode, { examples }: MediaNode): readonly Json[] {
  const meta = extensions.get('x-oaiMeta');
  return meta === undefined ? examples : [...examples, meta];
}

function prosesOf(node: OperationNode, schemas: Schemas): readonly string[] {
  const switches = (node.body?.contents ?? []).flatMap(({ schema }) =>
    schema ? (shapeOf(schema, schemas).get('stream')?.schemas ?? []) : [],
  );
  const described = [
    ...switches.flatMap((one) => [one, plainOf(one, schemas)]),
    ...node.responses,
    ...node.parameters,
  ];
  const texts = [
    node.summary,
    node.description,
    ...described.map(({ description }) => description),
  ];
  return texts.filter((text) => text !== undefined);
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
