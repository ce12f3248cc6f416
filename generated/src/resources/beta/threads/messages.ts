/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListMessagesResponse, ThreadMessage } from '../../../models/beta.js';
import {
  type CreateMessageError,
  type CreateMessageParams,
  type ListMessagesError,
  type ListMessagesParams,
  type ModifyMessageError,
  type ModifyMessageParams,
  type RetrieveMessageError,
  type RetrieveMessageParams,
  createMessage,
  listMessages,
  modifyMessage,
  retrieveMessage,
} from '../../../operations/beta/threads/messages.js';
import type { APIPromise } from '../../../runtime/api-promise.js';
import { APIResource } from '../../../runtime/class-client.js';
import type { RequestOptions } from '../../../runtime/core.js';
import type { PagePromise } from '../../../runtime/pages.js';
import { MessageFiles } from './messages/files.js';

/** Beta. The messages of a thread and the files attached to them. */
export class Messages extends APIResource {
  #files: MessageFiles | undefined;

  get files(): MessageFiles {
    return (this.#files ??= new MessageFiles(this.core));
  }

  /**
   * Create a message
   *
   * Adds a message to a thread. Fails while a run of the thread is in progress.
   *
   * `POST /threads/{thread_id}/messages`
   *
   * @param threadID - ID of the thread.
   */
  create(
    threadID: string,
    params: CreateMessageParams,
    options?: RequestOptions,
  ): APIPromise<ThreadMessage, CreateMessageError> {
    return createMessage(this.core, threadID, params, options);
  }

  /**
   * Retrieve a message
   *
   * Returns a message of a thread.
   *
   * `GET /threads/{thread_id}/messages/{message_id}`
   *
   * @param messageID - ID of the message.
   */
  retrieve(
    messageID: string,
    params: RetrieveMessageParams,
    options?: RequestOptions,
  ): APIPromise<ThreadMessage, RetrieveMessageError> {
    return retrieveMessage(this.core, messageID, params, options);
  }

  /**
   * Modify a message
   *
   * Changes the metadata of a message.
   *
   * `POST /threads/{thread_id}/messages/{message_id}`
   *
   * @param messageID - ID of the message.
   */
  update(
    messageID: string,
    params: ModifyMessageParams,
    options?: RequestOptions,
  ): APIPromise<ThreadMessage, ModifyMessageError> {
    return modifyMessage(this.core, messageID, params, options);
  }

  /**
   * List messages
   *
   * Returns the messages of a thread, page by page.
   *
   * `GET /threads/{thread_id}/messages`
   *
   * @param threadID - ID of the thread.
   */
  list(
    threadID: string,
    params?: ListMessagesParams,
    options?: RequestOptions,
  ): PagePromise<ListMessagesResponse, ThreadMessage, ListMessagesError> {
    return listMessages(this.core, threadID, params, options);
  }
}
