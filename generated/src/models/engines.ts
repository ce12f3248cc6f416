/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { ErrorResponse } from './shared.js';

/**
 * Deprecated. A model, by its former name.
 *
 * @deprecated
 */
export interface Engine {
  /** ID of the engine. */
  id: string;
  /** Type of the object, always `engine`. */
  object: 'engine';
  /** Organization that owns the engine. */
  owner: string;
  /** Whether the engine can be used. */
  ready: boolean;
}

/** List of engines. */
export interface ListEnginesResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The engines. */
  data: Engine[];
}

export type ListEnginesError = StatusError<number, ErrorResponse>;

export type RetrieveEngineError = StatusError<number, ErrorResponse>;
