/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { SpeechFormat, SpeechModel, SpeechVoice } from '../../models/audio.js';
import type { ErrorResponse } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import type { Response } from '../../runtime/platform.js';
import { asBinary } from '../../runtime/readers.js';
import { send } from '../../runtime/request.js';

export interface CreateSpeechParams {
  /** Model to use. */
  model: SpeechModel;
  /**
   * Text to speak, at most 4096 characters.
   *
   * @maxLength 4096
   */
  input: string;
  /** Voice to speak with. */
  voice: SpeechVoice;
  /**
   * Format of the audio.
   *
   * @default 'mp3'
   */
  response_format?: SpeechFormat | undefined;
  /**
   * Speed of the speech, where 1 is normal.
   *
   * @default 1
   * @minimum 0.25
   * @maximum 4
   */
  speed?: number | undefined;
}

export type CreateSpeechError = StatusError<number, ErrorResponse>;

/**
 * Create speech
 *
 * Speaks a text. The audio is sent in chunks, so it can be played before the whole file is made. Tell
 * listeners that the voice is generated.
 *
 * `POST /audio/speech`
 */
export function createSpeech(
  client: Core,
  params: CreateSpeechParams,
  options?: RequestOptions,
): APIPromise<Response, CreateSpeechError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/audio/speech',
      body: json(params),
      response: asBinary('audio/mpeg, audio/opus, audio/aac, audio/flac'),
    },
    options,
  );
}
