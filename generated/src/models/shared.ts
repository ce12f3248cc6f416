/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

/** What went wrong. */
export interface ErrorObject {
  /** Explanation for a person. */
  message: string;
  /** Kind of error. */
  type: string;
  /** Name of the parameter that caused the error, if it was one. */
  param: string | null;
  /** Code for programs, where there is one. */
  code: string | null;
}

/** Body of every answer that reports an error. */
export interface ErrorResponse {
  /** What went wrong. */
  error: ErrorObject;
}

/** Number of tokens that a request used. */
export interface CompletionUsage {
  /** Tokens in the prompt. */
  prompt_tokens: number;
  /** Tokens in the generated text. */
  completion_tokens: number;
  /** Sum of prompt and completion tokens. */
  total_tokens: number;
}

/**
 * Maps token IDs to a bias from -100 to 100, which is added to the logits before sampling. Values
 * between -1 and 1 nudge the likelihood of a token; -100 bans it and 100 makes it the only choice.
 *
 * @example { '50256': -100 }
 */
export type LogitBias = { [key: string]: number };

/** Name of a chat model, or of a fine-tuned one. */
export type ChatModel =
  | 'gpt-4'
  | 'gpt-4-0314'
  | 'gpt-4-0613'
  | 'gpt-4-1106-preview'
  | 'gpt-4-32k'
  | 'gpt-4-32k-0314'
  | 'gpt-4-32k-0613'
  | 'gpt-4-vision-preview'
  | 'gpt-3.5-turbo'
  | 'gpt-3.5-turbo-0301'
  | 'gpt-3.5-turbo-0613'
  | 'gpt-3.5-turbo-1106'
  | 'gpt-3.5-turbo-16k'
  | 'gpt-3.5-turbo-16k-0613'
  | (string & {});
