/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import { APIResource } from '../runtime/class-client.js';
import { Speech } from './audio/speech.js';
import { Transcriptions } from './audio/transcriptions.js';
import { Translations } from './audio/translations.js';

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
