/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { CompletionUsage, ErrorResponse, LogitBias } from './shared.js';

/** Name of a model for text completion, or of a fine-tuned one. */
export type CompletionModel =
  | 'gpt-3.5-turbo-instruct'
  | 'babbage-002'
  | 'davinci-002'
  | 'text-davinci-003'
  | 'text-davinci-002'
  | 'text-davinci-001'
  | 'code-davinci-002'
  | 'text-curie-001'
  | 'text-babbage-001'
  | 'text-ada-001'
  | 'davinci'
  | 'curie'
  | 'babbage'
  | 'ada'
  | (string & {});

/** A prompt, and how the model should continue it. */
export interface CreateCompletionRequest {
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
  best_of?: number | null;
  /**
   * Repeat the prompt before the completion.
   *
   * @default false
   */
  echo?: boolean | null;
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
   * Makes given tokens more or less likely, for example `{"50256":-100}` bans `<|endoftext|>`.
   *
   * @default null
   */
  logit_bias?: LogitBias | null;
  /**
   * Return the log probabilities of this many of the most likely tokens. The chosen token is always
   * included, so there may be one more. At most 5.
   *
   * @default null
   * @maximum 5
   */
  logprobs?: number | null;
  /**
   * Most tokens to generate. Prompt and completion together must fit the model's context length.
   *
   * @default 16
   */
  max_tokens?: number | null;
  /**
   * Number of completions for each prompt. All of them use tokens.
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
  /**
   * Makes sampling as repeatable as possible: equal requests with an equal seed should get equal
   * completions, unless `system_fingerprint` shows that the backend has changed.
   */
  seed?: number | null;
  /**
   * Up to 4 sequences at which generation stops. They are not part of the completion.
   *
   * @default null
   */
  stop?: string | string[] | null;
  /**
   * Send the completion in pieces as server-sent events while it is generated. The stream ends with
   * `data: [DONE]`.
   *
   * @default false
   */
  stream?: boolean | null;
  /**
   * Text that follows the completion, so that the model fills a gap.
   *
   * @default null
   */
  suffix?: string | null;
  /**
   * Sampling temperature. Higher values such as 0.8 make the completion more random, lower ones such
   * as 0.2 more focused. Change this or `top_p`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 2
   */
  temperature?: number | null;
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

/** Completion of a prompt. The pieces of a stream have the same shape. */
export interface Completion {
  /** ID of the completion. */
  id: string;
  /** Type of the object, always `text_completion`. */
  object: 'text_completion';
  /** When the completion was created, in Unix seconds. */
  created: number;
  /** Model that wrote the completion. */
  model: string;
  /**
   * Configuration of the backend that the model ran on. If it changes, the same `seed` may give
   * another completion.
   */
  system_fingerprint?: string;
  /** The completions of the prompt. */
  choices: CompletionChoice[];
  /** Number of tokens that a request used. */
  usage?: CompletionUsage;
}

/** One of the completions, or a piece of it in a stream. */
export interface CompletionChoice {
  /** Generated text. */
  text: string;
  /** Position in the list of choices. */
  index: number;
  /** Log probabilities of the tokens, null unless `logprobs` asked for them. */
  logprobs: CompletionLogprobs | null;
  /**
   * Why generation ended: `stop` at the natural end or a stop sequence, `length` at the token limit,
   * `content_filter` where content was left out; null while a stream goes on.
   */
  finish_reason: 'stop' | 'length' | 'content_filter' | null;
}

/** Log probabilities of the tokens of a completion. The lists run in step, one entry a token. */
export interface CompletionLogprobs {
  /** Tokens of the text. */
  tokens?: string[];
  /** Log probability of each token. */
  token_logprobs?: number[];
  /** The most likely tokens at each place, with their log probabilities. */
  top_logprobs?: { [key: string]: number }[];
  /** Where each token starts in the text. */
  text_offset?: number[];
}

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
