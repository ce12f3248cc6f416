import type { MediaNode, OperationNode, ResponseNode, Schema } from '../../3-normalize/document.js';
import { requestFieldsOf } from '../behaviour/request-fields.js';
import { isOnly, plainOf, type Schemas } from '../behaviour/shape.js';
import { groupBy, sortedBy } from '../../1-load/group-by.js';
import type { Failure, Payload, ResponseHeader, Step, Success, Type } from '../ir.js';
import { concreteMediaOf, essenceOf, framingOf, mediaKindOf, type MediaKind } from './media.js';
import { partTypeOf, type Scope } from './scope.js';

/** The responses of an operation that are good news. */
export function successNodesOf(node: OperationNode, schemas: Schemas): readonly ResponseNode[] {
  const described = node.responses.filter(({ status }) => status.startsWith('2'));
  if (described.length > 0) return described;
  const fallback = node.responses.find(({ status }) => status === 'default');
  const redirects = node.responses.filter(({ status }) => status.startsWith('3'));
  if (!fallback || redirects.length > 0 || isError(fallback, schemas)) return [];
  return [fallback];
}

// `default` covers whatever is not described; beside no success it is the success, unless its
// schema is called an error by the document itself.
function isError({ contents }: ResponseNode, schemas: Schemas): boolean {
  return contents.some(({ schema }) => {
    const name = schema?.ref === undefined ? schema?.title : schemas.get(schema.ref)?.name;
    return name !== undefined && /error|problem|fault|exception/i.test(name);
  });
}

/** What a call gives, streams aside. Empty: nothing but streams. */
export function successesOf(scope: Scope): readonly Success[] {
  const nodes = successNodesOf(scope.node, scope.schemas);
  if (nodes.length === 0) return [undescribedOf(scope.node)];
  const many = hasFormatSwitch(scope.node, scope.schemas);
  const successes = nodes.flatMap((response, index) => {
    const steps = stepsOf(response.status, index);
    const payloads = payloadsOf(scope, response, many ? 'all' : 'best', steps);
    const docs = response.description ? { text: response.description } : {};
    return payloads.map((payload): Success => ({ status: statusOf(response), payload, docs }));
  });
  return distinctOf(successes);
}

// Fetch follows redirects, so where only those are described their target answers: with bytes, as
// nothing else is known. An operation without any response described gives nothing.
function undescribedOf({ method, responses }: OperationNode): Success {
  const redirect = responses.find(({ status }) => status.startsWith('3'));
  if (redirect && method === 'GET') {
    const docs = redirect.description ? { text: redirect.description } : {};
    return { status: statusOf(redirect), payload: { kind: 'binary', media: '*/*' }, docs };
  }
  return { status: '2XX', payload: { kind: 'none' }, docs: {} };
}

function statusOf({ status }: ResponseNode): string {
  return /^\dxx$/i.test(status) ? status.toUpperCase() : status;
}

/** Inline types of the first response are the operation's; later ones get their status as a word. */
function stepsOf(status: string, index: number): readonly Step[] {
  return index === 0 ? [] : [{ kind: 'member', index, word: status }];
}

