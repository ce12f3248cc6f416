/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CancelFineTuneError,
  CreateFineTuneError,
  CreateFineTuneParams,
  FineTune,
  FineTuneEvent,
  ListFineTuneEventsError,
  ListFineTuneEventsParams,
  ListFineTuneEventsParamsNonStreaming,
  ListFineTuneEventsParamsStreaming,
  ListFineTuneEventsResponse,
  ListFineTunesError,
  ListFineTunesResponse,
  RetrieveFineTuneError,
} from '../models/fine-tunes.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { Events } from '../runtime/events.js';
import { singlePage } from '../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../runtime/pages.js';
import { send } from '../runtime/request.js';
import { sse } from '../runtime/sse.js';
export type {
  ListFineTunesError,
  CreateFineTuneParams,
  CreateFineTuneError,
  RetrieveFineTuneError,
  CancelFineTuneError,
  ListFineTuneEventsParams,
  ListFineTuneEventsParamsNonStreaming,
  ListFineTuneEventsParamsStreaming,
  ListFineTuneEventsError,
} from '../models/fine-tunes.js';

/**
 * List fine-tunes
 *
 * Deprecated, use `GET /fine_tuning/jobs`. Returns the fine-tune jobs of the organization.
 *
 * `GET /fine-tunes`
 *
 * @deprecated
 */
export function listFineTunes(
  client: Core,
  options?: RequestOptions,
): PagePromise<ListFineTunesResponse, FineTune, ListFineTunesError> {
  return sendPages(
    client,
    { method: 'GET', path: '/fine-tunes' },
    singlePage({ items: ['data'] }),
    options,
  );
}

/**
 * Create a fine-tune
 *
 * Deprecated, use `POST /fine_tuning/jobs`. Starts a job that fine-tunes a model with an uploaded
 * training file.
 *
 * `POST /fine-tunes`
 *
 * @deprecated
 */
export function createFineTune(
  client: Core,
  params: CreateFineTuneParams,
  options?: RequestOptions,
): APIPromise<FineTune, CreateFineTuneError> {
  return send(client, { method: 'POST', path: '/fine-tunes', body: json(params) }, options);
}

/**
 * Retrieve a fine-tune
 *
 * Deprecated, use `GET /fine_tuning/jobs/{fine_tuning_job_id}`. Returns a fine-tune job.
 *
 * `GET /fine-tunes/{fine_tune_id}`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function retrieveFineTune(
  client: Core,
  fineTuneID: string,
  options?: RequestOptions,
): APIPromise<FineTune, RetrieveFineTuneError> {
  return send(
    client,
    { method: 'GET', path: '/fine-tunes/{fine_tune_id}', pathParams: { fine_tune_id: fineTuneID } },
    options,
  );
}

/**
 * Cancel a fine-tune
 *
 * Deprecated, use `POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel`. Cancels a fine-tune job at
 * once.
 *
 * `POST /fine-tunes/{fine_tune_id}/cancel`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function cancelFineTune(
  client: Core,
  fineTuneID: string,
  options?: RequestOptions,
): APIPromise<FineTune, CancelFineTuneError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/fine-tunes/{fine_tune_id}/cancel',
      pathParams: { fine_tune_id: fineTuneID },
    },
    options,
  );
}

/**
 * List events of a fine-tune
 *
 * Deprecated, use `GET /fine_tuning/jobs/{fine_tuning_job_id}/events`. Returns what has happened in a
 * fine-tune job. Set `stream` to get events as they come, until the job is finished.
 *
 * `GET /fine-tunes/{fine_tune_id}/events`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params?: ListFineTuneEventsParamsNonStreaming,
  options?: RequestOptions,
): APIPromise<ListFineTuneEventsResponse, ListFineTuneEventsError>;
/**
 * List events of a fine-tune
 *
 * Answers with a stream of events.
 *
 * `GET /fine-tunes/{fine_tune_id}/events`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params: ListFineTuneEventsParamsStreaming,
  options?: RequestOptions,
): APIPromise<Events<FineTuneEvent>, ListFineTuneEventsError>;
/**
 * List events of a fine-tune
 *
 * Answers with one or the other, where only the run tells which.
 *
 * `GET /fine-tunes/{fine_tune_id}/events`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params?: ListFineTuneEventsParams,
  options?: RequestOptions,
): APIPromise<ListFineTuneEventsResponse | Events<FineTuneEvent>, ListFineTuneEventsError>;
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params: ListFineTuneEventsParams = {},
  options?: RequestOptions,
): APIPromise<ListFineTuneEventsResponse | Events<FineTuneEvent>, ListFineTuneEventsError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/fine-tunes/{fine_tune_id}/events',
      pathParams: { fine_tune_id: fineTuneID },
      query: params,
      response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined,
    },
    options,
  );
}
