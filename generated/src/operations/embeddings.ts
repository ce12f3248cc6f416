/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateEmbeddingError,
  CreateEmbeddingParams,
  CreateEmbeddingResponse,
} from '../models/embeddings.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { send } from '../runtime/request.js';
export type { CreateEmbeddingParams, CreateEmbeddingError } from '../models/embeddings.js';

/**
 * Create embeddings
 *
 * Turns texts into vectors that represent their meaning.
 *
 * `POST /embeddings`
 */
export function createEmbedding(
  client: Core,
  params: CreateEmbeddingParams,
  options?: RequestOptions,
): APIPromise<CreateEmbeddingResponse, CreateEmbeddingError> {
  return send(client, { method: 'POST', path: '/embeddings', body: json(params) }, options);
}
