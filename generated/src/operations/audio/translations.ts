/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateTranslationError,
  CreateTranslationParams,
  Translation,
} from '../../models/audio.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import { multipart } from '../../runtime/multipart.js';
import { byContentType } from '../../runtime/readers.js';
import { send } from '../../runtime/request.js';
export type { CreateTranslationParams, CreateTranslationError } from '../../models/audio.js';

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
