import { refusal, SDKError } from './errors.js';
import { platform } from './globals.js';
import type { HeadersLike } from './headers.js';
import { headerEntries } from './headers.js';

export interface WebhookOptions {
  /** Seconds that the event's clock and ours may differ. Default 300. */
  tolerance?: number | undefined;
}

/** An event that its sender cannot have signed like this: forged, changed on its way, or too old. */
export class InvalidWebhookSignatureError extends SDKError {
  override get name(): string {
    return 'InvalidWebhookSignatureError';
  }
}

/**
 * The event of a request, after a check that it comes from who shares the secret (Standard Webhooks 1.0).
 *
 * `body` is the request's text as it came: JSON that was parsed and written again has another signature.
 */
export async function unwrap<Event>(
  body: string,
  headers: HeadersLike,
  secret: string,
  options: WebhookOptions = {},
  convert = (event: unknown) => event,
): Promise<Event> {
  await verifySignature(body, headers, secret, options);
  // Who signed it says what it is.
  return convert(parsed(body)) as Event;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The platform's message would quote the event.
    throw new SDKError('The event is signed, but is not JSON.');
  }
}

/** Only the check. Rejects with an {@link InvalidWebhookSignatureError}. */
export async function verifySignature(
  body: string,
  headers: HeadersLike,
  secret: string,
  { tolerance = 300 }: WebhookOptions = {},
): Promise<void> {
  // Parsed JSON is the usual mistake: frameworks parse bodies before anybody asks.
  if (typeof body !== 'string') throw refusal('body', "the request's text, as it came");
  if (typeof secret !== 'string') throw refusal('secret', 'a string');
  if (!(typeof tolerance === 'number' && tolerance >= 0))
    throw refusal('tolerance', 'a number of seconds, 0 or more');
  const found = new Map(headerEntries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) => {
    const value = found.get(`webhook-${name}`);
    if (typeof value === 'string' && value) return value;
    throw new InvalidWebhookSignatureError(`The header \`webhook-${name}\` is missing.`);
  });
  const late = Math.floor(Date.now() / 1000) - Number(timestamp);
  if (!(Math.abs(late) <= tolerance)) {
    throw new InvalidWebhookSignatureError(
      `The event was signed ${late < 0 ? 'in the future' : 'too long ago'}: \`webhook-timestamp\` is ${timestamp}.`,
    );
  }
  const signed = new platform.TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const key = await keyOf(secret);
  const subtle = subtleOf();
  // While keys are exchanged, an event is signed with each of them.
  for (const signature of signatures?.split(' ') ?? []) {
    const [version, text = ''] = signature.split(',', 2);
    const bytes = version === 'v1' ? bytesOf(text) : undefined;
    if (bytes && (await subtle.verify('HMAC', key, bytes, signed))) return;
  }
  throw new InvalidWebhookSignatureError('None of the signatures is made with this secret.');
}

/** `whsec_` and base64, or the key's text itself. */
function keyOf(secret: string): Promise<object> {
  const encoded = /^whsec_(.+)/.exec(secret)?.[1];
  const bytes = encoded ? bytesOf(encoded) : new platform.TextEncoder().encode(secret);
  if (!bytes?.length)
    throw new SDKError('The webhook secret is empty, or not base64 after `whsec_`.');
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  return subtleOf().importKey('raw', bytes, algorithm, false, ['verify']);
}

function subtleOf() {
  if (platform.crypto) return platform.crypto.subtle;
  throw new SDKError('No global crypto, which checks signatures; Node has it from version 20.');
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(platform.atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
