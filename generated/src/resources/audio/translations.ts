/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { Translation } from '../../models/audio.js';
import {
  type CreateTranslationError,
  type CreateTranslationParams,
  createTranslation,
} from '../../operations/audio/translations.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { APIResource } from '../../runtime/class-client.js';
import type { RequestOptions } from '../../runtime/core.js';

export class Translations extends APIResource {
  /**
   * Create a translation
   *
   * Transcribes speech in an audio file and translates it into English.
   *
   * `POST /audio/translations`
   */
  create(
    params: CreateTranslationParams,
    options?: RequestOptions,
  ): APIPromise<Translation | string, CreateTranslationError> {
    return createTranslation(this.core, params, options);
  }
}
