/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { ErrorResponse } from './shared.js';

/** Name of an embedding model. */
export type EmbeddingModel = 'text-embedding-ada-002' | (string & {});

/** Texts to turn into vectors. */
export interface CreateEmbeddingRequest {
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
  encoding_format?: 'float' | 'base64';
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string;
}

/** Embeddings of the input. */
export interface CreateEmbeddingResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** One embedding for each input. */
  data: Embedding[];
  /** Model that made the embeddings. */
  model: string;
  /** Number of tokens that an embedding request used. */
  usage: EmbeddingUsage;
}

/** Vector that represents an input. */
export interface Embedding {
  /** Type of the object, always `embedding`. */
  object: 'embedding';
  /** Position of the input that the embedding belongs to. */
  index: number;
  /**
   * The vector, as a list of numbers or as base64 text, depending on `encoding_format`. Its length
   * depends on the model: 1536 for `text-embedding-ada-002`.
   */
  embedding: number[] | string;
}

/** Number of tokens that an embedding request used. */
export interface EmbeddingUsage {
  /** Tokens in the input. */
  prompt_tokens: number;
  /** All tokens of the request. */
  total_tokens: number;
}

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
