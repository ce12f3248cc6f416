/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { ErrorResponse } from './shared.js';

/** A model that can be used with the API. */
export interface Model {
  /** ID of the model, to be used in requests. */
  id: string;
  /** Type of the object, always `model`. */
  object: 'model';
  /** When the model was created, in Unix seconds. */
  created: number;
  /** Organization that owns the model. */
  owned_by: string;
  /** Permissions of the model. Only in answers of early 2023. */
  permission?: { [key: string]: unknown }[];
}

/** List of models. */
export interface ListModelsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The models. */
  data: Model[];
}

/** Confirms that a model was deleted. */
export interface DeleteModelResponse {
  /** ID of the model. */
  id: string;
  /** Type of the object, always `model`. */
  object: 'model';
  /** Whether the model was deleted. */
  deleted: boolean;
}

export type ListModelsError = StatusError<number, ErrorResponse>;

export type RetrieveModelError = StatusError<number, ErrorResponse>;

export type DeleteModelError = StatusError<number, ErrorResponse>;
