/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListMessagesResponse, Metadata, ThreadMessage } from '../../../models/beta.js';
import type { ErrorResponse } from '../../../models/shared.js';
import type { APIPromise } from '../../../runtime/api-promise.js';
import { json } from '../../../runtime/body.js';
import type { Core, RequestOptions } from '../../../runtime/core.js';
import type { StatusError } from '../../../runtime/errors.js';
import { cursorPages } from '../../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../../runtime/pages.js';
import { send } from '../../../runtime/request.js';

export interface ListMessagesParams {
  /**
   * Number of objects to return, from 1 to 100.
   *
   * @default 20
   * @minimum 1
   * @maximum 100
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Sort order by `created_at`, ascending (`asc`) or descending (`desc`).
   *
   * @default 'desc'
   * @example 'desc'
   */
  order?: 'asc' | 'desc' | undefined;
  /**
   * Cursor for the next page: the ID of an object in the list. Pass the last ID of a page to get the
   * objects that follow it.
   *
   * @example 'obj_foo'
   */
  after?: string | undefined;
  /**
   * Cursor for the previous page: the ID of an object in the list. Pass the first ID of a page to get
   * the objects that come before it.
   *
   * @example 'obj_foo'
   */
  before?: string | undefined;
}

export type ListMessagesError = StatusError<number, ErrorResponse>;

/**
 * List messages
 *
 * Returns the messages of a thread, page by page.
 *
 * `GET /threads/{thread_id}/messages`
 *
 * @param threadID - ID of the thread.
 */
export function listMessages(
  client: Core,
  threadID: string,
  params?: ListMessagesParams,
  options?: RequestOptions,
): PagePromise<ListMessagesResponse, ThreadMessage, ListMessagesError> {
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages',
      pathParams: { thread_id: threadID },
      query: params,
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    cursorPages({
      items: ['data'],
      param: { in: 'query', name: 'after' },
      next: { lastItem: ['id'] },
      more: ['has_more'],
    }),
    options,
  );
}

export interface CreateMessageParams {
  /** Author of the message. Only `user` is supported. */
  role: 'user';
  /** Text of the message. */
  content: string;
  /**
   * IDs of files for tools such as retrieval and code interpreter, at most 10.
   *
   * @default []
   * @maxItems 10
   */
  file_ids?: string[] | undefined;
  metadata?: Metadata | undefined;
}

export type CreateMessageError = StatusError<number, ErrorResponse>;

/**
 * Create a message
 *
 * Adds a message to a thread. Fails while a run of the thread is in progress.
 *
 * `POST /threads/{thread_id}/messages`
 *
 * @param threadID - ID of the thread.
 */
export function createMessage(
  client: Core,
  threadID: string,
  params: CreateMessageParams,
  options?: RequestOptions,
): APIPromise<ThreadMessage, CreateMessageError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/messages',
      pathParams: { thread_id: threadID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

export interface RetrieveMessageParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type RetrieveMessageError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a message
 *
 * Returns a message of a thread.
 *
 * `GET /threads/{thread_id}/messages/{message_id}`
 *
 * @param messageID - ID of the message.
 */
export function retrieveMessage(
  client: Core,
  messageID: string,
  params: RetrieveMessageParams,
  options?: RequestOptions,
): APIPromise<ThreadMessage, RetrieveMessageError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages/{message_id}',
      pathParams: { thread_id: params.thread_id, message_id: messageID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

export interface ModifyMessageParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  metadata?: Metadata | undefined;
}

export type ModifyMessageError = StatusError<number, ErrorResponse>;

/**
 * Modify a message
 *
 * Changes the metadata of a message.
 *
 * `POST /threads/{thread_id}/messages/{message_id}`
 *
 * @param messageID - ID of the message.
 */
export function modifyMessage(
  client: Core,
  messageID: string,
  params: ModifyMessageParams,
  options?: RequestOptions,
): APIPromise<ThreadMessage, ModifyMessageError> {
  const { thread_id, ...body } = params;
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/messages/{message_id}',
      pathParams: { thread_id, message_id: messageID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(body),
    },
    options,
  );
}
