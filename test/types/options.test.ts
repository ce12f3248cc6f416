/** What the compiler lets through as options of fetch. */
import { expectTypeOf, test } from 'vitest';
import type { FetchOptions } from '../../templates/runtime/platform.js';

test('options of fetch are all but those that calls have of their own', () => {
  expectTypeOf<{ cache: 'no-store' }>().toExtend<FetchOptions>();
  // The DOM library, which these tests have, knows none of them.
  expectTypeOf<{ dispatcher: object; proxy: string }>().toExtend<FetchOptions>();
  expectTypeOf<'dispatcher' | 'client' | 'proxy' | 'tls'>().toExtend<keyof FetchOptions>();
  expectTypeOf<{ body: string }>().not.toExtend<FetchOptions>();
  expectTypeOf<{ headers: { a: string } }>().not.toExtend<FetchOptions>();
  expectTypeOf<{ method: string }>().not.toExtend<FetchOptions>();
  expectTypeOf<{ signal: AbortSignal }>().not.toExtend<FetchOptions>();
});
