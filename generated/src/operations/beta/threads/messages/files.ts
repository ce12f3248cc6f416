/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListMessageFilesResponse, MessageFile } from '../../../../models/beta.js';
import type { ErrorResponse } from '../../../../models/shared.js';
import type { APIPromise } from '../../../../runtime/api-promise.js';
import type { Core, RequestOptions } from '../../../../runtime/core.js';
import type { StatusError } from '../../../../runtime/errors.js';
import { cursorPages } from '../../../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../../../runtime/pages.js';
import { send } from '../../../../runtime/request.js';

export interface ListMessageFilesParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
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

export type ListMessageFilesError = StatusError<number, ErrorResponse>;

/**
 * List files of a message
 *
 * Returns the files that are attached to a message, page by page.
 *
 * `GET /threads/{thread_id}/messages/{message_id}/files`
 *
 * @param messageID - ID of the message.
 */
export function listMessageFiles(
  client: Core,
  messageID: string,
  params: ListMessageFilesParams,
  options?: RequestOptions,
): PagePromise<ListMessageFilesResponse, MessageFile, ListMessageFilesError> {
  const { thread_id, ...query } = params;
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages/{message_id}/files',
      pathParams: { thread_id, message_id: messageID },
      query,
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

export interface RetrieveMessageFileParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  /**
   * ID of the message.
   *
   * @example 'msg_abc123'
   */
  message_id: string;
}

export type RetrieveMessageFileError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a file of a message
 *
 * Returns the attachment of a file to a message.
 *
 * `GET /threads/{thread_id}/messages/{message_id}/files/{file_id}`
 *
 * @param fileID - ID of the file.
 */
export function retrieveMessageFile(
  client: Core,
  fileID: string,
  params: RetrieveMessageFileParams,
  options?: RequestOptions,
): APIPromise<MessageFile, RetrieveMessageFileError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages/{message_id}/files/{file_id}',
      pathParams: { thread_id: params.thread_id, message_id: params.message_id, file_id: fileID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}
