import type { Api, Operation } from '../4-ir/ir.js';

/** Modules of the runtime that callers alone use: no other file of the package imports them. */
export function modulesForCallers({ operations }: Api): readonly string[] {
  return [
    ...(operations.length === 0 ? [] : ['rate-limit']),
    ...(operations.some(isResumable) ? ['reconnect'] : []),
  ];
}

/** A lost connection may be opened anew only where asking twice does no harm. */
export function isResumable({ method, idempotent, outcome }: Operation): boolean {
  return (
    (method === 'GET' || idempotent) &&
    (outcome.kind === 'stream' || outcome.kind === 'choice') &&
    outcome.events.framing === 'sse'
  );
}
