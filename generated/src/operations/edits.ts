/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { Edit, EditModel } from '../models/edits.js';
import type { ErrorResponse } from '../models/shared.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { StatusError } from '../runtime/errors.js';
import { send } from '../runtime/request.js';

export interface CreateEditParams {
  /** Model to use. */
  model: EditModel;
  /** How to edit the input. */
  instruction: string;
  /**
   * Text to edit.
   *
   * @default ''
   */
  input?: string | null | undefined;
  /**
   * Number of edits to generate.
   *
   * @default 1
   */
  n?: number | null | undefined;
  /**
   * Sampling temperature. Higher values such as 0.8 make the edit more random, lower ones such as
   * 0.2 more focused. Change this or `top_p`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 2
   */
  temperature?: number | null | undefined;
  /**
   * Nucleus sampling: only the tokens that make up this share of the probability mass are
   * considered, so 0.1 means the top 10%. Change this or `temperature`, not both.
   *
   * @default 1
   * @minimum 0
   * @maximum 1
   */
  top_p?: number | null | undefined;
}

export type CreateEditError = StatusError<number, ErrorResponse>;

/**
 * Create an edit
 *
 * Deprecated, use `POST /chat/completions`. Edits a text as an instruction says.
 *
 * `POST /edits`
 *
 * @deprecated
 */
export function createEdit(
  client: Core,
  params: CreateEditParams,
  options?: RequestOptions,
): APIPromise<Edit, CreateEditError> {
  return send(client, { method: 'POST', path: '/edits', body: json(params) }, options);
}
