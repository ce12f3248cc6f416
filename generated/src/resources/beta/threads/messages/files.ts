/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListMessageFilesResponse, MessageFile } from '../../../../models/beta.js';
import {
  type ListMessageFilesError,
  type ListMessageFilesParams,
  type RetrieveMessageFileError,
  type RetrieveMessageFileParams,
  listMessageFiles,
  retrieveMessageFile,
} from '../../../../operations/beta/threads/messages/files.js';
import type { APIPromise } from '../../../../runtime/api-promise.js';
import { APIResource } from '../../../../runtime/class-client.js';
import type { RequestOptions } from '../../../../runtime/core.js';
import type { PagePromise } from '../../../../runtime/pages.js';

export class MessageFiles extends APIResource {
  /**
   * Retrieve a file of a message
   *
   * Returns the attachment of a file to a message.
   *
   * `GET /threads/{thread_id}/messages/{message_id}/files/{file_id}`
   *
   * @param fileID - ID of the file.
   */
  retrieve(
    fileID: string,
    params: RetrieveMessageFileParams,
    options?: RequestOptions,
  ): APIPromise<MessageFile, RetrieveMessageFileError> {
    return retrieveMessageFile(this.core, fileID, params, options);
  }

  /**
   * List files of a message
   *
   * Returns the files that are attached to a message, page by page.
   *
   * `GET /threads/{thread_id}/messages/{message_id}/files`
   *
   * @param messageID - ID of the message.
   */
  list(
    messageID: string,
    params: ListMessageFilesParams,
    options?: RequestOptions,
  ): PagePromise<ListMessageFilesResponse, MessageFile, ListMessageFilesError> {
    return listMessageFiles(this.core, messageID, params, options);
  }
}
