/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateFileError,
  CreateFileParams,
  DeleteFileError,
  DeleteFileResponse,
  DownloadFileError,
  FileObject,
  ListFilesError,
  ListFilesParams,
  ListFilesResponse,
  RetrieveFileError,
} from '../models/files.js';
import type { APIPromise } from '../runtime/api-promise.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { multipart } from '../runtime/multipart.js';
import { singlePage } from '../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../runtime/pages.js';
import type { Response } from '../runtime/platform.js';
import { asBinary } from '../runtime/readers.js';
import { send } from '../runtime/request.js';
export type {
  ListFilesParams,
  ListFilesError,
  CreateFileParams,
  CreateFileError,
  RetrieveFileError,
  DeleteFileError,
  DownloadFileError,
} from '../models/files.js';

/**
 * List files
 *
 * Returns the files of the organization.
 *
 * `GET /files`
 */
export function listFiles(
  client: Core,
  params?: ListFilesParams,
  options?: RequestOptions,
): PagePromise<ListFilesResponse, FileObject, ListFilesError> {
  return sendPages(
    client,
    { method: 'GET', path: '/files', query: params },
    singlePage({ items: ['data'] }),
    options,
  );
}

/**
 * Upload a file
 *
 * Uploads a file for use with assistants or fine-tuning. A file may have 512 MB, all files of an
 * organization together 100 GB.
 *
 * `POST /files`
 */
export function createFile(
  client: Core,
  params: CreateFileParams,
  options?: RequestOptions,
): APIPromise<FileObject, CreateFileError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/files',
      body: multipart(params, { file: { contentType: 'application/octet-stream' } }),
    },
    options,
  );
}

/**
 * Retrieve a file
 *
 * Returns what is known about a file, without its content.
 *
 * `GET /files/{file_id}`
 *
 * @param fileID - ID of the file.
 */
export function retrieveFile(
  client: Core,
  fileID: string,
  options?: RequestOptions,
): APIPromise<FileObject, RetrieveFileError> {
  return send(
    client,
    { method: 'GET', path: '/files/{file_id}', pathParams: { file_id: fileID } },
    options,
  );
}

/**
 * Delete a file
 *
 * Deletes a file.
 *
 * `DELETE /files/{file_id}`
 *
 * @param fileID - ID of the file.
 */
export function deleteFile(
  client: Core,
  fileID: string,
  options?: RequestOptions,
): APIPromise<DeleteFileResponse, DeleteFileError> {
  return send(
    client,
    { method: 'DELETE', path: '/files/{file_id}', pathParams: { file_id: fileID } },
    options,
  );
}

/**
 * Retrieve the content of a file
 *
 * Downloads a file.
 *
 * `GET /files/{file_id}/content`
 *
 * @param fileID - ID of the file.
 */
export function downloadFile(
  client: Core,
  fileID: string,
  options?: RequestOptions,
): APIPromise<Response, DownloadFileError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/files/{file_id}/content',
      pathParams: { file_id: fileID },
      response: asBinary('application/octet-stream'),
    },
    options,
  );
}
