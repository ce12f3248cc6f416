/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { TranscriptFormat, TranscriptionModel, Translation } from '../../models/audio.js';
import type { ErrorResponse } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import { multipart } from '../../runtime/multipart.js';
import { byContentType } from '../../runtime/readers.js';
import { send } from '../../runtime/request.js';
import type { Uploadable } from '../../runtime/uploads.js';

export interface CreateTranslationParams {
  /**
   * Audio file of at most 25 MB in one of the formats flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or
   * webm.
   *
   * @format binary
   */
  file: Uploadable;
  /** Model to use. Only `whisper-1` is available. */
  model: TranscriptionModel;
  /** English text that guides the style or continues an earlier segment. */
  prompt?: string | undefined;
  /**
   * Format of the transcript.
   *
   * @default 'json'
   */
  response_format?: TranscriptFormat | undefined;
  /**
   * Sampling temperature from 0 to 1. Higher values make the output more random. At 0 the model
   * raises it by itself until certain thresholds are met.
   *
   * @default 0
   * @minimum 0
   * @maximum 1
   */
  temperature?: number | undefined;
}

export type CreateTranslationError = StatusError<number, ErrorResponse>;

/**
 * Create a translation
 *
 * Transcribes speech in an audio file and translates it into English.
 *
 * `POST /audio/translations`
 */
export function createTranslation(
  client: Core,
  params: CreateTranslationParams,
  options?: RequestOptions,
): APIPromise<Translation | string, CreateTranslationError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/audio/translations',
      body: multipart(params),
      response: byContentType('application/json, text/plain'),
    },
    options,
  );
}
