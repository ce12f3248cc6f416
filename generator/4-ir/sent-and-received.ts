/** The types of what an operation sends and gets back. */
import type { Content, Operation, Outcome, PartForm, PartForms, Payload, Type } from './ir.js';

export function sentBy({ params, body }: Operation): readonly Type[] {
  return [...params.map(({ type }) => type), ...(body?.contents.flatMap(sentIn) ?? [])];
}

function sentIn(content: Content): readonly Type[] {
  if (content.kind === 'binary') return [];
  if (content.kind === 'json' || content.kind === 'text') return [content.type];
  const headers = partFormsOf(content).flatMap((part) => part.headers.map(({ type }) => type));
  return [content.type, ...headers];
}

function partFormsOf({ parts, prefix = [], items }: PartForms): readonly PartForm[] {
  const forms = [...parts, ...prefix, ...(items === undefined ? [] : [items])];
  return [...forms, ...forms.flatMap(({ inside }) => (inside ? partFormsOf(inside) : []))];
}

export function receivedBy({ outcome, failures, headers }: Operation): readonly Type[] {
  return [
    ...receivedIn(outcome),
    ...failures.flatMap(({ type }) => (type === undefined ? [] : [type])),
    ...headers.map(({ type }) => type),
  ];
}

function receivedIn(outcome: Outcome): readonly Type[] {
  if (outcome.kind === 'stream') return [outcome.events.type];
  if (outcome.kind === 'page') return [outcome.envelope, outcome.item];
  const payloads = outcome.successes.flatMap(({ payload }) => typeIn(payload));
  return outcome.kind === 'choice' ? [...payloads, outcome.events.type] : payloads;
}

function typeIn(payload: Payload): readonly Type[] {
  return payload.kind === 'json' || payload.kind === 'text' ? [payload.type] : [];
}
