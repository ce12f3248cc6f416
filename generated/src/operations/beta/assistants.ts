/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Assistant,
  AssistantFile,
  AssistantTool,
  DeleteAssistantFileResponse,
  DeleteAssistantResponse,
  ListAssistantFilesResponse,
  ListAssistantsResponse,
  Metadata,
} from '../../models/beta.js';
import type { ChatModel, ErrorResponse } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import { cursorPages } from '../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../runtime/pages.js';
import { send } from '../../runtime/request.js';

export interface ListAssistantsParams {
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

export type ListAssistantsError = StatusError<number, ErrorResponse>;

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

export interface CreateAssistantParams {
  /** Model to use. */
  model: ChatModel;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name?: string | null | undefined;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description?: string | null | undefined;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions?: string | null | undefined;
  /**
   * Tools that the assistant may use, at most 128.
   *
   * @default []
   * @maxItems 128
   */
  tools?: AssistantTool[] | undefined;
  /**
   * IDs of files for the tools, at most 20, ordered by their time of creation, oldest first.
   *
   * @default []
   * @maxItems 20
   */
  file_ids?: string[] | undefined;
  metadata?: Metadata | undefined;
}

export type CreateAssistantError = StatusError<number, ErrorResponse>;

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

export type RetrieveAssistantError = StatusError<number, ErrorResponse>;

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

export interface ModifyAssistantParams {
  /** Model to use. */
  model?: ChatModel | undefined;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name?: string | null | undefined;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description?: string | null | undefined;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions?: string | null | undefined;
  /**
   * Tools that the assistant may use, at most 128.
   *
   * @default []
   * @maxItems 128
   */
  tools?: AssistantTool[] | undefined;
  /**
   * IDs of files for the tools, at most 20, ordered by their time of creation, oldest first.
   * Attached files that are missing from the list are detached.
   *
   * @default []
   * @maxItems 20
   */
  file_ids?: string[] | undefined;
  metadata?: Metadata | undefined;
}

export type ModifyAssistantError = StatusError<number, ErrorResponse>;

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

export type DeleteAssistantError = StatusError<number, ErrorResponse>;

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

export interface ListAssistantFilesParams {
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

export type ListAssistantFilesError = StatusError<number, ErrorResponse>;

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

export interface CreateAssistantFileParams {
  /**
   * ID of a file with the purpose `assistants`, for tools such as retrieval and code interpreter.
   */
  file_id: string;
}

export type CreateAssistantFileError = StatusError<number, ErrorResponse>;

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

export interface RetrieveAssistantFileParams {
  /**
   * ID of the assistant.
   *
   * @example 'asst_abc123'
   */
  assistant_id: string;
}

export type RetrieveAssistantFileError = StatusError<number, ErrorResponse>;

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

export interface DeleteAssistantFileParams {
  /**
   * ID of the assistant.
   *
   * @example 'asst_abc123'
   */
  assistant_id: string;
}

export type DeleteAssistantFileError = StatusError<number, ErrorResponse>;

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
