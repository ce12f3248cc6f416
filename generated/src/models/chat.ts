/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { ChatModel, CompletionUsage, ErrorResponse, LogitBias } from './shared.js';

/** A function that the model wants called. */
export interface FunctionCall {
  /** Name of the function. */
  name: string;
  /**
   * Arguments as JSON text. The model may produce invalid JSON or parameters that the function does
   * not have: check them before the call.
   */
  arguments: string;
}

/** A function that the model may call. */
export interface FunctionDefinition {
  /** Name of the function. */
  name: string;
  /** What the function does, so that the model knows when and how to call it. */
  description?: string;
  /** Parameters of a function as a JSON Schema object. */
  parameters?: FunctionParameters;
}

/**
 * Parameters of a function as a JSON Schema object.
 *
 * @example { type: 'object', properties: { location: { type: 'string' } }, required: ['location'] }
 */
export type FunctionParameters = { [key: string]: unknown };

/** A function offered as a tool. */
export interface FunctionTool {
  /** Kind of tool, always `function`. */
  type: 'function';
  /** A function that the model may call. */
  function: FunctionDefinition;
}

/** A conversation, and how the model should answer it. */
export interface CreateChatCompletionRequest {
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
  frequency_penalty?: number | null;
  /**
   * Deprecated, use `tool_choice`. `none` keeps the model from calling a function, `auto` lets it
   * choose, a name forces that function. Defaults to `auto` if there are functions, else to `none`.
   *
   * @deprecated
   */
  function_call?: 'none' | 'auto' | NamedFunctionCall;
  /**
   * Deprecated, use `tools`. Functions that the model may call.
   *
   * @deprecated
   */
  functions?: FunctionDefinition[];
  /**
   * Makes given tokens more or less likely to appear in the answer.
   *
   * @default null
   */
  logit_bias?: LogitBias | null;
  /**
   * Most tokens to generate. Without it only the model's context length, which holds input and
   * output together, sets a limit.
   */
  max_tokens?: number | null;
  /**
   * Number of answers to generate. All of them use tokens.
   *
   * @default 1
   */
  n?: number | null;
  /**
   * Penalty for tokens that occur at all in the text so far. Positive values draw the model to new
   * topics.
   *
   * @default 0
   * @minimum -2
   * @maximum 2
   */
  presence_penalty?: number | null;
  /** Format of the answer. */
  response_format?: ChatResponseFormat;
  /**
   * Beta. Makes sampling as repeatable as possible: equal requests with an equal seed should get
   * equal answers, unless `system_fingerprint` shows that the backend has changed.
   */
  seed?: number | null;
  /**
   * Up to 4 sequences at which generation stops.
   *
   * @default null
   */
  stop?: string | string[] | null;
  /**
   * Send the answer in pieces as server-sent events while it is generated. The stream ends with
   * `data: [DONE]`.
   *
   * @default false
   */
  stream?: boolean | null;
  /**
   * Sampling temperature. Higher values such as 0.8 make the answer more random, lower ones such as
   * 0.2 more focused. Change this or `top_p`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 2
   */
  temperature?: number | null;
  /**
   * Whether the model calls a tool. `none` never, `auto` as it sees fit, an object forces that function.
   * Defaults to `auto` if there are tools, else to `none`.
   */
  tool_choice?: ChatToolChoice;
  /** Tools that the model may call. Only functions can be used so far. */
  tools?: FunctionTool[];
  /**
   * Nucleus sampling: only the tokens that make up this share of the probability mass are
   * considered, so 0.1 means the top 10%. Change this or `temperature`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 1
   */
  top_p?: number | null;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string;
}

/** A message of the conversation. Its `role` tells who wrote it. */
export type ChatMessage =
  | ChatSystemMessage
  | ChatUserMessage
  | ChatAssistantMessage
  | ChatToolMessage
  | ChatFunctionMessage;

