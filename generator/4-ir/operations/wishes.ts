import type { Config, OperationConfig } from '../../config.js';
import type { Report } from '../../diagnostics.js';
import type { OperationNode } from '../../3-normalize/document.js';
import type { OperationFinder } from '../behaviour/find-operation.js';
import { configPlace } from '../config-place.js';
import type { OperationId } from '../ir.js';
import { essenceOf } from './media.js';

/** What sdk.yaml says of one operation, with the key it says it under. */
export interface Wish {
  readonly key: string;
  readonly config: OperationConfig;
}

/** `operations` of sdk.yaml by operation; keys and media types that match nothing are reported. */
export function wishesOf(
  { operations = {} }: Config,
  finder: OperationFinder,
  report: Report,
): ReadonlyMap<OperationId, Wish> {
  const wishes = new Map<OperationId, Wish>();
  for (const [key, config] of Object.entries(operations)) {
    const at = configPlace(['operations', key]);
    const node = finder.find(key, { kind: 'pointer', at, target: 'key' });
    if (node === undefined) continue;
    checkBody(node, key, config, report);
    wishes.set(node.at, { key, config: { ...wishes.get(node.at)?.config, ...config } });
  }
  return wishes;
}

function checkBody(
  node: OperationNode,
  key: string,
  config: OperationConfig,
  report: Report,
): void {
  const { body } = config;
  if (body === undefined) return;
  const offered = (node.body?.contents ?? []).map(({ media }) => media);
  if (offered.some((media) => essenceOf(media) === essenceOf(body))) return;
  report('config-body-unknown', configPlace(['operations', key, 'body']), {
    media: body,
    operation: key,
    offered: offered.length > 0 ? offered.join(', ') : 'none',
  });
}
