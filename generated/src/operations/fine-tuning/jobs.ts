/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CancelFineTuningJobError,
  CreateFineTuningJobError,
  CreateFineTuningJobParams,
  FineTuningJob,
  FineTuningJobEvent,
  ListFineTuningJobEventsError,
  ListFineTuningJobEventsParams,
  ListFineTuningJobEventsResponse,
  ListFineTuningJobsError,
  ListFineTuningJobsParams,
  ListFineTuningJobsResponse,
  RetrieveFineTuningJobError,
} from '../../models/fine-tuning.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import { cursorPages } from '../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../runtime/pages.js';
import { type PollOptions, poll, pollable } from '../../runtime/polling.js';
import { send } from '../../runtime/request.js';
export type {
  ListFineTuningJobsParams,
  ListFineTuningJobsError,
  CreateFineTuningJobParams,
  CreateFineTuningJobError,
  RetrieveFineTuningJobError,
  CancelFineTuningJobError,
  ListFineTuningJobEventsParams,
  ListFineTuningJobEventsError,
} from '../../models/fine-tuning.js';

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
