/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { CreateSpeechError, CreateSpeechParams } from '../../models/audio.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { Response } from '../../runtime/platform.js';
import { asBinary } from '../../runtime/readers.js';
import { send } from '../../runtime/request.js';
export type { CreateSpeechParams, CreateSpeechError } from '../../models/audio.js';

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
