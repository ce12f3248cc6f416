import type { OperationNode } from '../../3-normalize/document.js';
import type { Docs } from '../ir.js';

export function operationDocsOf(node: OperationNode): Docs {
  const { summary, description, deprecated, externalDocs } = node;
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { text: description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(externalDocs === undefined ? {} : { link: linkOf(externalDocs) }),
  };
}

function linkOf({
  url,
  description,
}: NonNullable<OperationNode['externalDocs']>): NonNullable<Docs['link']> {
  return { url, ...(description === undefined ? {} : { text: description }) };
}
