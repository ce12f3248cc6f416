import type { Docs, Json } from '../../4-ir/ir.js';

type Limits = NonNullable<Docs['limits']>;

/** Formats that a server may check; a value of the right form says more than the field's name. */
const formats: ReadonlyMap<string, string> = new Map([
  ['date-time', '2026-01-31T12:00:00Z'],
  ['date', '2026-01-31'],
  ['time', '12:00:00Z'],
  ['duration', 'PT1H'],
  ['email', 'person@example.com'],
  ['idn-email', 'person@example.com'],
  ['hostname', 'example.com'],
  ['idn-hostname', 'example.com'],
  ['ipv4', '192.0.2.1'],
  ['ipv6', '2001:db8::1'],
  ['uri', 'https://example.com'],
  ['url', 'https://example.com'],
  ['iri', 'https://example.com'],
  ['uri-reference', '/path'],
  ['uuid', '123e4567-e89b-42d3-a456-426614174000'],
  ['byte', 'aGVsbG8='],
  ['base64', 'aGVsbG8='],
  ['regex', '.*'],
  ['json-pointer', '/a'],
  ['int64', '1'],
]);

/** No string is made longer than this, whatever `minLength` asks for. */
const longestPadding = 10_000;

/** A string of the format, else `word` brought to the length that is asked for. */
export function stringOf(word: string, format: string | undefined, limits: Limits): string {
  const known = format === undefined ? undefined : formats.get(format);
  if (known !== undefined) return known;
  const least = Math.min(numberIn(limits['minLength']) ?? 0, longestPadding);
  const most = numberIn(limits['maxLength']) ?? Infinity;
  const seed = word === '' ? 'text' : word;
  const padded = seed.length < least ? seed.repeat(Math.ceil(least / seed.length)) : seed;
  return padded.slice(0, Math.min(most, Math.max(least, seed.length)));
}

/** 1, or the nearest number that the limits admit. */
export function numberOf(scalar: 'number' | 'integer', limits: Limits): number {
  const step = numberIn(limits['multipleOf']) ?? (scalar === 'integer' ? 1 : 0);
  const gap = step > 0 ? step : 0.5;
  const above = numberIn(limits['exclusiveMinimum']);
  const below = numberIn(limits['exclusiveMaximum']);
  const least = numberIn(limits['minimum']) ?? (above === undefined ? -Infinity : above + gap);
  const most = numberIn(limits['maximum']) ?? (below === undefined ? Infinity : below - gap);
  const value = Math.max(least, Math.min(most, Math.max(1, gap)));
  return step > 0 ? Math.ceil(value / step) * step : value;
}

function numberIn(limit: Json | undefined): number | undefined {
  return typeof limit === 'number' && Number.isFinite(limit) ? limit : undefined;
}
