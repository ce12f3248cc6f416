import type { Config } from '../../config.js';
import type { Report } from '../../diagnostics.js';
import type { Document, OperationNode } from '../../3-normalize/document.js';
import { templateNames } from '../../3-normalize/operation/path-template.js';
import { isNamed } from '../behaviour/find-operation.js';
import { itemTypeOf } from '../behaviour/pages/item-type.js';
import { pageOf, type PageRules } from '../behaviour/pages/page.js';
import { streamingOf } from '../behaviour/streams/stream.js';
import type { ClientHeader, Operation, Outcome, Security, Success } from '../ir.js';
import type { TypeBuilder } from '../types/type-builder.js';
import { operationSecurityOf } from './auth.js';
import { bodyOf } from './body.js';
import { callOf } from './call.js';
import { operationDocsOf } from './docs.js';
import { linkOf } from './link.js';
import { paramsOf } from './param.js';
import { routeOf } from './route.js';
import { samplesOf } from './sample.js';
import type { Scope } from './scope.js';
import { isAbsolute, isAbsoluteOrSocket, ownServersOf } from './server.js';
import { failuresOf, headersOf, successesOf } from './success.js';
import type { Wish } from './wishes.js';

/** What all operations of a document are made with. */
export interface OperationSurroundings {
  readonly document: Document;
  readonly config: Config;
  readonly types: TypeBuilder;
  readonly security: Security;
  readonly clientHeaders: readonly ClientHeader[];
  readonly pageRules: PageRules;
  readonly report: Report;
}

export function operationOf(
  node: OperationNode,
  wish: Wish | undefined,
  surroundings: OperationSurroundings,
): Operation {
  const { document, config, types, report } = surroundings;
  const scope: Scope = {
    node,
    schemas: document.schemas,
    typeOf: (schema, origin) => types.typeOf(schema, origin),
    report,
  };
  const { path } = routeOf(node.path);
  const headers = new Set(surroundings.clientHeaders.map(({ wire }) => wire.toLowerCase()));
  const params = paramsOf(scope, headers);
  const body = bodyOf(scope, wish?.config.body);
  const security = operationSecurityOf(node.security, surroundings.security);
  return {
    at: node.at,
    id: node.at,
    ...(node.operationId ? { key: node.operationId } : {}),
    method: node.method,
    path,
    tags: node.tags,
    params,
    ...(body ? { body } : {}),
    call: callOf(templateNames(path), params, body, types.lookup),
    outcome: outcomeOf(scope, wish, surroundings),
    headers: headersOf(scope),
    failures: failuresOf(scope),
    ...(security ? { security } : {}),
    ...(node.servers
      ? { servers: ownServersOf(node.servers, document.servers, callableBy(node, config), report) }
      : {}),
    idempotent: wish?.config.idempotent ?? false,
    docs: operationDocsOf(node),
    samples: samplesOf(node),
    ...(node.links.length > 0 ? { links: node.links.map(linkOf) } : {}),
  };
}

function callableBy(node: OperationNode, { sockets = [] }: Config): (url: string) => boolean {
  const opensSocket = sockets.some(({ operation }) => isNamed(node, operation));
  return opensSocket ? isAbsoluteOrSocket : isAbsolute;
}

function outcomeOf(
  scope: Scope,
  wish: Wish | undefined,
  surroundings: OperationSurroundings,
): Outcome {
  const successes = successesOf(scope);
  const streamWish = partOf(wish, 'stream');
  const streaming = streamingOf(scope, surroundings.document, successes, streamWish);
  if (streaming?.when) {
    const { events, when } = streaming;
    return { kind: 'choice', successes: neverEmpty(successes), events, when };
  }
  if (streaming) return { kind: 'stream', events: streaming.events };
  return (
    pagedOf(scope, successes, wish, surroundings) ?? {
      kind: 'once',
      successes: neverEmpty(successes),
    }
  );
}

function pagedOf(
  scope: Scope,
  successes: readonly Success[],
  wish: Wish | undefined,
  { pageRules, types }: OperationSurroundings,
): Outcome | undefined {
  const scheme = pageOf(scope, successes, partOf(wish, 'page'), pageRules);
  const payload = successes.find((success) => success.payload.kind === 'json')?.payload;
  if (!scheme || payload?.kind !== 'json') return undefined;
  const item = itemTypeOf(payload.type, scheme.items, types.lookup);
  return { kind: 'page', envelope: payload.type, item, scheme };
}

// Only streams are described and sdk.yaml switched them off: nothing is known of the answer.
function neverEmpty(successes: readonly Success[]): readonly Success[] {
  if (successes.length > 0) return successes;
  return [
    {
      status: '2XX',
      payload: { kind: 'text', media: '*/*', type: { kind: 'scalar', scalar: 'string' } },
      docs: {},
    },
  ];
}

type Behaviour = 'page' | 'stream';

function partOf<K extends Behaviour>(
  wish: Wish | undefined,
  part: K,
): { readonly key: string; readonly config: NonNullable<Wish['config'][K]> } | undefined {
  const config = wish?.config[part];
  return wish && config !== undefined ? { key: wish.key, config } : undefined;
}
