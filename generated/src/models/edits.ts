/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { CompletionUsage, ErrorResponse } from './shared.js';

/** Name of an edit model. */
export type EditModel = 'text-davinci-edit-001' | 'code-davinci-edit-001' | (string & {});

/** A text, and an instruction how to edit it. */
export interface CreateEditRequest {
  /** Model to use. */
  model: EditModel;
  /** How to edit the input. */
  instruction: string;
  /**
   * Text to edit.
   *
   * @default ''
   */
  input?: string | null;
  /**
   * Number of edits to generate.
   *
   * @default 1
   */
  n?: number | null;
  /**
   * Sampling temperature. Higher values such as 0.8 make the edit more random, lower ones such as
   * 0.2 more focused. Change this or `top_p`, not both.
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
}

/**
 * Deprecated. Edited versions of a text.
 *
 * @deprecated
 */
export interface Edit {
  /** Type of the object, always `edit`. */
  object: 'edit';
  /** When the edit was created, in Unix seconds. */
  created: number;
  /** The edited texts, as many as `n` asked for. */
  choices: EditChoice[];
  /** Number of tokens that a request used. */
  usage: CompletionUsage;
}

/** One of the edited texts. */
export interface EditChoice {
  /** The edited text. */
  text: string;
  /** Position in the list of choices. */
  index: number;
}

export interface CreateEditParams {
  /** Model to use. */
  model: EditModel;
  /** How to edit the input. */
  instruction: string;
  /**
   * Text to edit.
   *
   * @default ''
   */
  input?: string | null | undefined;
  /**
   * Number of edits to generate.
   *
   * @default 1
   */
  n?: number | null | undefined;
  /**
   * Sampling temperature. Higher values such as 0.8 make the edit more random, lower ones such as
   * 0.2 more focused. Change this or `top_p`, not both.
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
}

export type CreateEditError = StatusError<number, ErrorResponse>;
