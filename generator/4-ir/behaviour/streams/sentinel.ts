import type { Json } from '../../../1-load/pointer.js';
import type { MediaNode, OperationNode, Schema } from '../../../3-normalize/document.js';
import type { Events } from '../../ir.js';
import { plainOf, shapeOf, type Schemas } from '../shape.js';
import { fernStreamOf } from '../vendor-words.js';

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
  const stated =
    media.extensions.get('x-speakeasy-sse-sentinel') ?? fernStreamOf(node)['terminator'];
  if (typeof stated === 'string' && stated !== '') return { text: stated, required: true };
  if (examplesOf(node, media).some((example) => JSON.stringify(example).includes(done))) {
    return { text: done, required: true };
  }
  const told = prosesOf(node, event, schemas).some((prose) => prose.includes(done));
  const typed = event !== undefined && isInUnion(event, schemas);
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
  const fields = describedWithin([...bodies, ...(event ? [event] : [])], schemas);
  const described = [...fields, ...node.responses, ...node.parameters];
  const texts = [
    node.summary,
    node.description,
    ...described.map(({ description }) => description),
  ];
  return texts.filter((text) => text !== undefined);
}

/** Schemas and the fields below them, as deep as options of a stream are documented. */
function describedWithin(roots: readonly Schema[], schemas: Schemas): readonly Schema[] {
  const found = new Set<Schema>();
  let level = new Set(roots);
  for (let depth = 2; depth >= 0; depth -= 1) {
    const below = new Set<Schema>();
    for (const schema of level) {
      if (found.has(schema)) continue;
      found.add(schema).add(plainOf(schema, schemas));
      if (depth === 0) continue;
      for (const field of shapeOf(schema, schemas).values()) {
        for (const inner of field.schemas) below.add(inner);
      }
    }
    level = below;
  }
  return [...found];
}

/** Whether a member of the event union, or the data of one, is the sentinel. */
function isInUnion(schema: Schema, schemas: Schemas, seen = new Set<Schema>()): boolean {
  const plain = plainOf(schema, schemas);
  if (seen.has(plain)) return false;
  seen.add(plain);
  if (plain.enum?.includes(done)) return true;
  const data = plain.properties?.get('data');
  if (data && plainOf(data, schemas).enum?.includes(done)) return true;
  return (plain.anyOf ?? plain.oneOf ?? []).some((one) => isInUnion(one, schemas, seen));
}
