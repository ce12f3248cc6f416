/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  ChatCompletion,
  ChatCompletionChunk,
  CreateChatCompletionError,
  CreateChatCompletionParams,
  CreateChatCompletionParamsNonStreaming,
  CreateChatCompletionParamsStreaming,
} from '../../models/chat.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { Events } from '../../runtime/events.js';
import { send } from '../../runtime/request.js';
import { sse } from '../../runtime/sse.js';
export type {
  CreateChatCompletionParams,
  CreateChatCompletionParamsNonStreaming,
  CreateChatCompletionParamsStreaming,
  CreateChatCompletionError,
} from '../../models/chat.js';

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
