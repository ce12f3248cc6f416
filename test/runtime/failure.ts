import { expect } from 'vitest';

/** What a call rejects with; one that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => expect.fail(`succeeded with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}
