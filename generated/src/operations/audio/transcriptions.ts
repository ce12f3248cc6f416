/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateTranscriptionError,
  CreateTranscriptionParams,
  Transcription,
} from '../../models/audio.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import { multipart } from '../../runtime/multipart.js';
import { byContentType } from '../../runtime/readers.js';
import { send } from '../../runtime/request.js';
export type { CreateTranscriptionParams, CreateTranscriptionError } from '../../models/audio.js';

/**
 * Create a transcription
 *
 * Transcribes speech in an audio file, in the language that is spoken.
 *
 * `POST /audio/transcriptions`
 */
export function createTranscription(
  client: Core,
  params: CreateTranscriptionParams,
  options?: RequestOptions,
): APIPromise<Transcription | string, CreateTranscriptionError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/audio/transcriptions',
      body: multipart(params),
      response: byContentType('application/json, text/plain'),
    },
    options,
  );
}
