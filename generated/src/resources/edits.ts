/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { CreateEditError, CreateEditParams, Edit } from '../models/edits.js';
import { createEdit } from '../operations/edits.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';

/**
 * Deprecated. Rewrites a text by an instruction. Replaced by chat completions and to be shut down on
 * 2024-01-04.
 */
export class Edits extends APIResource {
  /**
   * Create an edit
   *
   * Deprecated, use `POST /chat/completions`. Edits a text as an instruction says.
   *
   * `POST /edits`
   *
   * @deprecated
   */
  create(params: CreateEditParams, options?: RequestOptions): APIPromise<Edit, CreateEditError> {
    return createEdit(this.core, params, options);
  }
}
