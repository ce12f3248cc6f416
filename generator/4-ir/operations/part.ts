import type { EncodingNode, EncodingNodes, Schema } from '../../3-normalize/document.js';
import { plainOf, shapeOf } from '../behaviour/shape.js';
import type { Part, PartForm, PartForms } from '../ir.js';
import { encodingOf, nestingOf } from './encoding.js';
import { isBinarySchema } from './media.js';
import { onlyValueOf } from './param.js';
import { partTypeOf, type Scope } from './scope.js';

const formDefault = { style: 'form', explode: true, allowReserved: false };

/** The fields of a form or multipart body that are not written the default way. */
export function partsOf(
  scope: Scope,
  schema: Schema | undefined,
  encoding: EncodingNodes['encoding'],
  kind: 'form' | 'multipart',
): readonly Part[] {
  if (!schema) return [];
  return [...shapeOf(schema, scope.schemas)].flatMap(
    ([
      wire,
      {
        schemas: [field],
      },
    ]) => {
      if (!field) return [];
      const form = partFormOf(scope, wire, field, encoding.get(wire), kind);
      return isPlain(form) ? [] : [{ wire, ...form }];
    },
  );
}

/** All that a multipart body says of its parts, and of the parts inside of them. */
export function partFormsOf(
  scope: Scope,
  schema: Schema | undefined,
  { encoding, prefixEncoding, itemEncoding }: EncodingNodes,
): PartForms {
  const plain = schema && plainOf(schema, scope.schemas);
  const anything: Schema = { at: plain?.at ?? '#' };
  const formOf = (item: Schema | undefined, node: EncodingNode): PartForm =>
    partFormOf(scope, 'item', item ?? anything, node, 'multipart');
  const first = plain?.prefixItems ?? [];
  const prefix = prefixEncoding?.map((node, index) => formOf(first[index] ?? plain?.items, node));
  const items = itemEncoding && formOf(plain?.items, itemEncoding);
  return {
    parts: partsOf(scope, schema, encoding, 'multipart'),
    ...(prefix?.some((form) => !isPlain(form)) === true && { prefix }),
    ...(items !== undefined && !isPlain(items) && { items }),
  };
}

function isPlain({ media, style, headers, inside }: PartForm): boolean {
  return media === undefined && !style && headers.length === 0 && !inside;
}

function partFormOf(
  scope: Scope,
  word: string,
  schema: Schema,
  encoding: EncodingNode | undefined,
  kind: 'form' | 'multipart',
): PartForm {
  const media = partMediaOf(scope, schema, encoding);
  const style = kind === 'form' || encoding?.style ? styleOf(scope, schema, encoding) : undefined;
  const isMultipart = kind === 'multipart' && media !== undefined && /^multipart\//i.test(media);
  const nodes = encoding?.inside ?? { encoding: new Map() };
  return {
    ...(media === undefined ? {} : { media }),
    // A content type rules a style out (3.1, encoding object).
    ...(style === undefined || style.kind === 'plain' || media !== undefined ? {} : { style }),
    headers: kind === 'multipart' ? headersOf(scope, word, encoding) : [],
    ...(encoding?.each === true && isListOf(schema, scope) && { each: true }),
    ...(isMultipart && { inside: partFormsOf(scope, innerOf(schema, encoding, scope), nodes) }),
  };
}

function isListOf(schema: Schema, { schemas }: Scope): boolean {
  return plainOf(schema, schemas).items !== undefined;
}

/** What one part holds: of a list whose items are parts, an item. */
function innerOf(schema: Schema, encoding: EncodingNode | undefined, { schemas }: Scope): Schema {
  return encoding?.each === true ? (plainOf(schema, schemas).items ?? schema) : schema;
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
    .map(({ at, name, schema }) => {
      const constant = onlyValueOf(schema, scope.schemas);
      // The runtime writes that one itself.
      if (constant === undefined && name.toLowerCase() !== 'content-disposition')
        scope.report('part-header-unset', at, { header: name, part: wire });
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
