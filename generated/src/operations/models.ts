/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  DeleteModelError,
  DeleteModelResponse,
  ListModelsError,
  ListModelsResponse,
  Model,
  RetrieveModelError,
} from '../models/models.js';
import type { APIPromise } from '../runtime/api-promise.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { singlePage } from '../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../runtime/pages.js';
import { send } from '../runtime/request.js';
export type { ListModelsError, RetrieveModelError, DeleteModelError } from '../models/models.js';

/**
 * List models
 *
 * Returns the models that are available now, with their owners.
 *
 * `GET /models`
 */
export function listModels(
  client: Core,
  options?: RequestOptions,
): PagePromise<ListModelsResponse, Model, ListModelsError> {
  return sendPages(
    client,
    { method: 'GET', path: '/models' },
    singlePage({ items: ['data'] }),
    options,
  );
}

/**
 * Retrieve a model
 *
 * Returns a model with its owner.
 *
 * `GET /models/{model}`
 *
 * @param model - ID of the model.
 */
export function retrieveModel(
  client: Core,
  model: string,
  options?: RequestOptions,
): APIPromise<Model, RetrieveModelError> {
  return send(client, { method: 'GET', path: '/models/{model}', pathParams: { model } }, options);
}

/**
 * Delete a fine-tuned model
 *
 * Deletes a fine-tuned model. Needs the role of an owner in the organization.
 *
 * `DELETE /models/{model}`
 *
 * @param model - ID of the model.
 */
export function deleteModel(
  client: Core,
  model: string,
  options?: RequestOptions,
): APIPromise<DeleteModelResponse, DeleteModelError> {
  return send(
    client,
    { method: 'DELETE', path: '/models/{model}', pathParams: { model } },
    options,
  );
}
