import { describe, expect, expectTypeOf, test } from 'vitest';
import { OpenAI, type CreateEmbeddingError } from '../../generated/src/index.js';
import {
  createEmbedding,
  vectorOf,
  type EmbeddingVectors,
  type EncodedEmbeddings,
} from '../../generated/src/custom/embeddings.js';
import type { APIPromise } from '../../generated/src/index.js';
import { answer, serve } from '../runtime/server.js';

const params = { model: 'text-embedding-ada-002', input: 'To be or not to be' };
const numbers = [0.5, -1.25, 3];
// The bytes of 0.5, -1.25 and 3 as 32-bit floats, the least significant first.
const base64 = Buffer.from('0000003f0000a0bf00004040', 'hex').toString('base64');

async function embedder(knowsBase64 = true) {
  const server = await serve(({ body }, response) => {
    const { encoding_format } = JSON.parse(body) as { readonly encoding_format?: string };
    const embedding = knowsBase64 && encoding_format === 'base64' ? base64 : numbers;
    answer(response, {
      object: 'list',
      model: 'm',
      data: [{ object: 'embedding', index: 0, embedding }],
    });
  });
  return { ...server, client: new OpenAI({ apiKey: 'k', baseURL: server.url }) };
}

describe('vectors', () => {
  test('travel as base64 and arrive as numbers', async () => {
    const { client, seen } = await embedder();
    const { data, response } = await client.embeddings.create(params).withResponse();
    expect(data.data[0]?.embedding).toEqual(numbers);
    expect(response.status).toBe(200);
    expect(JSON.parse(seen[0]!.body)).toEqual({ ...params, encoding_format: 'base64' });
  });

  test('stay as they come where a format is asked for', async () => {
    const { client, seen } = await embedder();
    const encoded = await client.embeddings.create({ ...params, encoding_format: 'base64' });
    expect(encoded.data[0]?.embedding).toBe(base64);
    const plain = await client.embeddings.create({ ...params, encoding_format: 'float' });
    expect(plain.data[0]?.embedding).toEqual(numbers);
    expect(seen.map(({ body }) => body)).toEqual([
      JSON.stringify({ ...params, encoding_format: 'base64' }),
      JSON.stringify({ ...params, encoding_format: 'float' }),
    ]);
  });

  test('may come as numbers whatever is asked for', async () => {
    const { client } = await embedder(false);
    expect((await createEmbedding(client, params)).data[0]?.embedding).toEqual(numbers);
  });
});

test('bytes are read in one order, whatever the machine has', () => {
  expect(vectorOf(base64)).toEqual(numbers);
});

test('failures are those of every call', async () => {
  const { url } = await serve((_, response) =>
    answer(response, { error: { message: 'No.' } }, 400),
  );
  const client = new OpenAI({ apiKey: 'k', baseURL: url });
  expect(await client.embeddings.create(params).asResult()).toMatchObject({
    ok: false,
    error: { status: 400 },
  });
});

test('the type says what the format gives', () => {
  const create = (client: OpenAI) => client.embeddings.create(params);
  expectTypeOf(create).returns.toEqualTypeOf<APIPromise<EmbeddingVectors, CreateEmbeddingError>>();
  expectTypeOf((client: OpenAI) =>
    client.embeddings.create({ ...params, encoding_format: 'base64' }),
  ).returns.resolves.toEqualTypeOf<EncodedEmbeddings>();
  expectTypeOf<EmbeddingVectors['data'][number]['embedding']>().toEqualTypeOf<number[]>();
});
