/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { Headers } from './platform.js';

/** One budget that the server tells of. */
export interface RateLimit {
  /** `requests`, `tokens`, the name of a policy; '' where there is but one. */
  readonly name: string;
  /** How many units there are in a window. */
  readonly limit: number | undefined;
  /** How many are left. */
  readonly remaining: number | undefined;
  /** Milliseconds until the window begins anew. */
  readonly reset: number | undefined;
}

const units: { readonly [unit: string]: number } = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };

function numberOf(text: string | null | undefined): number | undefined {
  const number = text ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** `20`: seconds; `6m0s`, `80ms`: what they say; above a billion it is a date, in seconds since 1970. */
function durationOf(text: string | null | undefined): number | undefined {
  const seconds = numberOf(text);
  if (seconds !== undefined)
    return seconds > 1e9 ? Math.max(0, seconds * 1e3 - Date.now()) : seconds * 1e3;
  let total: number | undefined;
  for (const [, number, unit = ''] of (text ?? '').matchAll(/([\d.]+)(ms|[smhd])/g)) {
    total = (total ?? 0) + Number(number) * (units[unit] ?? 0);
  }
  return total;
}

/** The draft of RFC 9331's successor: `RateLimit: "default";r=50;t=30`, limits in `RateLimit-Policy`. */
function structured(headers: Headers): RateLimit[] {
  const member = /"([^"]*)"\s*((?:;\s*[a-z]+=[^;,]+)*)/g;
  const parameterOf = (text: string, name: string) =>
    numberOf(new RegExp(`;\\s*${name}=(\\d+)`).exec(text)?.[1]);
  const policies = new Map<string, string>();
  for (const [, name = '', text = ''] of (headers.get('ratelimit-policy') ?? '').matchAll(member)) {
    policies.set(name, text);
  }
  return [...(headers.get('ratelimit') ?? '').matchAll(member)].map(([, name = '', text = '']) => {
    const seconds = parameterOf(text, 't');
    return {
      name,
      limit: parameterOf(policies.get(name) ?? '', 'q'),
      remaining: parameterOf(text, 'r'),
      reset: seconds === undefined ? undefined : seconds * 1e3,
    };
  });
}

/** Budgets from `RateLimit`, `RateLimit-*` and `X-RateLimit-*` headers; none where the server says nothing. */
export function rateLimitsOf(source: { readonly headers?: Headers | undefined }): RateLimit[] {
  const { headers } = source;
  if (!headers) return [];
  const found = structured(headers);
  const names = new Map<string, string>();
  headers.forEach((_, header) => {
    const [, prefix, name] =
      /^((?:x-)?ratelimit-)(?:limit|remaining|reset)(?:-(.+))?$/i.exec(header) ?? [];
    if (prefix) names.set((name ?? '').toLowerCase(), prefix);
  });
  for (const [name, prefix] of names) {
    const get = (what: string) => headers.get(prefix + what + (name && `-${name}`));
    found.push({
      name,
      limit: numberOf(get('limit')?.split(',')[0]),
      remaining: numberOf(get('remaining')),
      reset: durationOf(get('reset')),
    });
  }
  return found;
}
