/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  DeleteModelError,
  DeleteModelResponse,
  ListModelsError,
  ListModelsResponse,
  Model,
  RetrieveModelError,
} from '../models/models.js';
import { deleteModel, listModels, retrieveModel } from '../operations/models.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { PagePromise } from '../runtime/pages.js';

/** The models that are available to the caller, fine-tuned ones included. */
export class Models extends APIResource {
  /**
   * Retrieve a model
   *
   * Returns a model with its owner.
   *
   * `GET /models/{model}`
   *
   * @param model - ID of the model.
   */
  retrieve(model: string, options?: RequestOptions): APIPromise<Model, RetrieveModelError> {
    return retrieveModel(this.core, model, options);
  }

  /**
   * List models
   *
   * Returns the models that are available now, with their owners.
   *
   * `GET /models`
   */
  list(options?: RequestOptions): PagePromise<ListModelsResponse, Model, ListModelsError> {
    return listModels(this.core, options);
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
  delete(
    model: string,
    options?: RequestOptions,
  ): APIPromise<DeleteModelResponse, DeleteModelError> {
    return deleteModel(this.core, model, options);
  }
}
