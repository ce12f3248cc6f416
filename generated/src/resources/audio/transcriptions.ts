/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { Transcription } from '../../models/audio.js';
import {
  type CreateTranscriptionError,
  type CreateTranscriptionParams,
  createTranscription,
} from '../../operations/audio/transcriptions.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { APIResource } from '../../runtime/class-client.js';
import type { RequestOptions } from '../../runtime/core.js';

export class Transcriptions extends APIResource {
  /**
   * Create a transcription
   *
   * Transcribes speech in an audio file, in the language that is spoken.
   *
   * `POST /audio/transcriptions`
   */
  create(
    params: CreateTranscriptionParams,
    options?: RequestOptions,
  ): APIPromise<Transcription | string, CreateTranscriptionError> {
    return createTranscription(this.core, params, options);
  }
}
