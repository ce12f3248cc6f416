/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import { type ClientOptions, createClient } from './client.js';
import { Audio } from './resources/audio.js';
import { Beta } from './resources/beta.js';
import { Chat } from './resources/chat.js';
import { Completions } from './resources/completions.js';
import { Edits } from './resources/edits.js';
import { Embeddings } from './resources/embeddings.js';
import { Engines } from './resources/engines.js';
import { Files } from './resources/files.js';
import { FineTunes } from './resources/fine-tunes.js';
import { FineTuning } from './resources/fine-tuning.js';
import { Images } from './resources/images.js';
import { Models } from './resources/models.js';
import { Moderations } from './resources/moderations.js';
import { APIClient, type ObservingOptions } from './runtime/class-client.js';
import type { Core } from './runtime/core.js';

/**
 * Generate text, images, speech and embeddings, fine-tune models, and run assistants.
 *
 * The OpenAI API gives HTTP access to models for text, images, audio, embeddings and moderation, to
 * fine-tuning, and, in beta, to assistants that keep conversations and use tools.
 *
 * Every request carries an API key as a bearer token. Answers are JSON unless an operation says otherwise;
 * operations with a `stream` switch can send server-sent events instead, which end with `data: [DONE]`.
 * Timestamps are Unix time in seconds.
 *
 * @see {@link https://platform.openai.com/docs/api-reference API reference}
 */
export class OpenAI extends APIClient {
  #chat: Chat | undefined;
  #completions: Completions | undefined;
  #embeddings: Embeddings | undefined;
  #files: Files | undefined;
  #images: Images | undefined;
  #audio: Audio | undefined;
  #moderations: Moderations | undefined;
  #models: Models | undefined;
  #fineTuning: FineTuning | undefined;
  #beta: Beta | undefined;
  #edits: Edits | undefined;
  #engines: Engines | undefined;
  #fineTunes: FineTunes | undefined;

  constructor(options: ClientOptions & ObservingOptions = {}, core: Core = createClient(options)) {
    super(core, options, 'OPENAI_LOG');
  }

  /** Model answers to a conversation, given as a list of messages. */
  get chat(): Chat {
    return (this.#chat ??= new Chat(this.core));
  }

  /**
   * Legacy text completion. Continues a prompt; chat completions are recommended for most uses.
   */
  get completions(): Completions {
    return (this.#completions ??= new Completions(this.core));
  }

  /** Vectors that represent text, for search, clustering, classification and recommendations. */
  get embeddings(): Embeddings {
    return (this.#embeddings ??= new Embeddings(this.core));
  }

  /** Uploaded and generated documents, for use with assistants and fine-tuning. */
  get files(): Files {
    return (this.#files ??= new Files(this.core));
  }

  /** Image generation from a prompt, edits of an image, and variations of one. */
  get images(): Images {
    return (this.#images ??= new Images(this.core));
  }

  /** Text to speech, transcription of speech, and translation of speech into English. */
  get audio(): Audio {
    return (this.#audio ??= new Audio(this.core));
  }

  /** Checks whether text goes against OpenAI's content policy. */
  get moderations(): Moderations {
    return (this.#moderations ??= new Moderations(this.core));
  }

  /** The models that are available to the caller, fine-tuned ones included. */
  get models(): Models {
    return (this.#models ??= new Models(this.core));
  }

  /** Jobs that tailor a model to training data of your own. */
  get fineTuning(): FineTuning {
    return (this.#fineTuning ??= new FineTuning(this.core));
  }

  get beta(): Beta {
    return (this.#beta ??= new Beta(this.core));
  }

  /**
   * Deprecated. Rewrites a text by an instruction. Replaced by chat completions and to be shut down on
   * 2024-01-04.
   */
  get edits(): Edits {
    return (this.#edits ??= new Edits(this.core));
  }

  /** Deprecated since 2022. The former name of models. */
  get engines(): Engines {
    return (this.#engines ??= new Engines(this.core));
  }

  /**
   * Deprecated. The first fine-tuning API, replaced by fine-tuning jobs and to be shut down on 2024-01-04.
   */
  get fineTunes(): FineTunes {
    return (this.#fineTunes ??= new FineTunes(this.core));
  }
}
