/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { CreateEmbeddingResponse, EmbeddingModel } from '../models/embeddings.js';
import type { ErrorResponse } from '../models/shared.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { StatusError } from '../runtime/errors.js';
import { send } from '../runtime/request.js';

export interface CreateEmbeddingParams {
  /**
   * Text to embed: a string, a list of strings, a list of tokens, or a list of token lists. No input
   * may be empty or longer than the model takes (8192 tokens for `text-embedding-ada-002`).
   */
  input: string | string[] | number[] | number[][];
  /** Model to use. */
  model: EmbeddingModel;
  /**
   * Form of the embeddings, a list of numbers (`float`) or `base64` text.
   *
   * @default 'float'
   */
  encoding_format?: 'float' | 'base64' | undefined;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string | undefined;
}

export type CreateEmbeddingError = StatusError<number, ErrorResponse>;

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
