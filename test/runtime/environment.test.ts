import { afterEach, describe, expect, test, vi } from 'vitest';
import { headersFromEnv, optionOrEnv, readEnv } from '../../templates/runtime/env.js';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('the environment', () => {
  test.each([
    [' a ', 'a'],
    ['', undefined],
    ['  ', undefined],
  ])('%j is %j', (value, expected) => {
    vi.stubEnv('ACME_X', value);
    expect(readEnv('ACME_X')).toBe(expected);
  });

  test('never throws', () => {
    vi.stubGlobal('process', {
      get env() {
        throw new Error('denied');
      },
    });
    expect(readEnv('PATH')).toBeUndefined();
    vi.stubGlobal('process', undefined);
    expect(readEnv('PATH')).toBeUndefined();
    vi.stubGlobal('Deno', { env: { get: (name: string) => `${name} of Deno` } });
    expect(readEnv('X')).toBe('X of Deno');
  });

  test('options beat it, null says none', () => {
    vi.stubEnv('ACME_ORG', 'env');
    expect([
      optionOrEnv(undefined, 'ACME_ORG'),
      optionOrEnv('own', 'ACME_ORG'),
      optionOrEnv(null, 'ACME_ORG'),
    ]).toEqual(['env', 'own', null]);
  });

  test('holds headers, one a line', () => {
    vi.stubEnv('ACME_HEADERS', 'X-A: 1\n\n nonsense \nX-B:a:b ');
    expect(headersFromEnv('ACME_HEADERS')).toEqual({ 'X-A': '1', 'X-B': 'a:b' });
  });
});
