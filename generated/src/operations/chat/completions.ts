/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatMessage,
  ChatResponseFormat,
  ChatToolChoice,
  FunctionDefinition,
  FunctionTool,
  NamedFunctionCall,
} from '../../models/chat.js';
import type { ChatModel, ErrorResponse, LogitBias } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import type { Events } from '../../runtime/events.js';
import { send } from '../../runtime/request.js';
import { sse } from '../../runtime/sse.js';

export interface CreateChatCompletionParams {
  /** The conversation so far, oldest message first. */
  messages: ChatMessage[];
  /** Model to use. */
  model: ChatModel;
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
   * Deprecated, use `tool_choice`. `none` keeps the model from calling a function, `auto` lets it
   * choose, a name forces that function. Defaults to `auto` if there are functions, else to `none`.
   *
   * @deprecated
   */
  function_call?: 'none' | 'auto' | NamedFunctionCall | undefined;
  /**
   * Deprecated, use `tools`. Functions that the model may call.
   *
   * @deprecated
   */
  functions?: FunctionDefinition[] | undefined;
  /**
   * Makes given tokens more or less likely to appear in the answer.
   *
   * @default null
   */
  logit_bias?: LogitBias | null | undefined;
  /**
   * Most tokens to generate. Without it only the model's context length, which holds input and
   * output together, sets a limit.
   */
  max_tokens?: number | null | undefined;
  /**
   * Number of answers to generate. All of them use tokens.
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
  response_format?: ChatResponseFormat | undefined;
  /**
   * Beta. Makes sampling as repeatable as possible: equal requests with an equal seed should get
   * equal answers, unless `system_fingerprint` shows that the backend has changed.
   */
  seed?: number | null | undefined;
  /**
   * Up to 4 sequences at which generation stops.
   *
   * @default null
   */
  stop?: string | string[] | null | undefined;
  /**
   * Send the answer in pieces as server-sent events while it is generated. The stream ends with
   * `data: [DONE]`.
   *
   * @default false
   */
  stream?: boolean | null | undefined;
  /**
   * Sampling temperature. Higher values such as 0.8 make the answer more random, lower ones such as
   * 0.2 more focused. Change this or `top_p`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 2
   */
  temperature?: number | null | undefined;
  tool_choice?: ChatToolChoice | undefined;
  /** Tools that the model may call. Only functions can be used so far. */
  tools?: FunctionTool[] | undefined;
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

export interface CreateChatCompletionParamsNonStreaming extends CreateChatCompletionParams {
  stream?: false | null | undefined;
}

export interface CreateChatCompletionParamsStreaming extends CreateChatCompletionParams {
  stream: true;
}

export type CreateChatCompletionError = StatusError<number, ErrorResponse>;

/**
 * Create a chat completion
 *
 * Lets a model answer a conversation. Set `stream` to get the answer in pieces while it is written.
 *
 * `POST /chat/completions`
 */
export function createChatCompletion(
  client: Core,
  params: CreateChatCompletionParamsNonStreaming,
  options?: RequestOptions,
): APIPromise<ChatCompletion, CreateChatCompletionError>;
/**
 * Create a chat completion
 *
 * Answers with a stream of events.
 *
 * `POST /chat/completions`
 */
export function createChatCompletion(
  client: Core,
  params: CreateChatCompletionParamsStreaming,
  options?: RequestOptions,
): APIPromise<Events<ChatCompletionChunk>, CreateChatCompletionError>;
/**
 * Create a chat completion
 *
 * Answers with one or the other, where only the run tells which.
 *
 * `POST /chat/completions`
 */
export function createChatCompletion(
  client: Core,
  params: CreateChatCompletionParams,
  options?: RequestOptions,
): APIPromise<ChatCompletion | Events<ChatCompletionChunk>, CreateChatCompletionError>;
export function createChatCompletion(
  client: Core,
  params: CreateChatCompletionParams,
  options?: RequestOptions,
): APIPromise<ChatCompletion | Events<ChatCompletionChunk>, CreateChatCompletionError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/chat/completions',
      body: json(params),
      response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined,
    },
    options,
  );
}
