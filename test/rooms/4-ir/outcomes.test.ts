import { describe, expect, it } from 'vitest';
import {
  builtOperation,
  built,
  integer,
  object,
  outcomeText,
  query,
  string,
  type Rest,
} from './built.js';

const pet = object({ name: string });
const binary = { type: 'string', format: 'binary' };

function answers(
  responses: Record<string, Record<string, object | undefined>>,
): Record<string, object> {
  const entries = Object.entries(responses).map(([status, content]) => [
    status,
    {
      description: '',
      content: Object.fromEntries(
        Object.entries(content).map(([media, schema]) => [media, { schema }]),
      ),
    },
  ]);
  return { responses: Object.fromEntries(entries) as object };
}

const asJson = (schema: object): Record<string, object> => ({ 'application/json': schema });

describe('what a call gives', () => {
  it.each([
    ['JSON', { 200: asJson(pet) }, 'once 200 json application/json'],
    ['nothing', { 204: {} }, 'once 204 none'],
    ['nothing or whatever comes', { 200: {} }, 'once 200 none | 200 json */*'],
    [
      'something or nothing',
      { 200: asJson(pet), 204: {} },
      'once 200 json application/json | 204 none',
    ],
    [
      'one answer by two statuses',
      { 200: asJson(string), 201: asJson(string) },
      'once 200 json application/json',
    ],
    [
      'JSON rather than XML',
      { 200: { 'application/xml': pet, 'application/json': pet } },
      'once 200 json application/json',
    ],
    [
      'JSON rather than a vendor type',
      { 200: { 'application/vnd.x.object': pet, 'application/json': pet } },
      'once 200 json application/json',
    ],
    [
      'bytes rather than a JSON string',
      { 200: { 'application/json': string, 'application/zip': binary } },
      'once 200 binary application/zip',
    ],
    [
      'several kinds of bytes',
      { 200: { 'image/png': binary, 'image/jpeg': binary } },
      'once 200 binary image/png, image/jpeg',
    ],
    ['text', { 200: { 'text/csv': string } }, 'once 200 text text/csv'],
    [
      'JSON that only one of two entries describes',
      { 200: { 'application/json': undefined, 'application/json; charset=utf-8': pet } },
      'once 200 json application/json; charset=utf-8',
    ],
    ['a wildcard', { 200: { '*/*': pet } }, 'once 200 json application/json'],
    [
      'a list under a wildcard',
      { 200: { '*/*': { items: pet } } },
      'once 200 json application/json',
    ],
    ['a range', { '2XX': asJson(pet) }, 'once 2XX json application/json'],
    ['`default` alone', { default: asJson(pet) }, 'once default json application/json'],
    ['where a redirect leads', { 302: {} }, 'once 302 binary */*'],
    ['nothing described', { 400: {} }, 'once 2XX none'],
  ])('%s', async (_, responses, expected) => {
    const { outcome } = await builtOperation(answers(responses));
    expect(outcomeText(outcome)).toBe(expected);
  });

  it('is nothing with HEAD', async () => {
    const { outcome } = await builtOperation(answers({ 200: asJson(pet) }), { method: 'head' });
    expect(outcomeText(outcome)).toBe('once 200 none');
  });

  it('may be any representation that a field of the request asks for', async () => {
    const operation = {
      parameters: [query('response_format', { type: 'string', enum: ['json', 'srt'] })],
      ...answers({ 200: { 'application/json': pet, 'text/plain': string } }),
    };
    const { outcome } = await builtOperation(operation);
    expect(outcomeText(outcome)).toBe('once 200 json application/json | 200 text text/plain');
  });
});

describe('what fails', () => {
  it('is every status beside the successes, with its body', async () => {
    const responses = {
      200: asJson(pet),
      404: asJson(pet),
      '5xx': {},
      default: { 'text/plain': string },
    };
    const { failures } = await builtOperation(answers(responses));
    expect(failures.map(({ status, type }) => `${status} ${type?.kind ?? 'none'}`)).toEqual([
      '404 ref',
      '5XX none',
      'default scalar',
    ]);
  });

  it('is `default` where the document calls it an error', async () => {
    const rest: Rest = { components: { schemas: { ApiError: pet } } };
    const operation = answers({ default: asJson({ $ref: '#/components/schemas/ApiError' }) });
    const { outcome, failures } = await builtOperation(operation, { rest });
    expect(outcomeText(outcome)).toBe('once 2XX none');
    expect(failures).toMatchObject([{ status: 'default', type: { kind: 'ref' } }]);
  });
});

describe('facts beside the answer', () => {
  it('has the headers of successes', async () => {
    const headers = { 'X-Rate': { description: 'Calls left.', schema: integer } };
    const { headers: found } = await builtOperation({
      responses: { 200: { description: '', headers } },
    });
    expect(found).toEqual([
      {
        wire: 'X-Rate',
        type: { kind: 'scalar', scalar: 'integer' },
        docs: { text: 'Calls left.' },
      },
    ]);
  });

  it.each([
    { 'x-codeSamples': [{ lang: 'Shell', source: 'curl x' }] },
    { 'x-code-samples': [{ lang: 'Shell', source: 'curl x' }] },
    { 'x-readme': { 'code-samples': [{ language: 'Shell', code: 'curl x' }] } },
    { 'x-oaiMeta': { examples: { request: { Shell: 'curl x' } } } },
    { 'x-oaiMeta': { examples: [{ request: { Shell: 'curl x' } }] } },
  ])('has the code samples that extensions bring: %j', async (extension) => {
    const { samples } = await builtOperation({ ...answers({ 204: {} }), ...extension });
    expect(samples).toEqual([{ language: 'Shell', source: 'curl x' }]);
  });

  it('has what webhooks send', async () => {
    const post = {
      requestBody: { content: { 'application/json': { schema: pet } } },
      summary: 'New pet',
    };
    const { api } = await built({}, { webhooks: { 'pet.new': { post } } });
    expect(api.webhooks).toMatchObject([
      { event: 'pet.new', type: { kind: 'ref' }, docs: { summary: 'New pet' } },
    ]);
  });
});
