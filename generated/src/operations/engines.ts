/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Engine,
  ListEnginesError,
  ListEnginesResponse,
  RetrieveEngineError,
} from '../models/engines.js';
import type { APIPromise } from '../runtime/api-promise.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { singlePage } from '../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../runtime/pages.js';
import { send } from '../runtime/request.js';
export type { ListEnginesError, RetrieveEngineError } from '../models/engines.js';

/**
 * List engines
 *
 * Deprecated, use `GET /models`. Returns the models that are available, without fine-tuned ones.
 *
 * `GET /engines`
 *
 * @deprecated
 */
export function listEngines(
  client: Core,
  options?: RequestOptions,
): PagePromise<ListEnginesResponse, Engine, ListEnginesError> {
  return sendPages(
    client,
    { method: 'GET', path: '/engines' },
    singlePage({ items: ['data'] }),
    options,
  );
}

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
export function retrieveEngine(
  client: Core,
  engineID: string,
  options?: RequestOptions,
): APIPromise<Engine, RetrieveEngineError> {
  return send(
    client,
    { method: 'GET', path: '/engines/{engine_id}', pathParams: { engine_id: engineID } },
    options,
  );
}
