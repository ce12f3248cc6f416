/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateModerationError,
  CreateModerationParams,
  Moderation,
} from '../models/moderations.js';
import { createModeration } from '../operations/moderations.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';

/** Checks whether text goes against OpenAI's content policy. */
export class Moderations extends APIResource {
  /**
   * Create a moderation
   *
   * Tells whether texts go against the content policy, and in which categories.
   *
   * `POST /moderations`
   */
  create(
    params: CreateModerationParams,
    options?: RequestOptions,
  ): APIPromise<Moderation, CreateModerationError> {
    return createModeration(this.core, params, options);
  }
}
