/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type {
  AssistantFile,
  DeleteAssistantFileResponse,
  ListAssistantFilesResponse,
} from '../../../models/beta.js';
import {
  type CreateAssistantFileError,
  type CreateAssistantFileParams,
  type DeleteAssistantFileError,
  type DeleteAssistantFileParams,
  type ListAssistantFilesError,
  type ListAssistantFilesParams,
  type RetrieveAssistantFileError,
  type RetrieveAssistantFileParams,
  createAssistantFile,
  deleteAssistantFile,
  listAssistantFiles,
  retrieveAssistantFile,
} from '../../../operations/beta/assistants/files.js';
import type { APIPromise } from '../../../runtime/api-promise.js';
import { APIResource } from '../../../runtime/class-client.js';
import type { RequestOptions } from '../../../runtime/core.js';
import type { PagePromise } from '../../../runtime/pages.js';

export class AssistantFiles extends APIResource {
  /**
   * Attach a file to an assistant
   *
   * Attaches an uploaded file to an assistant, for the use of its tools.
   *
   * `POST /assistants/{assistant_id}/files`
   *
   * @param assistantID - ID of the assistant.
   */
  create(
    assistantID: string,
    params: CreateAssistantFileParams,
    options?: RequestOptions,
  ): APIPromise<AssistantFile, CreateAssistantFileError> {
    return createAssistantFile(this.core, assistantID, params, options);
  }

  /**
   * Retrieve a file of an assistant
   *
   * Returns the attachment of a file to an assistant.
   *
   * `GET /assistants/{assistant_id}/files/{file_id}`
   *
   * @param fileID - ID of the file.
   */
  retrieve(
    fileID: string,
    params: RetrieveAssistantFileParams,
    options?: RequestOptions,
  ): APIPromise<AssistantFile, RetrieveAssistantFileError> {
    return retrieveAssistantFile(this.core, fileID, params, options);
  }

  /**
   * List files of an assistant
   *
   * Returns the files that are attached to an assistant, page by page.
   *
   * `GET /assistants/{assistant_id}/files`
   *
   * @param assistantID - ID of the assistant.
   */
  list(
    assistantID: string,
    params?: ListAssistantFilesParams,
    options?: RequestOptions,
  ): PagePromise<ListAssistantFilesResponse, AssistantFile, ListAssistantFilesError> {
    return listAssistantFiles(this.core, assistantID, params, options);
  }

  /**
   * Detach a file from an assistant
   *
   * Detaches a file from an assistant, and from its retrieval index. The file itself stays.
   *
   * `DELETE /assistants/{assistant_id}/files/{file_id}`
   *
   * @param fileID - ID of the file.
   */
  delete(
    fileID: string,
    params: DeleteAssistantFileParams,
    options?: RequestOptions,
  ): APIPromise<DeleteAssistantFileResponse, DeleteAssistantFileError> {
    return deleteAssistantFile(this.core, fileID, params, options);
  }
}
