/** Options of what stands beside a call (tokens, polling, hooks, webhooks): refused by name before they are worked with. */
import { describe, expect, test } from 'vitest';
import { createCore } from '../../templates/runtime/core.js';
import { logging } from '../../templates/runtime/logging.js';
import { clientCredentials } from '../../templates/runtime/oauth.js';
import { observed } from '../../templates/runtime/observe.js';
import { poll, pollable } from '../../templates/runtime/polling.js';
import { reconnecting } from '../../templates/runtime/reconnect.js';
import { send } from '../../templates/runtime/request.js';
import { InvalidWebhookSignatureError, verifySignature } from '../../templates/runtime/webhooks.js';
import type { Row } from './refusals.js';
import { Acme, document, fetch, get, outcomeOf, texts, tryValues, wrong } from './refusals.js';

const milliseconds = 'a number of milliseconds, 0 or more';

describe('OAuth', () => {
  const names = { clientID: { option: 'clientID' }, clientSecret: { option: 'clientSecret' } };
  const source = (option: object) =>
    clientCredentials(
      { clientID: 'i', clientSecret: 's', tokenURL: 'http://x.test', fetch, ...option },
      names,
    );
  const call = (option: object) =>
    send(createCore({ ...document, auth: { secret: true, apply: source(option).apply } }, {}), get);
  const secret = 'a string that is not empty, or a function that gives one';

  test.each<Row>([
    ['scopes', 'a list of strings', ['[]']],
    ['clientAuth', '`basic` or `body`'],
    ['fetch', 'a function', ['function']],
    ['timeout', 'a positive number below 2^31', ['1.5']],
    ['renewBefore', milliseconds, ['1.5', 'Infinity']],
  ])('`%s` must be %s', (...row) => tryValues((option: object) => void source(option), row));

  test.each<Row>([
    ['clientID', 'a string that is not empty', ['line break']],
    ['clientSecret', secret, ['line break', 'function']],
    ['tokenURL', 'an http URL'],
  ])('`%s` must be %s when a token is needed', (...row) => tryValues(call, row));

  test.each<[message: string, options: object]>([
    ['`tokenURL` must be an http URL.', { tokenURL: '/token' }],
    [`\`clientSecret\` must be ${secret}.`, { clientSecret: () => Promise.reject(new Error()) }],
  ])('%s', async (message, options) => {
    expect(await outcomeOf(() => call(options))).toBe(message);
  });
});

describe('waiting', () => {
  const interval = `${milliseconds}, and below 2^31`;

  test.each<Row>([
    ['pollInterval', interval, ['1.5']],
    ['signal', 'of its type', ['null']],
  ])('of polling `%s` must be %s', (...row) =>
    tryValues((option: object) => void pollable(option), row),
  );

  test('polling refuses an interval before the first look', async () => {
    const act = () => poll(wrong(fetch), wrong({}), { pollInterval: NaN });
    expect(await outcomeOf(act)).toBe(`\`pollInterval\` must be ${interval}.`);
  });

  test.each<Row>([
    ['attempts', 'a number, 0 or more', ['1.5', 'Infinity']],
    ['delay', 'a number, 0 or more', ['1.5', 'Infinity']],
    ['signal', 'of its type', ['null']],
  ])('of reconnecting `%s` must be %s', (...row) =>
    tryValues((option: object) => reconnecting(wrong(fetch), option).next(), row),
  );

  test('reconnecting needs a function', async () => {
    expect(await outcomeOf(() => reconnecting(wrong('x')).next())).toBe(
      '`open` must be a function that sends the request.',
    );
  });
});

describe('observers', () => {
  test.each<Row>([
    ['onRequest', 'a function', ['function']],
    ['onResponse', 'a function', ['function']],
    ['onError', 'a function', ['function']],
  ])('the hook `%s` must be %s', (...row) =>
    tryValues((option: object) => void observed(option), row),
  );

  test.each<Row>([['fetch', 'a function', ['function']]])(
    'what is observed, `%s`, must be %s',
    (...row) => tryValues(({ fetch: inner }) => void observed({}, inner), row),
  );

  test.each<Row>([['logger', 'an object with the functions error, warn, info and debug']])(
    'of logging `%s` must be %s',
    (...row) => tryValues((option: object) => void logging(option), row),
  );

  test('a list of hooks has no null in it', async () => {
    expect(await outcomeOf(() => new Acme({ hooks: [null] }))).toBe(
      '`hooks` must be an object with onRequest, onResponse or onError, or a list of such.',
    );
  });
});

describe('webhooks', () => {
  const forged = {
    'webhook-id': '1',
    'webhook-timestamp': `${Math.floor(Date.now() / 1000)}`,
    'webhook-signature': 'v1,AAAA',
  };
  const verify = ({ body = '{}', secret = 's', ...option }: Record<string, unknown>) =>
    verifySignature(wrong(body), forged, wrong(secret), option).catch((error: unknown) => {
      if (!(error instanceof InvalidWebhookSignatureError)) throw error;
    });

  test.each<Row>([
    ['body', "the request's text, as it came", texts],
    ['tolerance', 'a number of seconds, 0 or more', ['1.5', 'Infinity']],
  ])('`%s` must be %s', (...row) => tryValues(verify, row));

  test.each<[message: string, secret: unknown]>([
    ['The webhook secret is empty, or not base64 after `whsec_`.', ''],
    ['`secret` must be a string.', 5],
    ['`secret` must be a string.', null],
  ])('%s', async (message, secret) => {
    expect(await outcomeOf(() => verify({ secret }))).toBe(message);
  });
});
