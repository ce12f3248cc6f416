import { entriesIn, proseIn } from '../checked.js';
import type { OperationReading } from '../dialect.js';
import type { MediaNode, ResponseNode } from '../document.js';
import { valueOf, type ObjectPlace } from '../place.js';
import { mediaListOf, mediaNode } from './read-body.js';
import { noteXml, readContents, readHeaders, schemaIn } from './read-content.js';

/**
 * A response of any version: `content` of 3.x, or `schema` of 2.0 with the media types that the
 * operation produces.
 */
export function readResponse(
  status: string,
  node: ObjectPlace,
  operation: ObjectPlace,
  reading: OperationReading,
): ResponseNode {
  const prose = ['description', 'summary'].map((key) => proseIn(node, key, reading));
  // It has to be there in 3.0; many leave it empty.
  const description = prose.find((text) => text !== undefined && text !== '');
  const hasContent = valueOf(node, 'content') !== undefined;
  return {
    at: node.at,
    status,
    ...(description !== undefined && { description }),
    contents: hasContent ? readContents(node, reading) : readProduced(node, operation, reading),
    headers: readHeaders(node, reading),
  };
}

function readProduced(
  node: ObjectPlace,
  operation: ObjectPlace,
  reading: OperationReading,
): readonly MediaNode[] {
  const schema = schemaIn(node, 'schema', reading);
  if (schema === undefined) return [];
  const produced = mediaListOf('produces', operation, reading);
  const usual = schema.format === 'binary' ? 'application/octet-stream' : 'application/json';
  const examples = new Map(entriesIn(node, 'examples', reading));
  const contents = (produced.length > 0 ? produced : [usual]).map((media) => {
    const example = examples.get(media);
    const read = mediaNode(node.at, media, schema, new Map());
    return example === undefined ? read : { ...read, examples: [example.value] };
  });
  noteXml(contents, reading);
  return contents;
}
