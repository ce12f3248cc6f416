/**
 * # Streams as events
 *
 * `stream` tells what each piece of an answer brings, and puts the pieces together:
 *
 * ```ts
 * import { OpenAI } from 'openai-sdk';
 *
 * const client = new OpenAI();
 * const stream = client.chat.completions.stream({
 *   model: 'gpt-4',
 *   messages: [{ role: 'user', content: 'Say hi.' }],
 * });
 * for await (const event of stream) {
 *   if (event.type === 'content.delta') console.log(event.delta);
 * }
 * console.log(await stream.finalContent());
 * ```
 *
 * Who only wants the whole says `await stream.finalCompletion()`.
 */
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionChunkChoice,
  ChatCompletionDelta,
  ChatCompletionMessage,
  ChatToolCall,
  ChatToolCallDelta,
  CompletionUsage,
  FunctionCall,
  FunctionCallDelta,
} from '../models/index.js';
import {
  createChatCompletion,
  type CreateChatCompletionParams,
} from '../operations/chat/completions.js';
import { AccumulatedStream } from '../runtime/accumulate.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { OpenAIError } from '../runtime/errors.js';

/** A piece of an answer, and what the pieces make. `choice` counts where `n` asked for several. */
export type ChatStreamEvent =
  /** As the server sent it; what it brings comes after it. */
  | { readonly type: 'chunk'; readonly chunk: ChatCompletionChunk }
  /** Text, and all text so far. */
  | {
      readonly type: 'content.delta';
      readonly choice: number;
      readonly delta: string;
      readonly content: string;
    }
  | { readonly type: 'content.done'; readonly choice: number; readonly content: string }
  /** A piece of the arguments of a call, which are JSON, and all of them so far. */
  | {
      readonly type: 'toolCall.delta';
      readonly choice: number;
      readonly index: number;
      readonly name: string;
      readonly delta: string;
      readonly arguments: string;
    }
  | {
      readonly type: 'toolCall.done';
      readonly choice: number;
      readonly index: number;
      readonly call: ChatToolCall;
    };

/** A chat completion that came in pieces; servers need not tell its usage. */
export interface StreamedCompletion extends Omit<ChatCompletion, 'usage'> {
  usage?: CompletionUsage | undefined;
}

/**
 * An answer while it is written. Iterate it for the events, or ask for what they make in the end, or
 * both; it is read once, whichever is asked, and `break` ends the request.
 *
 * A browser that gets the chunks of a server of yours, which has them from `toReadableStream()`,
 * reads them as `new ChatStream(Stream.fromReadableStream(response.body))`.
 */
export class ChatStream implements AsyncIterable<ChatStreamEvent> {
  readonly #chunks: AccumulatedStream<ChatCompletionChunk>;

  constructor(
    chunks: AsyncIterable<ChatCompletionChunk> | PromiseLike<AsyncIterable<ChatCompletionChunk>>,
  ) {
    this.#chunks = new AccumulatedStream(Promise.resolve(chunks));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ChatStreamEvent, void, undefined> {
    for await (const chunk of this.#chunks) {
      yield { type: 'chunk', chunk };
      for (const choice of chunk.choices) {
        const whole = this.#chunks.snapshot?.choices.find(({ index }) => index === choice.index);
        if (whole) yield* eventsOf(choice, whole);
      }
    }
  }

  /** The whole completion. Rejects where the stream failed, or ended before its answer. */
  async finalCompletion(): Promise<StreamedCompletion> {
    return completionOf(await this.#chunks.final());
  }

  /** The message of the first choice. */
  async finalMessage(): Promise<ChatCompletionMessage> {
    return messageIn(await this.finalCompletion());
  }

  /** The text of the first choice; null where it calls tools instead. */
  async finalContent(): Promise<string | null> {
    return (await this.finalMessage()).content;
  }

  /** Tokens, where the server tells them. */
  async totalUsage(): Promise<CompletionUsage | undefined> {
    return (await this.finalCompletion()).usage;
  }
}

/**
 * Create a chat completion
 *
 * Lets a model answer a conversation. Streams, with typed events for each piece, and puts the pieces
 * together.
 *
 * `POST /chat/completions`
 */
export function streamChat(
  client: Core,
  params: CreateChatCompletionParams,
  options?: RequestOptions,
): ChatStream {
  return new ChatStream(createChatCompletion(client, { ...params, stream: true }, options));
}

function* eventsOf(
  piece: ChatCompletionChunkChoice,
  whole: ChatCompletionChunkChoice,
): Generator<ChatStreamEvent> {
  const { delta, index: choice } = piece;
  const content = whole.delta.content ?? '';
  if (delta.content) yield { type: 'content.delta', choice, delta: delta.content, content };
  const calls = whole.delta.tool_calls ?? [];
  for (const { index, function: part } of delta.tool_calls ?? []) {
    const { name = '', arguments: all = '' } =
      calls.find((one) => one.index === index)?.function ?? {};
    if (!part?.arguments) continue;
    yield { type: 'toolCall.delta', choice, index, name, delta: part.arguments, arguments: all };
  }
  if (!piece.finish_reason) return;
  if (content) yield { type: 'content.done', choice, content };
  for (const call of calls) {
    yield { type: 'toolCall.done', choice, index: call.index, call: toolCallOf(call) };
  }
}

function completionOf(whole: ChatCompletionChunk): StreamedCompletion {
  const { choices, ...rest } = whole;
  // The document's chunks have none, but servers that are asked for it send it in the last.
  const { usage }: ChatCompletionChunk & { readonly usage?: CompletionUsage | null } = whole;
  return {
    ...rest,
    object: 'chat.completion',
    choices: choices.map(({ delta, finish_reason, ...choice }) => {
      if (!finish_reason) throw new OpenAIError('The stream ended before its answer did.');
      return { ...choice, message: messageOf(delta), finish_reason };
    }),
    usage: usage ?? undefined,
  };
}

/* eslint-disable @typescript-eslint/no-deprecated -- older models answer with `function_call` */
function messageOf(delta: ChatCompletionDelta): ChatCompletionMessage {
  const { tool_calls, function_call, content, ...rest } = delta;
  return {
    ...rest,
    role: 'assistant',
    content: content ?? null,
    ...(tool_calls && { tool_calls: tool_calls.map(toolCallOf) }),
    ...(function_call && { function_call: functionCallOf(function_call) }),
  };
}

/* eslint-enable @typescript-eslint/no-deprecated */

function toolCallOf({ id = '', function: part = {} }: ChatToolCallDelta): ChatToolCall {
  return { id, type: 'function', function: functionCallOf(part) };
}

function functionCallOf({ name = '', arguments: text = '' }: FunctionCallDelta): FunctionCall {
  return { name, arguments: text };
}

/** The message of the first choice. */
export function messageIn({ choices }: StreamedCompletion): ChatCompletionMessage {
  const [first] = choices;
  if (!first) throw new OpenAIError('The completion has no choices.');
  return first.message;
}
