import type { ResponseNode, Schema } from '../../3-normalize/document.js';
import { mediaKindOf } from '../operations/media.js';
import type { Scope } from '../operations/scope.js';
import { answerContentsOf, successNodesOf } from '../operations/success.js';

/** The one JSON document an operation answers with, streams aside. */
export interface Answer {
  readonly schema: Schema;
  readonly response: ResponseNode;
}

type Asked = Pick<Scope, 'node' | 'schemas'>;

/** Every JSON document that an operation may answer with, the usual one first. */
export function answersOf({ node, schemas }: Asked): readonly Answer[] {
  return successNodesOf(node, schemas).flatMap((response): Answer[] => {
    const [best] = answerContentsOf(response, schemas);
    if (!best?.schema || mediaKindOf(best.media, best.schema, schemas) !== 'json') return [];
    return [{ schema: best.schema, response }];
  });
}

/** Undefined where an operation has no such answer, or several. */
export function answerOf(asked: Asked): Answer | undefined {
  const answers = answersOf(asked);
  const [first] = answers;
  const ref = first?.schema.ref;
  const isSame =
    answers.length === 1 ||
    answers.every(({ schema }) => schema.ref !== undefined && schema.ref === ref);
  return isSame ? first : undefined;
}
