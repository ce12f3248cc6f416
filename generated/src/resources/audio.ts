/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateSpeechError,
  CreateSpeechParams,
  CreateTranscriptionError,
  CreateTranscriptionParams,
  CreateTranslationError,
  CreateTranslationParams,
  Transcription,
  Translation,
} from '../models/audio.js';
import { createSpeech } from '../operations/audio/speech.js';
import { createTranscription } from '../operations/audio/transcriptions.js';
import { createTranslation } from '../operations/audio/translations.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { Response } from '../runtime/platform.js';

/** Text to speech, transcription of speech, and translation of speech into English. */
export class Audio extends APIResource {
  #speech: Speech | undefined;
  #transcriptions: Transcriptions | undefined;
  #translations: Translations | undefined;

  get speech(): Speech {
    return (this.#speech ??= new Speech(this.core));
  }

  get transcriptions(): Transcriptions {
    return (this.#transcriptions ??= new Transcriptions(this.core));
  }

  get translations(): Translations {
    return (this.#translations ??= new Translations(this.core));
  }
}

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
