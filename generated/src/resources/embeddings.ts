/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { CreateEmbeddingResponse } from '../models/embeddings.js';
import {
  type CreateEmbeddingError,
  type CreateEmbeddingParams,
  createEmbedding,
} from '../operations/embeddings.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';

/** Vectors that represent text, for search, clustering, classification and recommendations. */
export class Embeddings extends APIResource {
  /**
   * Create embeddings
   *
   * Turns texts into vectors that represent their meaning.
   *
   * `POST /embeddings`
   */
  create(
    params: CreateEmbeddingParams,
    options?: RequestOptions,
  ): APIPromise<CreateEmbeddingResponse, CreateEmbeddingError> {
    return createEmbedding(this.core, params, options);
  }
}
