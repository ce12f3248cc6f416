import type { ResponseNode, Schema } from '../../3-normalize/document.js';
import { mediaKindOf } from '../operations/media.js';
import type { Scope } from '../operations/scope.js';
import { isSequence, successNodesOf } from '../operations/success.js';

/** The one JSON document an operation answers with, streams aside. */
export interface Answer {
  readonly schema: Schema;
  readonly response: ResponseNode;
}

/** Undefined where an operation has no such answer, or several. */
export function answerOf({ node, schemas }: Pick<Scope, 'node' | 'schemas'>): Answer | undefined {
  const answers = successNodesOf(node, schemas).flatMap((response): Answer[] => {
    const found = response.contents.find(
      (content) =>
        !isSequence(content) &&
        content.schema &&
        mediaKindOf(content.media, content.schema, schemas) === 'json',
    );
    return found?.schema ? [{ schema: found.schema, response }] : [];
  });
  const [first] = answers;
  return first &&
    answers.every(({ schema }) => schema.ref !== undefined && schema.ref === first.schema.ref)
    ? first
    : answers.length === 1
      ? first
      : undefined;
}
