/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import { APIResource } from '../runtime/class-client.js';
import { ChatCompletions } from './chat/completions.js';

/** Model answers to a conversation, given as a list of messages. */
export class Chat extends APIResource {
  #completions: ChatCompletions | undefined;

  get completions(): ChatCompletions {
    return (this.#completions ??= new ChatCompletions(this.core));
  }
}
