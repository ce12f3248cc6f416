/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import {
  type CreateSpeechError,
  type CreateSpeechParams,
  createSpeech,
} from '../../operations/audio/speech.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { APIResource } from '../../runtime/class-client.js';
import type { RequestOptions } from '../../runtime/core.js';
import type { Response } from '../../runtime/platform.js';

export class Speech extends APIResource {
  /**
   * Create speech
   *
   * Speaks a text. The audio is sent in chunks, so it can be played before the whole file is made. Tell
   * listeners that the voice is generated.
   *
   * `POST /audio/speech`
   */
  create(
    params: CreateSpeechParams,
    options?: RequestOptions,
  ): APIPromise<Response, CreateSpeechError> {
    return createSpeech(this.core, params, options);
  }
}
