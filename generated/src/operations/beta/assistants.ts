/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Assistant,
  AssistantFile,
  CreateAssistantError,
  CreateAssistantFileError,
  CreateAssistantFileParams,
  CreateAssistantParams,
  DeleteAssistantError,
  DeleteAssistantFileError,
  DeleteAssistantFileParams,
  DeleteAssistantFileResponse,
  DeleteAssistantResponse,
  ListAssistantFilesError,
  ListAssistantFilesParams,
  ListAssistantFilesResponse,
  ListAssistantsError,
  ListAssistantsParams,
  ListAssistantsResponse,
  ModifyAssistantError,
  ModifyAssistantParams,
  RetrieveAssistantError,
  RetrieveAssistantFileError,
  RetrieveAssistantFileParams,
} from '../../models/beta.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import { cursorPages } from '../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../runtime/pages.js';
import { send } from '../../runtime/request.js';
export type {
  ListAssistantsParams,
  ListAssistantsError,
  CreateAssistantParams,
  CreateAssistantError,
  RetrieveAssistantError,
  ModifyAssistantParams,
  ModifyAssistantError,
  DeleteAssistantError,
  ListAssistantFilesParams,
  ListAssistantFilesError,
  CreateAssistantFileParams,
  CreateAssistantFileError,
  RetrieveAssistantFileParams,
  RetrieveAssistantFileError,
  DeleteAssistantFileParams,
  DeleteAssistantFileError,
} from '../../models/beta.js';

/**
 * List assistants
 *
 * Returns the assistants of the organization, page by page.
 *
 * `GET /assistants`
 */
export function listAssistants(
  client: Core,
  params?: ListAssistantsParams,
  options?: RequestOptions,
): PagePromise<ListAssistantsResponse, Assistant, ListAssistantsError> {
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/assistants',
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

/**
 * Create an assistant
 *
 * Creates an assistant with a model, instructions, tools and files.
 *
 * `POST /assistants`
 */
export function createAssistant(
  client: Core,
  params: CreateAssistantParams,
  options?: RequestOptions,
): APIPromise<Assistant, CreateAssistantError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/assistants',
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

/**
 * Retrieve an assistant
 *
 * Returns an assistant.
 *
 * `GET /assistants/{assistant_id}`
 *
 * @param assistantID - ID of the assistant.
 */
export function retrieveAssistant(
  client: Core,
  assistantID: string,
  options?: RequestOptions,
): APIPromise<Assistant, RetrieveAssistantError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/assistants/{assistant_id}',
      pathParams: { assistant_id: assistantID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

/**
 * Modify an assistant
 *
 * Changes the settings of an assistant.
 *
 * `POST /assistants/{assistant_id}`
 *
 * @param assistantID - ID of the assistant.
 */
export function modifyAssistant(
  client: Core,
  assistantID: string,
  params: ModifyAssistantParams = {},
  options?: RequestOptions,
): APIPromise<Assistant, ModifyAssistantError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/assistants/{assistant_id}',
      pathParams: { assistant_id: assistantID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

/**
 * Delete an assistant
 *
 * Deletes an assistant.
 *
 * `DELETE /assistants/{assistant_id}`
 *
 * @param assistantID - ID of the assistant.
 */
export function deleteAssistant(
  client: Core,
  assistantID: string,
  options?: RequestOptions,
): APIPromise<DeleteAssistantResponse, DeleteAssistantError> {
  return send(
    client,
    {
      method: 'DELETE',
      path: '/assistants/{assistant_id}',
      pathParams: { assistant_id: assistantID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
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
export function listAssistantFiles(
  client: Core,
  assistantID: string,
  params?: ListAssistantFilesParams,
  options?: RequestOptions,
): PagePromise<ListAssistantFilesResponse, AssistantFile, ListAssistantFilesError> {
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/assistants/{assistant_id}/files',
      pathParams: { assistant_id: assistantID },
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

/**
 * Attach a file to an assistant
 *
 * Attaches an uploaded file to an assistant, for the use of its tools.
 *
 * `POST /assistants/{assistant_id}/files`
 *
 * @param assistantID - ID of the assistant.
 */
export function createAssistantFile(
  client: Core,
  assistantID: string,
  params: CreateAssistantFileParams,
  options?: RequestOptions,
): APIPromise<AssistantFile, CreateAssistantFileError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/assistants/{assistant_id}/files',
      pathParams: { assistant_id: assistantID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
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
export function retrieveAssistantFile(
  client: Core,
  fileID: string,
  params: RetrieveAssistantFileParams,
  options?: RequestOptions,
): APIPromise<AssistantFile, RetrieveAssistantFileError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/assistants/{assistant_id}/files/{file_id}',
      pathParams: { assistant_id: params.assistant_id, file_id: fileID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
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
export function deleteAssistantFile(
  client: Core,
  fileID: string,
  params: DeleteAssistantFileParams,
  options?: RequestOptions,
): APIPromise<DeleteAssistantFileResponse, DeleteAssistantFileError> {
  return send(
    client,
    {
      method: 'DELETE',
      path: '/assistants/{assistant_id}/files/{file_id}',
      pathParams: { assistant_id: params.assistant_id, file_id: fileID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}
