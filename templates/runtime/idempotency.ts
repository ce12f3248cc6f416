import type { Definition } from './core.js';
import { platform } from './globals.js';

/** A fresh key for each call that is not a mere read; its attempts share it. */
export function idempotency(header = 'Idempotency-Key'): NonNullable<Definition['idempotency']> {
  return {
    header: header.toLowerCase(),
    key: (method) => (/^(get|head)$/i.test(method) ? undefined : randomKey()),
  };
}

function randomKey(): string {
  // Pages without TLS lack randomUUID.
  return platform.crypto?.randomUUID?.() ?? `${Date.now().toString(36)}-${Math.random()}`;
}