function distinctOf(successes: readonly Success[]): readonly Success[] {
  const seen = new Set<string>();
  return successes.filter(({ payload }) => {
    const key = JSON.stringify(payload);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type Choice = 'all' | 'best';

function payloadsOf(
  scope: Scope,
  response: ResponseNode,
  choice: Choice,
  steps: readonly Step[],
): readonly Payload[] {
  if (hasNoBody(scope.node, response)) {
    return isUntold(scope.node, response) ? [{ kind: 'none' }, whatever] : [{ kind: 'none' }];
  }
  // A response that only streams is not an answer beside its stream.
  const ordered = answerContentsOf(response, scope.schemas);
  const kinds = groupBy(ordered, ({ media, schema }) => mediaKindOf(media, schema, scope.schemas));
  const chosen = choice === 'all' ? [...kinds] : [...kinds].slice(0, 1);
  return chosen.flatMap(([kind, nodes]) => payloadOf(scope, nodes, kind, steps));
}

const whatever: Payload = { kind: 'json', media: '*/*', type: { kind: 'unknown' } };

// Whoever gets something with 200 gets it; documents without a word of what it is only forget to say.
function isUntold({ method }: OperationNode, { status }: ResponseNode): boolean {
  return method === 'GET' && status === '200';
}

/** The contents of a response without its streams, the one we ask for first. */
export function answerContentsOf(
  { contents }: ResponseNode,
  schemas: Schemas,
): readonly MediaNode[] {
  const answers = contents.filter((content) => !isSequence(content));
  return sortedBy(answers, (content) => rankOf(content, schemas));
}

function hasNoBody({ method }: OperationNode, { status, contents }: ResponseNode): boolean {
  return method === 'HEAD' || status === '204' || status === '205' || contents.length === 0;
}

export function isSequence({ media, itemSchema }: MediaNode): boolean {
  // An item schema makes any multipart a sequence; elsewhere only the framing can.
  return (
    framingOf(media) !== undefined ||
    (itemSchema !== undefined && essenceOf(media).startsWith('multipart/'))
  );
}

const ranks: Readonly<Record<MediaKind, number>> = {
  json: 0,
  form: 7,
  multipart: 6,
  binary: 3,
  text: 5,
};

// Other representations are negotiated by Accept, and we ask for the first. JSON that one entry
// only shows by examples has its schema in another (`application/json; charset=utf-8`). A bare JSON
// string beside bytes is how documents write "not really JSON".
function rankOf({ media, schema }: MediaNode, schemas: Schemas): number {
  const kind = mediaKindOf(media, schema, schemas);
  if (kind !== 'json') return ranks[kind];
  if (!schema) return 2;
  if (isOnly(schema, schemas, ['string'])) return 4;
  return essenceOf(media) === 'application/json' ? 0 : 1;
}

const string: Type = { kind: 'scalar', scalar: 'string' };

// Several kinds of bytes (or of text) are one answer: all of them are accepted.
function payloadOf(
  scope: Scope,
  nodes: readonly MediaNode[],
  kind: MediaKind,
  steps: readonly Step[],
): readonly Payload[] {
  const [first] = nodes;
  if (!first) return [];
  const { media, schema } = first;
  if (kind === 'json') {
    const type: Type = schema ? partTypeOf(scope, schema, 'response', steps) : { kind: 'unknown' };
    return [{ kind, media: concreteMediaOf(media, kind), type }];
  }
  const accepted = nodes.map((node) => node.media).join(', ');
  if (kind !== 'text') return [{ kind: 'binary', media: accepted }];
  const typed = schema && isOnly(schema, scope.schemas, ['string']);
  const type = typed ? partTypeOf(scope, schema, 'response', steps) : string;
  return [{ kind, media: accepted, type }];
}

/**
 * Whether the request says which of several representations comes (`response_format: srt`). Then
 * Accept does not decide, and each of them is an answer.
 */
function hasFormatSwitch(node: OperationNode, schemas: Schemas): boolean {
  return requestFieldsOf(node, schemas).some(
    (field) =>
      /(^|[_-])(format|output|alt)$|Format$/.test(field.wire) &&
      field.schemas.some((schema) => isWordChoice(schema, schemas)),
  );
}

function isWordChoice(schema: Schema, schemas: Schemas): boolean {
  const plain = plainOf(schema, schemas);
  const words = [plain, ...(plain.anyOf ?? plain.oneOf ?? []).map((one) => plainOf(one, schemas))];
  return words.some((one) => (one.enum?.length ?? 0) > 1);
}

/** Everything described that is no success: 4XX, 5XX, and `default` beside a success. */
export function failuresOf(scope: Scope): readonly Failure[] {
  const good = new Set(successNodesOf(scope.node, scope.schemas));
  return scope.node.responses
    .filter((response) => !good.has(response) && /^[45]|^default$/.test(response.status))
    .map((response) => {
      const status = statusOf(response);
      const type = failureTypeOf(scope, response, status);
      const docs = response.description ? { text: response.description } : {};
      return { status, ...(type ? { type } : {}), docs };
    });
}

function failureTypeOf(scope: Scope, response: ResponseNode, status: string): Type | undefined {
  const [first] = answerContentsOf(response, scope.schemas);
  if (!first) return undefined;
  const kind = mediaKindOf(first.media, first.schema, scope.schemas);
  if (kind === 'text') return string;
  if (kind !== 'json' || !first.schema) return undefined;
  return partTypeOf(scope, first.schema, 'error', [{ kind: 'member', index: 0, word: status }]);
}

/** Headers of the successful responses, each once. */
export function headersOf(scope: Scope): readonly ResponseHeader[] {
  const found = new Map<string, ResponseHeader>();
  for (const response of successNodesOf(scope.node, scope.schemas)) {
    for (const { name, schema, description } of response.headers) {
      if (found.has(name.toLowerCase()) || /^content-type$/i.test(name)) continue;
      const steps = [{ kind: 'field', wire: name }] as const;
      found.set(name.toLowerCase(), {
        wire: name,
        type: partTypeOf(scope, schema, 'header', steps),
        docs: description === undefined ? {} : { text: description },
      });
    }
  }
  return [...found.values()];
}
