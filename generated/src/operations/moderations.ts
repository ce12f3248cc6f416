/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { Moderation, ModerationModel } from '../models/moderations.js';
import type { ErrorResponse } from '../models/shared.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { StatusError } from '../runtime/errors.js';
import { send } from '../runtime/request.js';

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

/**
 * Create a moderation
 *
 * Tells whether texts go against the content policy, and in which categories.
 *
 * `POST /moderations`
 */
export function createModeration(
  client: Core,
  params: CreateModerationParams,
  options?: RequestOptions,
): APIPromise<Moderation, CreateModerationError> {
  return send(client, { method: 'POST', path: '/moderations', body: json(params) }, options);
}