/** Sets the behaviour of the model, usually as the first message. */
export interface ChatSystemMessage {
  /** Author of the message, always `system`. */
  role: 'system';
  /** Plain text, or a list of text and image parts for models with vision. */
  content: ChatMessageContent;
  /**
   * Name of the author. Letters, digits and underscores.
   *
   * @maxLength 64
   * @pattern ^[a-zA-Z0-9_]+$
   */
  name?: string;
}

/** A request or comment of the user. */
export interface ChatUserMessage {
  /** Author of the message, always `user`. */
  role: 'user';
  /** Plain text, or a list of text and image parts for models with vision. */
  content: ChatMessageContent;
  /**
   * Name of the author. Letters, digits and underscores.
   *
   * @maxLength 64
   * @pattern ^[a-zA-Z0-9_]+$
   */
  name?: string;
}

/** An earlier answer of the model, or one written by you as an example. */
export interface ChatAssistantMessage {
  /** Author of the message, always `assistant`. */
  role: 'assistant';
  /** Text of the answer. May be left out or null where the model called tools or a function. */
  content?: ChatMessageContent | null;
  /**
   * Name of the author. Letters, digits and underscores.
   *
   * @maxLength 64
   * @pattern ^[a-zA-Z0-9_]+$
   */
  name?: string;
  /** Calls that the model made in this message. */
  tool_calls?: ChatToolCall[];
  /**
   * Deprecated, use `tool_calls`. The function that the model called in this message.
   *
   * @deprecated
   */
  function_call?: FunctionCall;
}

/** The result of a tool call, for the model to read. */
export interface ChatToolMessage {
  /** Author of the message, always `tool`. */
  role: 'tool';
  /** Result of the call. */
  content: string;
  /** ID of the tool call that this message answers. */
  tool_call_id: string;
}

/** The result of a call made through `function_call`, for the model to read. */
export interface ChatFunctionMessage {
  /** Author of the message, always `function`. */
  role: 'function';
  /** Result of the call. */
  content: string;
  /** Name of the function that was called. */
  name: string;
}

/** Plain text, or a list of text and image parts for models with vision. */
export type ChatMessageContent = string | ChatContentPart[];

/** A piece of a message. */
export type ChatContentPart = ChatTextPart | ChatImagePart;

/** A piece of text. */
export interface ChatTextPart {
  /** Kind of part, always `text`. */
  type: 'text';
  /** The text. */
  text: string;
}

/** An image for a model with vision. PNG, JPEG, WEBP or non-animated GIF, at most 20 MB. */
export interface ChatImagePart {
  /** Kind of part, always `image_url`. */
  type: 'image_url';
  /** Link to the image, or an object with the link and a level of detail. */
  image_url: string | ChatImageURL;
}

/** Where an image is found and how closely to look at it. */
export interface ChatImageURL {
  /**
   * Link to the image, or the image itself as a base64 `data:` URL.
   *
   * @format uri
   */
  url: string;
  /**
   * `low` looks at a 512 by 512 version, which is fast and cheap; `high` also looks at detailed
   * crops.
   */
  detail?: 'low' | 'high';
}

/** Format of the answer. */
export interface ChatResponseFormat {
  /**
   * `json_object` guarantees that the answer is valid JSON, unless it is cut off. Also ask for JSON
   * in a message: without the word "JSON" in the conversation the request fails.
   *
   * @default 'text'
   */
  type?: 'text' | 'json_object';
}

/**
 * Whether the model calls a tool. `none` never, `auto` as it sees fit, an object forces that function.
 * Defaults to `auto` if there are tools, else to `none`.
 */
export type ChatToolChoice = 'none' | 'auto' | NamedToolChoice;

/** Forces the model to call a function through `tools`. */
export interface NamedToolChoice {
  /** Kind of tool, always `function`. */
  type: 'function';
  /** Names the function that the model must call. */
  function: NamedFunctionCall;
}

/** Names the function that the model must call. */
export interface NamedFunctionCall {
  /** Name of the function. */
  name: string;
}

/** A call of a tool, requested by the model. */
export interface ChatToolCall {
  /** ID of the call. Send it back with the result as `tool_call_id`. */
  id: string;
  /** Kind of tool, always `function`. */
  type: 'function';
  /** A function that the model wants called. */
  function: FunctionCall;
}

