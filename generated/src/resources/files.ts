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
import {
  createFile,
  deleteFile,
  downloadFile,
  listFiles,
  retrieveFile,
} from '../operations/files.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { PagePromise } from '../runtime/pages.js';
import type { Response } from '../runtime/platform.js';

/** Uploaded and generated documents, for use with assistants and fine-tuning. */
export class Files extends APIResource {
  /**
   * Upload a file
   *
   * Uploads a file for use with assistants or fine-tuning. A file may have 512 MB, all files of an
   * organization together 100 GB.
   *
   * `POST /files`
   */
  create(
    params: CreateFileParams,
    options?: RequestOptions,
  ): APIPromise<FileObject, CreateFileError> {
    return createFile(this.core, params, options);
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
  retrieve(fileID: string, options?: RequestOptions): APIPromise<FileObject, RetrieveFileError> {
    return retrieveFile(this.core, fileID, options);
  }

  /**
   * List files
   *
   * Returns the files of the organization.
   *
   * `GET /files`
   */
  list(
    params?: ListFilesParams,
    options?: RequestOptions,
  ): PagePromise<ListFilesResponse, FileObject, ListFilesError> {
    return listFiles(this.core, params, options);
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
  delete(
    fileID: string,
    options?: RequestOptions,
  ): APIPromise<DeleteFileResponse, DeleteFileError> {
    return deleteFile(this.core, fileID, options);
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
  content(fileID: string, options?: RequestOptions): APIPromise<Response, DownloadFileError> {
    return downloadFile(this.core, fileID, options);
  }
}
