import type { CreateEmbeddingResponse, Embedding } from '../models/index.js';
import type { CreateEmbeddingError, CreateEmbeddingParams } from '../operations/embeddings.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { platform } from '../runtime/globals.js';
import { readJSON, type ResponseReader } from '../runtime/incoming.js';
import { send } from '../runtime/request.js';

export interface EmbeddingVector extends Omit<Embedding, 'embedding'> {
  /** The vector. Its length depends on the model: 1536 for `text-embedding-ada-002`. */
  embedding: number[];
}

export interface EmbeddingVectors extends Omit<CreateEmbeddingResponse, 'data'> {
  /** One embedding for each input. */
  data: EmbeddingVector[];
}

export interface EncodedEmbedding extends Omit<Embedding, 'embedding'> {
  /** The vector as base64 of 32-bit floats, the least significant byte first. */
  embedding: string;
}

export interface EncodedEmbeddings extends Omit<CreateEmbeddingResponse, 'data'> {
  /** One embedding for each input. */
  data: EncodedEmbedding[];
}

export interface EmbeddingVectorsParams extends CreateEmbeddingParams {
  encoding_format?: 'float' | undefined;
}

export interface EncodedEmbeddingsParams extends CreateEmbeddingParams {
  encoding_format: 'base64';
}

/**
 * Create embeddings
 *
 * Turns texts into vectors that represent their meaning. Unless a format is asked for, the vectors
 * travel as base64, less than half the size, and are numbers again when they arrive.
 *
 * `POST /embeddings`
 */
export function createEmbedding(
  client: Core,
  params: EmbeddingVectorsParams,
  options?: RequestOptions,
): APIPromise<EmbeddingVectors, CreateEmbeddingError>;
/**
 * Create embeddings
 *
 * Leaves the vectors as base64.
 *
 * `POST /embeddings`
 */
export function createEmbedding(
  client: Core,
  params: EncodedEmbeddingsParams,
  options?: RequestOptions,
): APIPromise<EncodedEmbeddings, CreateEmbeddingError>;
/**
 * Create embeddings
 *
 * Answers with one or the other, where only the run tells which.
 *
 * `POST /embeddings`
 */
export function createEmbedding(
  client: Core,
  params: CreateEmbeddingParams,
  options?: RequestOptions,
): APIPromise<EmbeddingVectors | EncodedEmbeddings, CreateEmbeddingError>;
export function createEmbedding(
  client: Core,
  params: CreateEmbeddingParams,
  options?: RequestOptions,
): APIPromise<EmbeddingVectors | EncodedEmbeddings, CreateEmbeddingError> {
  const encoding_format = params.encoding_format ?? 'base64';
  return send(
    client,
    {
      method: 'POST',
      path: '/embeddings',
      body: json({ ...params, encoding_format }),
      response: params.encoding_format ? undefined : vectors,
    },
    options,
  );
}

/** Servers that know no base64 answer with numbers whatever is asked for. */
const vectors: ResponseReader = {
  read: async (incoming) => {
    const answer = (await readJSON(incoming)) as CreateEmbeddingResponse;
    for (const item of answer.data) {
      if (typeof item.embedding === 'string') item.embedding = vectorOf(item.embedding);
    }
    return answer;
  },
};

/** The numbers of an encoded embedding. */
export function vectorOf(base64: string): number[] {
  const text = platform.atob(base64);
  const bytes = new Uint8Array(text.length);
  // Loops: the same with `Uint8Array.from` takes ten times as long.
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  // A view, as a Float32Array would read the bytes in the order of the machine.
  const view = new DataView(bytes.buffer);
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(view.getFloat32(at, true));
  return numbers;
}