/**
 * Why generation ended: `stop` at the natural end or a stop sequence, `length` at the token limit,
 * `tool_calls` or `function_call` to have something called, `content_filter` where content was left
 * out.
 */
export type ChatFinishReason =
  | 'stop'
  | 'length'
  | 'tool_calls'
  | 'content_filter'
  | 'function_call';

/** Answer of a model to a conversation. */
export interface ChatCompletion {
  /** ID of the chat completion. */
  id: string;
  /** Type of the object, always `chat.completion`. */
  object: 'chat.completion';
  /** When the chat completion was created, in Unix seconds. */
  created: number;
  /** Model that answered, with its exact version. */
  model: string;
  /**
   * Configuration of the backend that the model ran on. If it changes, the same `seed` may give
   * another answer.
   */
  system_fingerprint?: string;
  /** The answers, as many as `n` asked for. */
  choices: ChatCompletionChoice[];
  /** Number of tokens that a request used. */
  usage: CompletionUsage;
}

/** One of the answers of a chat completion. */
export interface ChatCompletionChoice {
  /** Position in the list of choices. */
  index: number;
  /** Message written by the model. It can be sent back as part of the next conversation. */
  message: ChatCompletionMessage;
  /**
   * Why generation ended: `stop` at the natural end or a stop sequence, `length` at the token limit,
   * `tool_calls` or `function_call` to have something called, `content_filter` where content was left
   * out.
   */
  finish_reason: ChatFinishReason;
}

/** Message written by the model. It can be sent back as part of the next conversation. */
export interface ChatCompletionMessage {
  /** Author of the message, always `assistant`. */
  role: 'assistant';
  /** Text of the answer, null where the model only called tools or a function. */
  content: string | null;
  /** Calls that the model asks for. */
  tool_calls?: ChatToolCall[];
  /**
   * Deprecated, use `tool_calls`. The function that the model asks to call.
   *
   * @deprecated
   */
  function_call?: FunctionCall;
}

/** A piece of a streamed chat completion. */
export interface ChatCompletionChunk {
  /** ID of the chat completion, the same in every chunk. */
  id: string;
  /** Type of the object, always `chat.completion.chunk`. */
  object: 'chat.completion.chunk';
  /** When the chat completion was created, in Unix seconds, the same in every chunk. */
  created: number;
  /** Model that answers. */
  model: string;
  /** Configuration of the backend that the model runs on. */
  system_fingerprint?: string;
  /** New pieces of the answers. */
  choices: ChatCompletionChunkChoice[];
}

/** A piece of one of the answers. */
export interface ChatCompletionChunkChoice {
  /** Position of the answer in the list of choices. */
  index: number;
  /** What a chunk adds to the message. */
  delta: ChatCompletionDelta;
  /** Set in the last piece of an answer, null before. */
  finish_reason: ChatFinishReason | null;
}

/** What a chunk adds to the message. */
export interface ChatCompletionDelta {
  /** Author of the message, sent in its first piece. */
  role?: 'assistant';
  /** Text to append. */
  content?: string | null;
  /** Pieces of tool calls. */
  tool_calls?: ChatToolCallDelta[];
  /**
   * Deprecated, use `tool_calls`. A piece of a function call.
   *
   * @deprecated
   */
  function_call?: FunctionCallDelta;
}

/** A piece of a tool call. */
export interface ChatToolCallDelta {
  /** Position of the call in the list of tool calls. */
  index: number;
  /** ID of the call. */
  id?: string;
  /** Kind of tool, always `function`. */
  type?: 'function';
  /** A piece of a function call. */
  function?: FunctionCallDelta;
}

/** A piece of a function call. */
export interface FunctionCallDelta {
  /** Name of the function. */
  name?: string;
  /** JSON text to append to the arguments. */
  arguments?: string;
}

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
  /** Format of the answer. */
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
  /**
   * Whether the model calls a tool. `none` never, `auto` as it sees fit, an object forces that function.
   * Defaults to `auto` if there are tools, else to `none`.
   */
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
