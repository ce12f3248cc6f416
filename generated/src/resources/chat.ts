/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import { type ChatStream, streamChat } from '../custom/chat-stream.js';
import { type ParseChatParams, type ParsedCompletion, parseChat } from '../custom/parse-chat.js';
import { type RunToolsParams, type ToolRun, runTools } from '../custom/run-tools.js';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  CreateChatCompletionError,
  CreateChatCompletionParams,
  CreateChatCompletionParamsNonStreaming,
  CreateChatCompletionParamsStreaming,
} from '../models/chat.js';
import { createChatCompletion } from '../operations/chat/completions.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import { type Stream, streamsOf } from '../runtime/stream.js';

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
   * Lets a model answer a conversation. Streams, with typed events for each piece, and puts the pieces
   * together.
   *
   * `POST /chat/completions`
   */
  stream(params: CreateChatCompletionParams, options?: RequestOptions): ChatStream {
    return streamChat(this.core, params, options);
  }

  /**
   * Create a chat completion
   *
   * Lets a model answer a conversation, and call functions of yours on the way: the results are sent
   * to it until it has an answer. With a named `tool_choice` the run ends when that function has run.
   *
   * `POST /chat/completions`
   */
  runTools(params: RunToolsParams, options?: RequestOptions): ToolRun {
    return runTools(this.core, params, options);
  }

  /**
   * Create a chat completion
   *
   * Lets a model answer a conversation with JSON of a schema; `message.parsed` is the answer, checked.
   *
   * `POST /chat/completions`
   */
  parse<Output>(
    params: ParseChatParams<Output>,
    options?: RequestOptions,
  ): APIPromise<ParsedCompletion<Output>, CreateChatCompletionError> {
    return parseChat(this.core, params, options);
  }
}
