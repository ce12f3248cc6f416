/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Engine,
  ListEnginesError,
  ListEnginesResponse,
  RetrieveEngineError,
} from '../models/engines.js';
import { listEngines, retrieveEngine } from '../operations/engines.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { PagePromise } from '../runtime/pages.js';

/** Deprecated since 2022. The former name of models. */
export class Engines extends APIResource {
  /**
   * Retrieve an engine
   *
   * Deprecated, use `GET /models/{model}`. Returns an engine with its owner.
   *
   * `GET /engines/{engine_id}`
   *
   * @deprecated
   * @param engineID - ID of the engine.
   */
  retrieve(engineID: string, options?: RequestOptions): APIPromise<Engine, RetrieveEngineError> {
    return retrieveEngine(this.core, engineID, options);
  }

  /**
   * List engines
   *
   * Deprecated, use `GET /models`. Returns the models that are available, without fine-tuned ones.
   *
   * `GET /engines`
   *
   * @deprecated
   */
  list(options?: RequestOptions): PagePromise<ListEnginesResponse, Engine, ListEnginesError> {
    return listEngines(this.core, options);
  }
}
