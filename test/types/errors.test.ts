/** What a result's error is, by what the document describes. */
import { describe, expectTypeOf, test } from 'vitest';
import type { APIPromise, Result } from '../../templates/runtime/api-promise.js';
import type { APIError, OtherStatusError, StatusError } from '../../templates/runtime/errors.js';

interface Problem {
  readonly title: string;
}

/** As generated where the document describes 429 alone. */
type Described = StatusError<429, Problem> | OtherStatusError<429>;

// Types only: nothing here is ever called.
function failureOf<Failure extends APIError>(result: Result<string, Failure>) {
  if (result.ok) throw new Error();
  return result.error;
}

describe('the error of a result', () => {
  test('has the body that is described for its status, and any where none is', () => {
    expectTypeOf((result: Result<string, Described>) => {
      const error = failureOf(result);
      if (error.status === 429) return error.body;
      throw error;
    }).returns.toEqualTypeOf<Problem>();
    expectTypeOf((result: Result<string, Described>) => {
      const error = failureOf(result);
      // Servers answer 401 whatever the document describes.
      if (error.status === 401) return error.body;
      throw error;
    }).returns.toBeUnknown();
  });

  test('is an APIError to those who do not care', () => {
    expectTypeOf<APIPromise<string, Described>>().toExtend<APIPromise<string>>();
  });
});
