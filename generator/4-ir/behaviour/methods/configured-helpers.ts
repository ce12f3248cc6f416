/** Helpers of sdk.yaml that compose operations, checked against the document. */
import type { AccumulateConfig, Config, PollingConfig } from '../../../config.js';
import type { Report } from '../../../diagnostics.js';
import type { Document, OperationNode, Schema } from '../../../3-normalize/document.js';
import { configPlace, type ConfigPath } from '../../config-place.js';
import type { Helper, Operation, OperationId, Resource } from '../../ir.js';
import { answerOf } from '../answer.js';
import { customMethodsOf } from './custom-methods.js';
import type { OperationFinder } from '../find-operation.js';
import { missingInputs } from './poll-inputs.js';
import { nearestWord } from '../../../1-load/spelling.js';
import { methodPlaceOf } from './method-place.js';
import { plainOf, type Schemas } from '../shape.js';
import { dottedPathsOf, leafAt, type Leaf } from '../wire-path.js';

export interface HelperSurroundings {
  readonly document: Document;
  readonly config: Config;
  readonly finder: OperationFinder;
  readonly resources: readonly Resource[];
  readonly operations: ReadonlyMap<OperationId, Operation>;
  readonly report: Report;
}

export function helpersOf(surroundings: HelperSurroundings): readonly Helper[] {
  const { polling = [], accumulate = [] } = surroundings.config;
  return [
    ...polling.flatMap((config, index) => pollOf(config, ['polling', index], surroundings)),
    ...accumulate.flatMap((config, index) =>
      accumulateOf(config, ['accumulate', index], surroundings),
    ),
    ...customMethodsOf(surroundings),
  ];
}

function pollOf(
  config: PollingConfig,
  at: ConfigPath,
  surroundings: HelperSurroundings,
): readonly Helper[] {
  const { finder } = surroundings;
  const start =
    config.start === undefined
      ? undefined
      : finder.find(config.start, configPlace([...at, 'start']));
  const read = finder.find(config.read, configPlace([...at, 'read']));
  if (!read || (config.start !== undefined && !start)) return [];
  const place = placeOf(config, at, surroundings);
  const leaf = statusOf(config, read, at, surroundings);
  if (!place || !leaf) return [];
  checkValues(config, leaf.schema, at, surroundings);
  if (start && !isReadable(config, read, start, at, surroundings)) return [];
  return [
    {
      kind: 'poll',
      ...place,
      ...(start ? { start: start.at } : {}),
      read: read.at,
      status: leaf.path,
      done: config.done,
      failed: config.failed ?? [],
      ...(config.intervalHeader === undefined ? {} : { intervalHeader: config.intervalHeader }),
    },
  ];
}

function accumulateOf(
  config: AccumulateConfig,
  at: ConfigPath,
  surroundings: HelperSurroundings,
): readonly Helper[] {
  const node = surroundings.finder.find(config.operation, configPlace([...at, 'operation']));
  const place = node && placeOf(config, at, surroundings);
  if (!place) return [];
  const kind = surroundings.operations.get(node.at)?.outcome.kind;
  if (kind !== 'stream' && kind !== 'choice') {
    surroundings.report('config-not-streaming', configPlace([...at, 'operation']), {
      operation: config.operation,
    });
    return [];
  }
  return [{ kind: 'accumulate', ...place, operation: node.at }];
}

function placeOf(
  { method }: { readonly method: string },
  at: ConfigPath,
  { resources, report }: HelperSurroundings,
) {
  return methodPlaceOf(method, [...at, 'method'], resources, report);
}

function statusOf(
  { status, read }: PollingConfig,
  node: OperationNode,
  at: ConfigPath,
  { document: { schemas }, report }: HelperSurroundings,
): Leaf | undefined {
  const answer = answerOf({ node, schemas });
  const leaf = answer && leafAt(status, answer.schema, schemas);
  if (leaf) return leaf;
  report('config-path-unknown', configPlace([...at, 'status']), {
    path: status,
    what: `The answer of ${read}`,
    suggestion: answer && nearestWord(status, dottedPathsOf(answer.schema, schemas)),
  });
  return undefined;
}

function checkValues(
  config: PollingConfig,
  schema: Schema,
  at: ConfigPath,
  { document: { schemas }, report }: HelperSurroundings,
): void {
  const values = closedWordsOf(schema, schemas);
  if (!values) return;
  for (const list of ['done', 'failed'] as const) {
    (config[list] ?? []).forEach((value, index) => {
      if (values.includes(value)) return;
      report('config-status-unknown', configPlace([...at, list, index]), {
        value,
        path: config.status,
        suggestion: nearestWord(value, values),
      });
    });
  }
}

/** Whether reading can be called with what starting took and answered; reported. */
function isReadable(
  config: PollingConfig,
  read: OperationNode,
  start: OperationNode,
  at: ConfigPath,
  { document: { schemas }, operations, config: all, report }: HelperSurroundings,
): boolean {
  const [reading, starting] = [operations.get(read.at), operations.get(start.at)];
  if (!reading || !starting) return false;
  const missing = missingInputs(reading, { node: start, operation: starting }, schemas, all);
  for (const param of missing) {
    report('config-poll-input', configPlace([...at, 'read']), {
      read: config.read,
      start: config.start ?? '',
      param,
    });
  }
  return missing.length === 0;
}

function closedWordsOf(schema: Schema, schemas: Schemas): readonly string[] | undefined {
  const { enum: values, openEnum } = plainOf(schema, schemas);
  if (!values || openEnum) return undefined;
  return values.filter((value) => typeof value === 'string');
}
