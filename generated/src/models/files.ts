/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { Uploadable } from '../runtime/uploads.js';
import type { ErrorResponse } from './shared.js';

/**
 * What a file is for. Files for `assistants_output` and `fine-tune-results` are made by the API;
 * `search` and `fine-tune-train` are found on files of earlier times.
 */
export type FilePurpose =
  | 'fine-tune'
  | 'fine-tune-results'
  | 'assistants'
  | 'assistants_output'
  | 'fine-tune-train'
  | 'search';

/** A file to upload. */
export interface CreateFileRequest {
  /**
   * File to upload, at most 512 MB. Fine-tuning takes `.jsonl` files only.
   *
   * @format binary
   */
  file: Uploadable;
  /**
   * What the file is for: `fine-tune` for fine-tuning, which has its format checked, or `assistants`
   * for assistants and messages.
   */
  purpose: 'fine-tune' | 'assistants';
}

/** A document that was uploaded to, or made by, the API. */
export interface FileObject {
  /** ID of the file. */
  id: string;
  /** Type of the object, always `file`. */
  object: 'file';
  /** Size in bytes. */
  bytes: number;
  /** When the file was created, in Unix seconds. */
  created_at: number;
  /** Name of the file. */
  filename: string;
  /**
   * What a file is for. Files for `assistants_output` and `fine-tune-results` are made by the API;
   * `search` and `fine-tune-train` are found on files of earlier times.
   */
  purpose: FilePurpose;
  /**
   * Deprecated. How far the file was processed.
   *
   * @deprecated
   */
  status?: 'uploaded' | 'processed' | 'error';
  /**
   * Deprecated, see `error` of the fine-tuning job. Why a training file failed validation.
   *
   * @deprecated
   */
  status_details?: string;
}

/** List of files. */
export interface ListFilesResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The files. */
  data: FileObject[];
}

/** Confirms that a file was deleted. */
export interface DeleteFileResponse {
  /** ID of the file. */
  id: string;
  /** Type of the object, always `file`. */
  object: 'file';
  /** Whether the file was deleted. */
  deleted: boolean;
}

export interface ListFilesParams {
  /**
   * Return only files with this purpose.
   *
   * @example 'fine-tune'
   */
  purpose?: FilePurpose | undefined;
}

export type ListFilesError = StatusError<number, ErrorResponse>;

export interface CreateFileParams {
  /**
   * File to upload, at most 512 MB. Fine-tuning takes `.jsonl` files only.
   *
   * @format binary
   */
  file: Uploadable;
  /**
   * What the file is for: `fine-tune` for fine-tuning, which has its format checked, or `assistants`
   * for assistants and messages.
   */
  purpose: 'fine-tune' | 'assistants';
}

export type CreateFileError = StatusError<number, ErrorResponse>;

export type RetrieveFileError = StatusError<number, ErrorResponse>;

export type DeleteFileError = StatusError<number, ErrorResponse>;

export type DownloadFileError = StatusError<number, ErrorResponse>;
