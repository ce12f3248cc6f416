/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateModerationError,
  CreateModerationParams,
  Moderation,
} from '../models/moderations.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { send } from '../runtime/request.js';
export type { CreateModerationParams, CreateModerationError } from '../models/moderations.js';

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
