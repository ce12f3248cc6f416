import { expect, test } from 'vitest';
import { RateLimitError } from '../../templates/runtime/errors.js';
import { rateLimitsOf, type RateLimit } from '../../templates/runtime/rate-limit.js';

test.each<[string, Record<string, string>, RateLimit[]]>([
  ['nothing', { 'content-type': 'x' }, []],
  [
    'X-RateLimit of two kinds',
    {
      'x-ratelimit-limit-requests': '60',
      'x-ratelimit-remaining-requests': '59',
      'x-ratelimit-reset-requests': '1s',
      'x-ratelimit-limit-tokens': '150000',
      'x-ratelimit-remaining-tokens': '149984',
      'x-ratelimit-reset-tokens': '6m0s',
    },
    [
      { name: 'requests', limit: 60, remaining: 59, reset: 1000 },
      { name: 'tokens', limit: 150_000, remaining: 149_984, reset: 360_000 },
    ],
  ],
  [
    'RateLimit-*',
    { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '0', 'ratelimit-reset': '50' },
    [{ name: '', limit: 100, remaining: 0, reset: 50_000 }],
  ],
  [
    'RateLimit',
    { ratelimit: '"burst";r=50;t=30, "daily";r=9', 'ratelimit-policy': '"burst";q=100;w=60' },
    [
      { name: 'burst', limit: 100, remaining: 50, reset: 30_000 },
      { name: 'daily', limit: undefined, remaining: 9, reset: undefined },
    ],
  ],
  [
    'milliseconds and rubbish',
    { 'x-ratelimit-reset': '80ms', 'x-ratelimit-limit': 'many' },
    [{ name: '', limit: undefined, remaining: undefined, reset: 80 }],
  ],
])('%s', (_, headers, expected) => {
  expect(rateLimitsOf(new Response(null, { headers }))).toEqual(expected);
  expect(rateLimitsOf(new RateLimitError({ headers: new Headers(headers) }))).toEqual(expected);
});

test('a date', () => {
  const [limit] = rateLimitsOf({
    headers: new Headers({ 'x-ratelimit-reset': `${Math.round(Date.now() / 1000) + 60}` }),
  });
  expect(limit?.reset).toBeGreaterThan(30_000);
  expect(limit?.reset).toBeLessThan(61_000);
  expect(rateLimitsOf({})).toEqual([]);
});
