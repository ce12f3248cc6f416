/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import {
  type EmbeddingVectors,
  type EmbeddingVectorsParams,
  type EncodedEmbeddings,
  type EncodedEmbeddingsParams,
  createEmbedding,
} from '../custom/embeddings.js';
import type { CreateEmbeddingError, CreateEmbeddingParams } from '../models/embeddings.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';

/** Vectors that represent text, for search, clustering, classification and recommendations. */
export class Embeddings extends APIResource {
  /**
   * Create embeddings
   *
   * Turns texts into vectors that represent their meaning. Unless a format is asked for, the vectors
   * travel as base64, less than half the size, and are numbers again when they arrive.
   *
   * `POST /embeddings`
   */
  create(
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
  create(
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
  create(
    params: CreateEmbeddingParams,
    options?: RequestOptions,
  ): APIPromise<EmbeddingVectors | EncodedEmbeddings, CreateEmbeddingError>;
  create(
    params: CreateEmbeddingParams,
    options?: RequestOptions,
  ): APIPromise<EmbeddingVectors | EncodedEmbeddings, CreateEmbeddingError> {
    return createEmbedding(this.core, params, options);
  }
}
