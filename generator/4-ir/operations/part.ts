import type { EncodingNode, MediaNode, Schema } from '../../3-normalize/document.js';
import { plainOf, shapeOf } from '../behaviour/shape.js';
import type { Part } from '../ir.js';
import { encodingOf, nestingOf } from './encoding.js';
import { isBinarySchema } from './media.js';
import { onlyValueOf } from './param.js';
import { partTypeOf, type Scope } from './scope.js';

const formDefault = { style: 'form', explode: true, allowReserved: false };

/** The fields of a form or multipart body that are not written the default way. */
export function partsOf(
  scope: Scope,
  media: MediaNode,
  kind: 'form' | 'multipart',
): readonly Part[] {
  if (!media.schema) return [];
  return [...shapeOf(media.schema, scope.schemas)].flatMap(
    ([
      wire,
      {
        schemas: [schema],
      },
    ]) => {
      if (!schema) return [];
      const part = partOf(scope, wire, schema, media.encoding.get(wire), kind);
      return part.media !== undefined || part.style || part.headers.length > 0 ? [part] : [];
    },
  );
}

function partOf(
  scope: Scope,
  wire: string,
  schema: Schema,
  encoding: EncodingNode | undefined,
  kind: 'form' | 'multipart',
): Part {
  const media = partMediaOf(scope, schema, encoding);
  const style = kind === 'form' || encoding?.style ? styleOf(scope, schema, encoding) : undefined;
  return {
    wire,
    ...(media === undefined ? {} : { media }),
    // A content type rules a style out (3.1, encoding object).
    ...(style === undefined || style.kind === 'plain' || media !== undefined ? {} : { style }),
    headers: headersOf(scope, wire, encoding),
  };
}

// A list or range of media types is for the file to choose from; only a single one can be written.
function partMediaOf(
  { schemas }: Scope,
  schema: Schema,
  encoding: EncodingNode | undefined,
): string | undefined {
  const plain = plainOf(schema, schemas);
  const items = plain.items ? plainOf(plain.items, schemas) : plain;
  const implied = isBinarySchema(items, schemas) ? items.contentMediaType : undefined;
  const media = encoding?.contentType ?? implied;
  return media === undefined || /[*,]/.test(media) ? undefined : media;
}

function styleOf({ schemas }: Scope, schema: Schema, encoding: EncodingNode | undefined) {
  const written = encoding?.style ?? formDefault;
  // Nobody reads a free value as a style; the runtime's default is as good as any.
  if (!encoding?.style && nestingOf(schema, schemas) === undefined) return undefined;
  return encodingOf('query', written, schema, schemas);
}

function headersOf(
  scope: Scope,
  wire: string,
  encoding: EncodingNode | undefined,
): Part['headers'] {
  const headers = encoding?.headers ?? [];
  return headers
    .filter(({ name }) => name.toLowerCase() !== 'content-type')
    .map(({ name, schema }) => {
      const constant = onlyValueOf(schema, scope.schemas);
      const steps = [
        { kind: 'field', wire },
        { kind: 'field', wire: name },
      ] as const;
      return {
        wire: name,
        type: partTypeOf(scope, schema, 'header', steps),
        ...(constant === undefined ? {} : { constant: String(constant) }),
      };
    });
}
