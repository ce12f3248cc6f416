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
import {
  cancelFineTune,
  createFineTune,
  listFineTuneEvents,
  listFineTunes,
  retrieveFineTune,
} from '../operations/fine-tunes.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { PagePromise } from '../runtime/pages.js';
import { type Stream, streamsOf } from '../runtime/stream.js';

/**
 * Deprecated. The first fine-tuning API, replaced by fine-tuning jobs and to be shut down on 2024-01-04.
 */
export class FineTunes extends APIResource {
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
  create(
    params: CreateFineTuneParams,
    options?: RequestOptions,
  ): APIPromise<FineTune, CreateFineTuneError> {
    return createFineTune(this.core, params, options);
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
  retrieve(
    fineTuneID: string,
    options?: RequestOptions,
  ): APIPromise<FineTune, RetrieveFineTuneError> {
    return retrieveFineTune(this.core, fineTuneID, options);
  }

  /**
   * List fine-tunes
   *
   * Deprecated, use `GET /fine_tuning/jobs`. Returns the fine-tune jobs of the organization.
   *
   * `GET /fine-tunes`
   *
   * @deprecated
   */
  list(options?: RequestOptions): PagePromise<ListFineTunesResponse, FineTune, ListFineTunesError> {
    return listFineTunes(this.core, options);
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
  cancel(fineTuneID: string, options?: RequestOptions): APIPromise<FineTune, CancelFineTuneError> {
    return cancelFineTune(this.core, fineTuneID, options);
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
  listEvents(
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
  listEvents(
    fineTuneID: string,
    params: ListFineTuneEventsParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Stream<FineTuneEvent>, ListFineTuneEventsError>;
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
  listEvents(
    fineTuneID: string,
    params?: ListFineTuneEventsParams,
    options?: RequestOptions,
  ): APIPromise<ListFineTuneEventsResponse | Stream<FineTuneEvent>, ListFineTuneEventsError>;
  listEvents(
    fineTuneID: string,
    params?: ListFineTuneEventsParams,
    options?: RequestOptions,
  ): APIPromise<ListFineTuneEventsResponse | Stream<FineTuneEvent>, ListFineTuneEventsError> {
    return streamsOf(listFineTuneEvents(this.core, fineTuneID, params, options));
  }
}
