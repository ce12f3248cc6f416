/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { Completion, CompletionModel } from '../models/completions.js';
import type { ErrorResponse, LogitBias } from '../models/shared.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { StatusError } from '../runtime/errors.js';
import type { Events } from '../runtime/events.js';
import { send } from '../runtime/request.js';
import { sse } from '../runtime/sse.js';

export interface CreateCompletionParams {
  /** Model to use. */
  model: CompletionModel;
  /**
   * Text to continue: a string, a list of strings, a list of tokens, or a list of token lists, with
   * up to 20 prompts in a list. `<|endoftext|>` separates documents in training and so starts a new
   * document.
   *
   * @default '<|endoftext|>'
   */
  prompt: string | string[] | number[] | number[][];
  /**
   * Number of candidates, of which the `n` with the best log probability per token are returned.
   * Must be greater than `n` if both are set. Cannot be streamed, and uses tokens for all
   * candidates.
   *
   * @default 1
   */
  best_of?: number | null | undefined;
  /**
   * Repeat the prompt before the completion.
   *
   * @default false
   */
  echo?: boolean | null | undefined;
  /**
   * Penalty for tokens by how often they occur in the text so far. Positive values make literal
   * repetition less likely.
   *
   * @default 0
   * @minimum -2
   * @maximum 2
   */
  frequency_penalty?: number | null | undefined;
  /**
   * Makes given tokens more or less likely, for example `{"50256":-100}` bans `<|endoftext|>`.
   *
   * @default null
   */
  logit_bias?: LogitBias | null | undefined;
  /**
   * Return the log probabilities of this many of the most likely tokens. The chosen token is always
   * included, so there may be one more. At most 5.
   *
   * @default null
   * @maximum 5
   */
  logprobs?: number | null | undefined;
  /**
   * Most tokens to generate. Prompt and completion together must fit the model's context length.
   *
   * @default 16
   */
  max_tokens?: number | null | undefined;
  /**
   * Number of completions for each prompt. All of them use tokens.
   *
   * @default 1
   */
  n?: number | null | undefined;
  /**
   * Penalty for tokens that occur at all in the text so far. Positive values draw the model to new
   * topics.
   *
   * @default 0
   * @minimum -2
   * @maximum 2
   */
  presence_penalty?: number | null | undefined;
  /**
   * Makes sampling as repeatable as possible: equal requests with an equal seed should get equal
   * completions, unless `system_fingerprint` shows that the backend has changed.
   */
  seed?: number | null | undefined;
  /**
   * Up to 4 sequences at which generation stops. They are not part of the completion.
   *
   * @default null
   */
  stop?: string | string[] | null | undefined;
  /**
   * Send the completion in pieces as server-sent events while it is generated. The stream ends with
   * `data: [DONE]`.
   *
   * @default false
   */
  stream?: boolean | null | undefined;
  /**
   * Text that follows the completion, so that the model fills a gap.
   *
   * @default null
   */
  suffix?: string | null | undefined;
  /**
   * Sampling temperature. Higher values such as 0.8 make the completion more random, lower ones such
   * as 0.2 more focused. Change this or `top_p`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 2
   */
  temperature?: number | null | undefined;
  /**
   * Nucleus sampling: only the tokens that make up this share of the probability mass are
   * considered, so 0.1 means the top 10%. Change this or `temperature`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 1
   */
  top_p?: number | null | undefined;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string | undefined;
}

export interface CreateCompletionParamsNonStreaming extends CreateCompletionParams {
  stream?: false | null | undefined;
}

export interface CreateCompletionParamsStreaming extends CreateCompletionParams {
  stream: true;
}

export type CreateCompletionError = StatusError<number, ErrorResponse>;

/**
 * Create a completion
 *
 * Legacy. Lets a model continue a prompt. Set `stream` to get the text while it is written.
 *
 * `POST /completions`
 */
export function createCompletion(
  client: Core,
  params: CreateCompletionParamsNonStreaming,
  options?: RequestOptions,
): APIPromise<Completion, CreateCompletionError>;
/**
 * Create a completion
 *
 * Answers with a stream of events.
 *
 * `POST /completions`
 */
export function createCompletion(
  client: Core,
  params: CreateCompletionParamsStreaming,
  options?: RequestOptions,
): APIPromise<Events<Completion>, CreateCompletionError>;
/**
 * Create a completion
 *
 * Answers with one or the other, where only the run tells which.
 *
 * `POST /completions`
 */
export function createCompletion(
  client: Core,
  params: CreateCompletionParams,
  options?: RequestOptions,
): APIPromise<Completion | Events<Completion>, CreateCompletionError>;
export function createCompletion(
  client: Core,
  params: CreateCompletionParams,
  options?: RequestOptions,
): APIPromise<Completion | Events<Completion>, CreateCompletionError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/completions',
      body: json(params),
      response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined,
    },
    options,
  );
}
