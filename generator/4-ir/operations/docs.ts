import type { ExternalDocs, OperationNode, SchemeNode } from '../../3-normalize/document.js';
import type { Docs } from '../ir.js';

export function operationDocsOf(node: OperationNode): Docs {
  const { summary, description, deprecated, externalDocs } = node;
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { text: description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...externalLinkOf(externalDocs),
  };
}

/** What is said of the option that takes a scheme's secret. */
export function schemeDocsOf({ description, deprecated, format, metadata }: SchemeNode): Docs {
  return {
    ...(description === undefined ? {} : { text: description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(format === undefined ? {} : { limits: { format } }),
    ...externalLinkOf(metadata),
  };
}

export function externalLinkOf(docs: ExternalDocs | undefined): Pick<Docs, 'link'> {
  if (docs === undefined) return {};
  const { url, description } = docs;
  return { link: { url, ...(description === undefined ? {} : { text: description }) } };
}
