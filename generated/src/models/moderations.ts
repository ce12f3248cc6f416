/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { ErrorResponse } from './shared.js';

/**
 * Name of a moderation model. `text-moderation-latest` is upgraded over time; `text-moderation-stable`
 * changes only after notice and may be slightly less accurate.
 */
export type ModerationModel = 'text-moderation-latest' | 'text-moderation-stable' | (string & {});

/** Texts to classify. */
export interface CreateModerationRequest {
  /** Text to classify, or a list of texts. */
  input: string | string[];
  /**
   * Moderation model to use.
   *
   * @default 'text-moderation-latest'
   */
  model?: ModerationModel;
}

/** Whether texts comply with the content policy. */
export interface Moderation {
  /** ID of the moderation request. */
  id: string;
  /** Model that classified the input. */
  model: string;
  /** One result for each text. */
  results: ModerationResult[];
}

/** Classification of a text. */
export interface ModerationResult {
  /** Whether the text violates the policy in any category. */
  flagged: boolean;
  /** Whether the text violates the policy, by category. */
  categories: ModerationCategories;
  /**
   * Confidence of the model that the text violates the policy, from 0 to 1 by category. Not a
   * probability.
   */
  category_scores: ModerationCategoryScores;
}

/** Whether the text violates the policy, by category. */
export interface ModerationCategories {
  /** Hatred of people for a protected trait such as race, religion or disability. */
  hate: boolean;
  /** Hateful content that also threatens the group with violence or serious harm. */
  'hate/threatening': boolean;
  /** Harassing language towards anyone. */
  harassment: boolean;
  /** Harassment that also threatens someone with violence or serious harm. */
  'harassment/threatening': boolean;
  /** Promotes or depicts self-harm. */
  'self-harm': boolean;
  /** The speaker does or means to do self-harm. */
  'self-harm/intent': boolean;
  /** Encourages self-harm or tells how to commit it. */
  'self-harm/instructions': boolean;
  /** Meant to arouse, or promotes sexual services. */
  sexual: boolean;
  /** Sexual content with a person under 18. */
  'sexual/minors': boolean;
  /** Depicts death, violence or injury. */
  violence: boolean;
  /** Depicts death, violence or injury in graphic detail. */
  'violence/graphic': boolean;
}

/**
 * Confidence of the model that the text violates the policy, from 0 to 1 by category. Not a
 * probability.
 */
export interface ModerationCategoryScores {
  /**
   * Score for `hate`.
   *
   * @minimum 0
   * @maximum 1
   */
  hate: number;
  /**
   * Score for `hate/threatening`.
   *
   * @minimum 0
   * @maximum 1
   */
  'hate/threatening': number;
  /**
   * Score for `harassment`.
   *
   * @minimum 0
   * @maximum 1
   */
  harassment: number;
  /**
   * Score for `harassment/threatening`.
   *
   * @minimum 0
   * @maximum 1
   */
  'harassment/threatening': number;
  /**
   * Score for `self-harm`.
   *
   * @minimum 0
   * @maximum 1
   */
  'self-harm': number;
  /**
   * Score for `self-harm/intent`.
   *
   * @minimum 0
   * @maximum 1
   */
  'self-harm/intent': number;
  /**
   * Score for `self-harm/instructions`.
   *
   * @minimum 0
   * @maximum 1
   */
  'self-harm/instructions': number;
  /**
   * Score for `sexual`.
   *
   * @minimum 0
   * @maximum 1
   */
  sexual: number;
  /**
   * Score for `sexual/minors`.
   *
   * @minimum 0
   * @maximum 1
   */
  'sexual/minors': number;
  /**
   * Score for `violence`.
   *
   * @minimum 0
   * @maximum 1
   */
  violence: number;
  /**
   * Score for `violence/graphic`.
   *
   * @minimum 0
   * @maximum 1
   */
  'violence/graphic': number;
}

export interface CreateModerationParams {
  /** Text to classify, or a list of texts. */
  input: string | string[];
  /**
   * Moderation model to use.
   *
   * @default 'text-moderation-latest'
   */
  model?: ModerationModel | undefined;
}

export type CreateModerationError = StatusError<number, ErrorResponse>;
