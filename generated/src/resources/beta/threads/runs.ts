/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListRunsResponse, Run } from '../../../models/beta.js';
import {
  type CancelRunError,
  type CancelRunParams,
  type CreateRunError,
  type CreateRunParams,
  type ListRunsError,
  type ListRunsParams,
  type ModifyRunError,
  type ModifyRunParams,
  type RetrieveRunError,
  type RetrieveRunParams,
  type SubmitToolOutputsToRunError,
  type SubmitToolOutputsToRunParams,
  cancelRun,
  createBetaThreadRunAndPoll,
  createRun,
  listRuns,
  modifyRun,
  pollBetaThreadRun,
  retrieveRun,
  submitBetaThreadRunToolOutputsAndPoll,
  submitToolOutputsToRun,
} from '../../../operations/beta/threads/runs.js';
import type { APIPromise } from '../../../runtime/api-promise.js';
import { APIResource } from '../../../runtime/class-client.js';
import type { RequestOptions } from '../../../runtime/core.js';
import type { PagePromise } from '../../../runtime/pages.js';
import type { PollOptions } from '../../../runtime/polling.js';
import { Steps } from './runs/steps.js';

/** Beta. Executions of an assistant on a thread, and the steps that each run took. */
export class Runs extends APIResource {
  #steps: Steps | undefined;

  get steps(): Steps {
    return (this.#steps ??= new Steps(this.core));
  }

  /**
   * Create a run
   *
   * Runs an assistant on a thread. The run starts as `queued`: retrieve it from time to time to learn
   * its status. The thread takes no new messages or runs while it is in progress.
   *
   * `POST /threads/{thread_id}/runs`
   *
   * @param threadID - ID of the thread.
   */
  create(
    threadID: string,
    params: CreateRunParams,
    options?: RequestOptions,
  ): APIPromise<Run, CreateRunError> {
    return createRun(this.core, threadID, params, options);
  }

  /**
   * Retrieve a run
   *
   * Returns a run with its status.
   *
   * `GET /threads/{thread_id}/runs/{run_id}`
   *
   * @param runID - ID of the run.
   */
  retrieve(
    runID: string,
    params: RetrieveRunParams,
    options?: RequestOptions,
  ): APIPromise<Run, RetrieveRunError> {
    return retrieveRun(this.core, runID, params, options);
  }

  /**
   * Modify a run
   *
   * Changes the metadata of a run.
   *
   * `POST /threads/{thread_id}/runs/{run_id}`
   *
   * @param runID - ID of the run.
   */
  update(
    runID: string,
    params: ModifyRunParams,
    options?: RequestOptions,
  ): APIPromise<Run, ModifyRunError> {
    return modifyRun(this.core, runID, params, options);
  }

  /**
   * List runs
   *
   * Returns the runs of a thread, page by page.
   *
   * `GET /threads/{thread_id}/runs`
   *
   * @param threadID - ID of the thread.
   */
  list(
    threadID: string,
    params?: ListRunsParams,
    options?: RequestOptions,
  ): PagePromise<ListRunsResponse, Run, ListRunsError> {
    return listRuns(this.core, threadID, params, options);
  }

  /**
   * Cancel a run
   *
   * Tries to stop a run before it is done. Its status is `cancelling` until it is `cancelled`; the
   * attempt may fail.
   *
   * `POST /threads/{thread_id}/runs/{run_id}/cancel`
   *
   * @param runID - ID of the run.
   */
  cancel(
    runID: string,
    params: CancelRunParams,
    options?: RequestOptions,
  ): APIPromise<Run, CancelRunError> {
    return cancelRun(this.core, runID, params, options);
  }

  /**
   * Submit tool outputs to a run
   *
   * Gives a run that has the status `requires_action` the outputs of its tool calls, all of them in one
   * request. The run is queued again.
   *
   * `POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`
   *
   * @param runID - ID of the run.
   */
  submitToolOutputs(
    runID: string,
    params: SubmitToolOutputsToRunParams,
    options?: RequestOptions,
  ): APIPromise<Run, SubmitToolOutputsToRunError> {
    return submitToolOutputsToRun(this.core, runID, params, options);
  }

  /**
   * Create a run
   *
   * Runs an assistant on a thread. The run starts as `queued`: retrieve it from time to time to learn
   * its status. The thread takes no new messages or runs while it is in progress.
   *
   * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
   */
  createAndPoll(
    threadID: string,
    params: CreateRunParams,
    options?: RequestOptions & PollOptions,
  ): Promise<Run> {
    return createBetaThreadRunAndPoll(this.core, threadID, params, options);
  }

  /**
   * Submit tool outputs to a run
   *
   * Gives a run that has the status `requires_action` the outputs of its tool calls, all of them in one
   * request. The run is queued again.
   *
   * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
   */
  submitToolOutputsAndPoll(
    runID: string,
    params: SubmitToolOutputsToRunParams,
    options?: RequestOptions & PollOptions,
  ): Promise<Run> {
    return submitBetaThreadRunToolOutputsAndPoll(this.core, runID, params, options);
  }

  /**
   * Retrieve a run
   *
   * Returns a run with its status.
   *
   * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
   */
  poll(
    runID: string,
    params: RetrieveRunParams,
    options?: RequestOptions & PollOptions,
  ): Promise<Run> {
    return pollBetaThreadRun(this.core, runID, params, options);
  }
}
