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
} from '../models/fine-tuning.js';
import {
  cancelFineTuningJob,
  createFineTuningJob,
  createFineTuningJobAndPoll,
  listFineTuningJobEvents,
  listFineTuningJobs,
  pollFineTuningJob,
  retrieveFineTuningJob,
} from '../operations/fine-tuning/jobs.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { PagePromise } from '../runtime/pages.js';
import type { PollOptions } from '../runtime/polling.js';

/** Jobs that tailor a model to training data of your own. */
export class FineTuning extends APIResource {
  #jobs: Jobs | undefined;

  get jobs(): Jobs {
    return (this.#jobs ??= new Jobs(this.core));
  }
}

export class Jobs extends APIResource {
  /**
   * Create a fine-tuning job
   *
   * Starts a job that fine-tunes a model with an uploaded training file. The answer tells its status;
   * once it has succeeded, the job names the new model.
   *
   * `POST /fine_tuning/jobs`
   */
  create(
    params: CreateFineTuningJobParams,
    options?: RequestOptions,
  ): APIPromise<FineTuningJob, CreateFineTuningJobError> {
    return createFineTuningJob(this.core, params, options);
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
  retrieve(
    fineTuningJobID: string,
    options?: RequestOptions,
  ): APIPromise<FineTuningJob, RetrieveFineTuningJobError> {
    return retrieveFineTuningJob(this.core, fineTuningJobID, options);
  }

  /**
   * List fine-tuning jobs
   *
   * Returns the fine-tuning jobs of the organization, page by page.
   *
   * `GET /fine_tuning/jobs`
   */
  list(
    params?: ListFineTuningJobsParams,
    options?: RequestOptions,
  ): PagePromise<ListFineTuningJobsResponse, FineTuningJob, ListFineTuningJobsError> {
    return listFineTuningJobs(this.core, params, options);
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
  cancel(
    fineTuningJobID: string,
    options?: RequestOptions,
  ): APIPromise<FineTuningJob, CancelFineTuningJobError> {
    return cancelFineTuningJob(this.core, fineTuningJobID, options);
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
  listEvents(
    fineTuningJobID: string,
    params?: ListFineTuningJobEventsParams,
    options?: RequestOptions,
  ): PagePromise<
    ListFineTuningJobEventsResponse,
    FineTuningJobEvent,
    ListFineTuningJobEventsError
  > {
    return listFineTuningJobEvents(this.core, fineTuningJobID, params, options);
  }

  /**
   * Create a fine-tuning job
   *
   * Starts a job that fine-tunes a model with an uploaded training file. The answer tells its status;
   * once it has succeeded, the job names the new model.
   *
   * Waits until `status` is `succeeded`; rejects where it is `failed` or `cancelled`.
   */
  createAndPoll(
    params: CreateFineTuningJobParams,
    options?: RequestOptions & PollOptions,
  ): Promise<FineTuningJob> {
    return createFineTuningJobAndPoll(this.core, params, options);
  }

  /**
   * Retrieve a fine-tuning job
   *
   * Returns a fine-tuning job.
   *
   * Waits until `status` is `succeeded`; rejects where it is `failed` or `cancelled`.
   */
  poll(fineTuningJobID: string, options?: RequestOptions & PollOptions): Promise<FineTuningJob> {
    return pollFineTuningJob(this.core, fineTuningJobID, options);
  }
}
