/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { DeleteThreadResponse, Run, Thread } from '../../models/beta.js';
import {
  type CreateThreadAndRunError,
  type CreateThreadAndRunParams,
  type CreateThreadError,
  type CreateThreadParams,
  type DeleteThreadError,
  type ModifyThreadError,
  type ModifyThreadParams,
  type RetrieveThreadError,
  createBetaThreadAndRunPoll,
  createThread,
  createThreadAndRun,
  deleteThread,
  modifyThread,
  retrieveThread,
} from '../../operations/beta/threads.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { APIResource } from '../../runtime/class-client.js';
import type { RequestOptions } from '../../runtime/core.js';
import type { PollOptions } from '../../runtime/polling.js';
import { Messages } from './threads/messages.js';
import { Runs } from './threads/runs.js';

/** Beta. Conversations that assistants take part in. */
export class Threads extends APIResource {
  #messages: Messages | undefined;
  #runs: Runs | undefined;

  /** Beta. The messages of a thread and the files attached to them. */
  get messages(): Messages {
    return (this.#messages ??= new Messages(this.core));
  }

  /** Beta. Executions of an assistant on a thread, and the steps that each run took. */
  get runs(): Runs {
    return (this.#runs ??= new Runs(this.core));
  }

  /**
   * Create a thread
   *
   * Creates a thread, empty or with first messages.
   *
   * `POST /threads`
   */
  create(
    params?: CreateThreadParams,
    options?: RequestOptions,
  ): APIPromise<Thread, CreateThreadError> {
    return createThread(this.core, params, options);
  }

  /**
   * Retrieve a thread
   *
   * Returns a thread, without its messages.
   *
   * `GET /threads/{thread_id}`
   *
   * @param threadID - ID of the thread.
   */
  retrieve(threadID: string, options?: RequestOptions): APIPromise<Thread, RetrieveThreadError> {
    return retrieveThread(this.core, threadID, options);
  }

  /**
   * Modify a thread
   *
   * Changes the metadata of a thread.
   *
   * `POST /threads/{thread_id}`
   *
   * @param threadID - ID of the thread.
   */
  update(
    threadID: string,
    params?: ModifyThreadParams,
    options?: RequestOptions,
  ): APIPromise<Thread, ModifyThreadError> {
    return modifyThread(this.core, threadID, params, options);
  }

  /**
   * Delete a thread
   *
   * Deletes a thread.
   *
   * `DELETE /threads/{thread_id}`
   *
   * @param threadID - ID of the thread.
   */
  delete(
    threadID: string,
    options?: RequestOptions,
  ): APIPromise<DeleteThreadResponse, DeleteThreadError> {
    return deleteThread(this.core, threadID, options);
  }

  /**
   * Create a thread and run it
   *
   * Creates a thread and runs an assistant on it in one request.
   *
   * `POST /threads/runs`
   */
  createAndRun(
    params: CreateThreadAndRunParams,
    options?: RequestOptions,
  ): APIPromise<Run, CreateThreadAndRunError> {
    return createThreadAndRun(this.core, params, options);
  }

  /**
   * Create a thread and run it
   *
   * Creates a thread and runs an assistant on it in one request.
   *
   * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
   */
  createAndRunPoll(
    params: CreateThreadAndRunParams,
    options?: RequestOptions & PollOptions,
  ): Promise<Run> {
    return createBetaThreadAndRunPoll(this.core, params, options);
  }
}
