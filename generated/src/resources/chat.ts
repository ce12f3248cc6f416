/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ChatCompletion, ChatCompletionChunk } from '../models/chat.js';
import {
  type CreateChatCompletionError,
  type CreateChatCompletionParams,
  type CreateChatCompletionParamsNonStreaming,
  type CreateChatCompletionParamsStreaming,
  createChatCompletion,
  streamChatCompletion,
} from '../operations/chat/completions.js';
import type { AccumulatedStream } from '../runtime/accumulate.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import { streamsOf } from '../runtime/class-streams.js';
import type { RequestOptions } from '../runtime/core.js';
import type { Stream } from '../runtime/stream.js';

/** Model answers to a conversation, given as a list of messages. */
export class Chat extends APIResource {
  #completions: ChatCompletions | undefined;

  get completions(): ChatCompletions {
    return (this.#completions ??= new ChatCompletions(this.core));
  }
}

export class ChatCompletions extends APIResource {
  /**
   * Create a chat completion
   *
   * Lets a model answer a conversation. Set `stream` to get the answer in pieces while it is written.
   *
   * `POST /chat/completions`
   */
  create(
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
  create(
    params: CreateChatCompletionParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Stream<ChatCompletionChunk>, CreateChatCompletionError>;
  /**
   * Create a chat completion
   *
   * Answers with one or the other, where only the run tells which.
   *
   * `POST /chat/completions`
   */
  create(
    params: CreateChatCompletionParams,
    options?: RequestOptions,
  ): APIPromise<ChatCompletion | Stream<ChatCompletionChunk>, CreateChatCompletionError>;
  create(
    params: CreateChatCompletionParams,
    options?: RequestOptions,
  ): APIPromise<ChatCompletion | Stream<ChatCompletionChunk>, CreateChatCompletionError> {
    return streamsOf(createChatCompletion(this.core, params, options));
  }

  /**
   * Create a chat completion
   *
   * Lets a model answer a conversation. Set `stream` to get the answer in pieces while it is written.
   *
   * Streams, and puts the pieces together: `final()` is the whole.
   */
  stream(
    params: CreateChatCompletionParams,
    options?: RequestOptions,
  ): AccumulatedStream<ChatCompletionChunk> {
    return streamChatCompletion(this.core, params, options);
  }
}
