/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { CreateEditError, CreateEditParams, Edit } from '../models/edits.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { send } from '../runtime/request.js';
export type { CreateEditParams, CreateEditError } from '../models/edits.js';

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
