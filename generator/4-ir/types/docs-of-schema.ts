import type { Schema } from '../../3-normalize/document.js';
import type { Docs } from '../ir.js';
import { externalLinkOf } from '../operations/docs.js';

export const noDocs: Docs = {};

/**
 * What a reader may want to know of a schema that its type does not say. `anyOf: [{ type: string, description }, { type: 'null' }]`
 * is how documents of 3.1 write a nullable text, so what its one member says is said of the whole.
 */
export function docsOf(schema: Schema): Docs {
  const member = memberBesideNull(schema);
  return member === undefined ? ownDocsOf(schema) : mergedDocs(docsOf(member), ownDocsOf(schema));
}

/** Not behind a reference: the declaration that it leads to has those docs. */
function memberBesideNull({ anyOf, oneOf }: Schema): Schema | undefined {
  const [member, ...others] = (anyOf ?? oneOf ?? []).filter((each) => !isNull(each));
  return others.length === 0 && member?.ref === undefined ? member : undefined;
}

function isNull({ types, enum: values }: Schema): boolean {
  return (
    types?.every((type) => type === 'null') ?? values?.every((value) => value === null) ?? false
  );
}

function ownDocsOf(schema: Schema): Docs {
  const { title, description, deprecated, examples, externalDocs } = schema;
  const limits = limitsOf(schema);
  const docs: { -readonly [K in keyof Docs]: Docs[K] } = {};
  if (title !== undefined) docs.summary = title;
  if (description !== undefined) docs.text = description;
  if (deprecated !== undefined) docs.deprecated = deprecated;
  if (schema.default !== undefined) docs.default = schema.default;
  if (examples !== undefined && examples.length > 0) docs.examples = examples;
  if (limits !== undefined) docs.limits = limits;
  return externalDocs === undefined ? docs : { ...docs, ...externalLinkOf(externalDocs) };
}

function limitsOf(schema: Schema): Docs['limits'] {
  const { limits, format } = schema;
  // How wide a number is says nothing where its values are listed.
  const isSaid = schema.enum !== undefined && format !== undefined && widths.has(format);
  return format === undefined || isSaid ? limits : { ...limits, format };
}

const widths: ReadonlySet<string> = new Set(['int32', 'int64', 'float', 'double']);

/** The later word wins, key by key. */
export function mergedDocs(first: Docs, second: Docs): Docs {
  if (first === noDocs) return second;
  if (second === noDocs) return first;
  const merged = { ...first, ...second };
  if (first.limits === undefined || second.limits === undefined) return merged;
  return { ...merged, limits: { ...first.limits, ...second.limits } };
}
