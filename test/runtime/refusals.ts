/** What becomes of input that JavaScript lets through, whatever the types say. */
import { expect } from 'vitest';
import { bearer, only } from '../../templates/runtime/auth.js';
import { APIClient } from '../../templates/runtime/class-client.js';
import { createCore } from '../../templates/runtime/core.js';
import { retrySafe } from '../../templates/runtime/retry.js';

const values = {
  null: null,
  NaN: NaN,
  '-1': -1,
  '1.5': 1.5,
  Infinity: Infinity,
  true: true,
  "''": '',
  'line break': 'a\nb',
  '{}': {},
  '[]': [],
  function: () => 'x',
  promise: Promise.resolve('x'),
} as const;

export type Value = keyof typeof values;
export const numbers = ['-1', '1.5', 'Infinity'] as const;
export const texts = ["''", 'line break'] as const;

let sent = 0;

/** A `fetch` that only counts. */
export const fetch = async (): Promise<Response> => {
  sent++;
  return new Response('{}');
};

export const document = { name: 'Acme', version: '1', baseURL: 'http://x.test', retry: retrySafe };
export const get = { method: 'GET', path: '/a' };

export const client = (options: object) => {
  const { apiKey = 'k' }: { apiKey?: string } = options;
  return createCore(
    { ...document, auth: only(bearer(apiKey, { option: 'apiKey' })) },
    { fetch, ...options },
  );
};

export class Acme extends APIClient {
  constructor(options: object) {
    super(client(options), { fetch, ...options });
  }
}

/** For what the types would not let pass. */
export const wrong = (value: unknown): never => value as never;

/** The message of a typed error that comes before anything is sent, or what came instead. */
export async function outcomeOf(act: () => unknown): Promise<string> {
  sent = 0;
  try {
    await act();
    return 'accepted';
  } catch (error) {
    if (sent > 0) return 'accepted';
    return error instanceof Error && /^(SDK|OpenAI)Error$/.test(error.name)
      ? error.message
      : `untyped: ${String(error)}`;
  }
}

/** An option, what it must be, and which of the values it can be. */
export type Row = [option: string, wanted: string, means?: readonly Value[]];

/** Gives the option each value: it is refused by name, with what it must be, unless it means something. */
export async function tryValues(act: (option: never) => unknown, row: Row): Promise<void> {
  const [option, wanted, means = []] = row;
  for (const [name, value] of Object.entries(values)) {
    const outcome = await outcomeOf(() => act(wrong({ [option]: value })));
    const isMeant = means.some((other) => other === name);
    expect.soft(outcome, name).toBe(isMeant ? 'accepted' : `\`${option}\` must be ${wanted}.`);
    if (!isMeant) expect.soft(sent, name).toBe(0);
  }
}
