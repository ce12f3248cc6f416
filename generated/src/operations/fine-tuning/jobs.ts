/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  FineTuningHyperparameters,
  FineTuningJob,
  FineTuningJobEvent,
  FineTuningModel,
  ListFineTuningJobEventsResponse,
  ListFineTuningJobsResponse,
} from '../../models/fine-tuning.js';
import type { ErrorResponse } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import { cursorPages } from '../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../runtime/pages.js';
import { type PollOptions, poll, pollable } from '../../runtime/polling.js';
import { send } from '../../runtime/request.js';

export interface ListFineTuningJobsParams {
  /**
   * ID of the last job of the previous page.
   *
   * @example 'ftjob-abc123'
   */
  after?: string | undefined;
  /**
   * Number of jobs to return.
   *
   * @default 20
   * @example 2
   */
  limit?: number | undefined;
}

export type ListFineTuningJobsError = StatusError<number, ErrorResponse>;

/**
 * List fine-tuning jobs
 *
 * Returns the fine-tuning jobs of the organization, page by page.
 *
 * `GET /fine_tuning/jobs`
 */
export function listFineTuningJobs(
  client: Core,
  params?: ListFineTuningJobsParams,
  options?: RequestOptions,
): PagePromise<ListFineTuningJobsResponse, FineTuningJob, ListFineTuningJobsError> {
  return sendPages(
    client,
    { method: 'GET', path: '/fine_tuning/jobs', query: params },
    cursorPages({
      items: ['data'],
      param: { in: 'query', name: 'after' },
      next: { lastItem: ['id'] },
      more: ['has_more'],
    }),
    options,
  );
}

export interface CreateFineTuningJobParams {
  /** Model to fine-tune. */
  model: FineTuningModel;
  /** ID of the file with the training data, a JSONL file uploaded with the purpose `fine-tune`. */
  training_file: string;
  hyperparameters?: FineTuningHyperparameters | undefined;
  /**
   * Text that becomes part of the new model's name: `custom-model-name` gives a name such as
   * `ft:gpt-3.5-turbo:openai:custom-model-name:7p4lURel`.
   *
   * @default null
   * @maxLength 18
   */
  suffix?: string | null | undefined;
  /**
   * ID of a JSONL file, uploaded with the purpose `fine-tune`, that the model is measured with
   * during training. It should share no data with the training file.
   */
  validation_file?: string | null | undefined;
}

export type CreateFineTuningJobError = StatusError<number, ErrorResponse>;

/**
 * Create a fine-tuning job
 *
 * Starts a job that fine-tunes a model with an uploaded training file. The answer tells its status;
 * once it has succeeded, the job names the new model.
 *
 * `POST /fine_tuning/jobs`
 */
export function createFineTuningJob(
  client: Core,
  params: CreateFineTuningJobParams,
  options?: RequestOptions,
): APIPromise<FineTuningJob, CreateFineTuningJobError> {
  return send(client, { method: 'POST', path: '/fine_tuning/jobs', body: json(params) }, options);
}

export type RetrieveFineTuningJobError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a fine-tuning job
 *
 * Returns a fine-tuning job.
 *
 * `GET /fine_tuning/jobs/{fine_tuning_job_id}`
 *
 * @param fineTuningJobID - ID of the fine-tuning job.
 */
export function retrieveFineTuningJob(
  client: Core,
  fineTuningJobID: string,
  options?: RequestOptions,
): APIPromise<FineTuningJob, RetrieveFineTuningJobError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/fine_tuning/jobs/{fine_tuning_job_id}',
      pathParams: { fine_tuning_job_id: fineTuningJobID },
    },
    options,
  );
}

export type CancelFineTuningJobError = StatusError<number, ErrorResponse>;

/**
 * Cancel a fine-tuning job
 *
 * Cancels a fine-tuning job at once.
 *
 * `POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel`
 *
 * @param fineTuningJobID - ID of the fine-tuning job.
 */
export function cancelFineTuningJob(
  client: Core,
  fineTuningJobID: string,
  options?: RequestOptions,
): APIPromise<FineTuningJob, CancelFineTuningJobError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/fine_tuning/jobs/{fine_tuning_job_id}/cancel',
      pathParams: { fine_tuning_job_id: fineTuningJobID },
    },
    options,
  );
}

export interface ListFineTuningJobEventsParams {
  /**
   * ID of the last event of the previous page.
   *
   * @example 'ftevent-abc123'
   */
  after?: string | undefined;
  /**
   * Number of events to return.
   *
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
}

export type ListFineTuningJobEventsError = StatusError<number, ErrorResponse>;

/**
 * List events of a fine-tuning job
 *
 * Returns what has happened in a fine-tuning job, page by page.
 *
 * `GET /fine_tuning/jobs/{fine_tuning_job_id}/events`
 *
 * @param fineTuningJobID - ID of the fine-tuning job.
 */
export function listFineTuningJobEvents(
  client: Core,
  fineTuningJobID: string,
  params?: ListFineTuningJobEventsParams,
  options?: RequestOptions,
): PagePromise<ListFineTuningJobEventsResponse, FineTuningJobEvent, ListFineTuningJobEventsError> {
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/fine_tuning/jobs/{fine_tuning_job_id}/events',
      pathParams: { fine_tuning_job_id: fineTuningJobID },
      query: params,
    },
    cursorPages({
      items: ['data'],
      param: { in: 'query', name: 'after' },
      next: { lastItem: ['id'] },
      more: ['has_more'],
    }),
    options,
  );
}

/**
 * Create a fine-tuning job
 *
 * Starts a job that fine-tunes a model with an uploaded training file. The answer tells its status;
 * once it has succeeded, the job names the new model.
 *
 * Waits until `status` is `succeeded`; rejects where it is `failed` or `cancelled`.
 */
export async function createFineTuningJobAndPoll(
  client: Core,
  params: CreateFineTuningJobParams,
  options?: RequestOptions & PollOptions,
): Promise<FineTuningJob> {
  const started = await createFineTuningJob(client, params, pollable(options));
  return poll(
    () => retrieveFineTuningJob(client, started.id, options),
    { status: ['status'], done: ['succeeded'], failed: ['failed', 'cancelled'] },
    options,
  );
}

/**
 * Retrieve a fine-tuning job
 *
 * Returns a fine-tuning job.
 *
 * Waits until `status` is `succeeded`; rejects where it is `failed` or `cancelled`.
 */
export function pollFineTuningJob(
  client: Core,
  fineTuningJobID: string,
  options?: RequestOptions & PollOptions,
): Promise<FineTuningJob> {
  return poll(
    () => retrieveFineTuningJob(client, fineTuningJobID, options),
    { status: ['status'], done: ['succeeded'], failed: ['failed', 'cancelled'] },
    options,
  );
}
