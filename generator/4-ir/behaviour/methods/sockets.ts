/** Sockets of sdk.yaml: an operation that opens one, and what goes over it. */
import type { SocketConfig } from '../../../config.js';
import { configPlace, type ConfigPath } from '../../config-place.js';
import type { HelperOf, Operation, OperationId, Resource, Type } from '../../ir.js';
import type { TypeBuilder } from '../../types/type-builder.js';
import type { HelperSurroundings } from './configured-helpers.js';
import { methodPlaceOf } from './method-place.js';
import { schemaNamed } from '../schema-name.js';

export interface SocketSurroundings extends HelperSurroundings {
  readonly types: TypeBuilder;
}

export function socketsOf(surroundings: SocketSurroundings): readonly HelperOf<'socket'>[] {
  const opened = new Set<OperationId>();
  return (surroundings.config.sockets ?? []).flatMap((config, index) => {
    const socket = socketOf(config, ['sockets', index], opened, surroundings);
    if (socket) opened.add(socket.operation);
    return socket ?? [];
  });
}

function socketOf(
  config: SocketConfig,
  at: ConfigPath,
  opened: ReadonlySet<OperationId>,
  surroundings: SocketSurroundings,
): HelperOf<'socket'> | undefined {
  const { finder, operations, resources, report } = surroundings;
  const operationPlace = configPlace([...at, 'operation']);
  const node = finder.find(config.operation, operationPlace);
  const operation = node && operations.get(node.at);
  if (!operation) return undefined;
  const problem = problemOf(operation, opened);
  if (problem !== undefined) {
    report('config-socket-operation', operationPlace, { operation: config.operation, problem });
    return undefined;
  }
  const place = methodPlaceOf(config.method, [...at, 'method'], resources, report);
  const send = messageOf('send', config, at, surroundings);
  const receive = messageOf('receive', config, at, surroundings);
  if (!place || !send || !receive) return undefined;
  return { kind: 'socket', ...place, operation: operation.id, send, receive };
}

/** Why a socket cannot be opened by it; undefined where it can. */
function problemOf(
  { id, method }: Operation,
  opened: ReadonlySet<OperationId>,
): string | undefined {
  if (method !== 'GET') return `it is ${method}`;
  return opened.has(id) ? 'another entry opens it' : undefined;
}

function messageOf(
  key: 'send' | 'receive',
  config: SocketConfig,
  at: ConfigPath,
  { document, types, report }: SocketSurroundings,
): Type | undefined {
  const schema = schemaNamed(config[key], [...at, key], document, report);
  return schema && types.typeOf(schema, { kind: 'webhook', event: config.method, steps: [] });
}

/** The tree with sockets as the methods of their operations, which answer nothing that asks for no socket. */
export function withSockets(
  resources: readonly Resource[],
  sockets: readonly HelperOf<'socket'>[],
): readonly Resource[] {
  if (sockets.length === 0) return resources;
  const opened = new Set(sockets.map(({ operation }) => operation));
  const moved = resources.map((resource) => {
    const key = resource.path.join('.');
    const own = sockets.filter((socket) => socket.resource.join('.') === key);
    const others = resource.methods.filter(({ operation }) => !opened.has(operation));
    return {
      ...resource,
      methods: [...others, ...own.map(({ operation, word }) => ({ operation, word }))],
    };
  });
  // Where nothing else was, nothing is left.
  const isLeft = ({ path, methods }: Resource): boolean =>
    methods.length > 0 ||
    moved.some((other) => other.methods.length > 0 && isBelow(other.path, path));
  return moved.filter(
    (resource, index) => resources[index]?.methods.length === 0 || isLeft(resource),
  );
}

function isBelow(path: readonly string[], parent: readonly string[]): boolean {
  return path.length > parent.length && parent.every((word, index) => path[index] === word);
}
