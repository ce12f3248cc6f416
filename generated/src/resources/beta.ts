/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import { APIResource } from '../runtime/class-client.js';
import { Assistants } from './beta/assistants.js';
import { Threads } from './beta/threads.js';

export class Beta extends APIResource {
  #assistants: Assistants | undefined;
  #threads: Threads | undefined;

  /**
   * Beta. Configured models with instructions, tools and files that answer the messages of a thread.
   */
  get assistants(): Assistants {
    return (this.#assistants ??= new Assistants(this.core));
  }

  /** Beta. Conversations that assistants take part in. */
  get threads(): Threads {
    return (this.#threads ??= new Threads(this.core));
  }
}
