import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  InvalidWebhookSignatureError,
  unwrap,
  verifySignature,
} from '../../templates/runtime/webhooks.js';

const key = Buffer.from('a secret of some length');
const secret = `whsec_${key.toString('base64')}`;
const body = '{"type":"order.paid","order":"o_1"}';

function signed(text = body, seconds = Math.floor(Date.now() / 1000), with_ = key) {
  const mac = createHmac('sha256', with_).update(`msg_1.${String(seconds)}.${text}`);
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${mac.digest('base64')}`,
  };
}

// The specification's own example, so that signer and verifier are not both ours.
test('agrees with the Standard Webhooks test vector', async () => {
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const payload = '{"test": 2432232314}';
  const options = { tolerance: Infinity };
  await verifySignature(payload, headers, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', options);
});

describe('unwrap', () => {
  test.each([
    ['a record', signed()],
    ['Headers', new Headers(signed())],
    [
      'pairs in other case',
      Object.entries(signed()).map(([n, v]) => [n.toUpperCase(), v] as const),
    ],
    [
      'several signatures',
      { ...signed(), 'webhook-signature': `v1a,x v1,AAAA ${signed()['webhook-signature']}` },
    ],
  ])('reads the event of %s', async (_, headers) => {
    expect(await unwrap(body, headers, secret)).toEqual({ type: 'order.paid', order: 'o_1' });
  });

  test('takes a secret that is plain text', async () => {
    expect(await unwrap(body, signed(body, undefined, Buffer.from('plain')), 'plain')).toBeTruthy();
  });

  const now = Math.floor(Date.now() / 1000);
  test.each([
    ['a changed body', `${body} `, signed(), 'None of the signatures is made with this secret.'],
    ['another secret', body, signed(body, now, Buffer.from('x')), 'None of the signatures'],
    [
      'a signature of another version',
      body,
      { ...signed(), 'webhook-signature': signed()['webhook-signature'].replace('v1', 'v2') },
      'None of the signatures',
    ],
    ['an old event', body, signed(body, now - 400), 'signed too long ago'],
    ['one from the future', body, signed(body, now + 400), 'signed in the future'],
    ['no time', body, { ...signed(), 'webhook-timestamp': 'x' }, 'signed too long ago'],
    [
      'no signature',
      body,
      { ...signed(), 'webhook-signature': '' },
      '`webhook-signature` is missing',
    ],
  ])('refuses %s', async (_, text, headers, message) => {
    const error = await unwrap(text, headers, secret).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(InvalidWebhookSignatureError);
    expect(String(error)).toContain(message);
  });

  test('says that a signed event is no JSON, without quoting it', async () => {
    const text = '{"secret":';
    const error = await unwrap(text, signed(text), secret).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      name: 'SDKError',
      message: 'The event is signed, but is not JSON.',
    });
  });
});
