import type { Operation, Payload } from '../../4-ir/ir.js';
import {
  argumentsCode,
  exampleCallOf,
  hasFile,
  type CallScope,
  type ExampleCall,
} from '../examples/example-call.js';
import type { ModuleScope } from '../module-scope.js';
import { placesOf, type MethodPlace } from './method-place.js';

/** A call that a README shows. */
export interface Pick {
  readonly place: MethodPlace;
  readonly call: ExampleCall;
}

/** The calls that show an API best: the same for the same API. Absent: the API has no such thing. */
export interface Picks {
  readonly first?: Pick;
  /** One of few words, for what is said of all calls; the first itself where it has few. */
  readonly brief?: Pick;
  readonly stream?: Pick;
  readonly upload?: Pick;
  readonly download?: Pick;
  readonly page?: Pick;
}

export type CallableScope = { readonly [K in 'api' | 'names' | 'lookup']: ModuleScope[K] };

export function picksOf(scope: CallableScope): Picks {
  const places = placesOf(scope.api, scope.names).flatMap(({ methods }) => methods);
  const once = places.flatMap((place) => pickOf(place, 'once', scope));
  const streams = places
    .filter(({ operation }) => canStream(operation))
    .flatMap((place) => pickOf(place, 'stream', scope));
  const first = best(once.filter((pick) => !hasFile(pick.call)));
  const picks = {
    first,
    brief: first && briefOf(first, once),
    stream: best(streams),
    upload: best(once.filter((pick) => hasFile(pick.call))),
    download: best(once.filter(({ place }) => isDownload(place.operation))),
    page: best(once.filter(({ place }) => isPaged(place.operation))),
  };
  return Object.fromEntries(Object.entries(picks).filter(([, pick]) => pick !== undefined));
}

function pickOf(place: MethodPlace, answer: CallScope['answer'], scope: CallableScope): Pick[] {
  const call = exampleCallOf(place.operation, { ...scope, fields: 'required', answer });
  return call === undefined ? [] : [{ place, call }];
}

function best(picks: readonly Pick[]): Pick | undefined {
  let chosen: Pick | undefined;
  for (const pick of picks) {
    if (chosen === undefined || scoreOf(pick) > scoreOf(chosen)) chosen = pick;
  }
  return chosen;
}

/**
 * A first call should be what people come for (an answer that can stream, something made), be shown
 * by the document itself, and ask for little.
 */
function scoreOf({ place: { operation, method }, call }: Pick): number {
  const { docs, outcome, body } = operation;
  const hasExample = (body?.docs.examples ?? []).length > 0;
  const size = (call.positional ? 1 : 0) + (call.params?.size ?? 0);
  return (
    (docs.deprecated === undefined ? 0 : -100) +
    (outcome.kind === 'choice' ? 20 : 0) +
    (hasExample ? 20 : 0) +
    (method === 'create' || method === 'list' ? 5 : 0) +
    (outcome.kind === 'once' && !payloadsOf(operation).includes('json') ? -10 : 0) -
    // Where all may be left out, the least that can be said shows nothing.
    (body !== undefined && call.params === undefined ? 30 : 0) -
    (hasFile(call) ? 10 : 0) -
    (operation.method === 'DELETE' ? 50 : 0) -
    2 * size
  );
}

/** The first itself, or what reads one thing: that fails and may be repeated as anybody expects. */
function briefOf(first: Pick, picks: readonly Pick[]): Pick {
  if (isBrief(first)) return first;
  const brief = picks.filter(isBrief);
  const reading = brief.filter(
    ({ place: { operation } }) => operation.method === 'GET' && operation.outcome.kind === 'once',
  );
  return best(reading) ?? best(brief) ?? first;
}

/** Its arguments leave a line room for the rest of a statement. */
function isBrief({ call }: Pick): boolean {
  return !hasFile(call) && argumentsCode(call, () => '').length <= 40;
}

function canStream({ outcome }: Operation): boolean {
  return outcome.kind === 'stream' || outcome.kind === 'choice';
}

function isDownload(operation: Operation): boolean {
  const kinds = payloadsOf(operation);
  return kinds.length > 0 && kinds.every((kind) => kind === 'binary');
}

function payloadsOf({ outcome }: Operation): readonly Payload['kind'][] {
  return outcome.kind === 'once' || outcome.kind === 'choice'
    ? outcome.successes.map(({ payload }) => payload.kind)
    : [];
}

function isPaged({ outcome }: Operation): boolean {
  return outcome.kind === 'page' && outcome.scheme.kind !== 'single';
}
