/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type {
  AssistantTool,
  ListRunsResponse,
  Metadata,
  Run,
  ToolOutput,
} from '../../../models/beta.js';
import type { ChatModel, ErrorResponse } from '../../../models/shared.js';
import type { APIPromise } from '../../../runtime/api-promise.js';
import { json } from '../../../runtime/body.js';
import type { Core, RequestOptions } from '../../../runtime/core.js';
import type { StatusError } from '../../../runtime/errors.js';
import { cursorPages } from '../../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../../runtime/pages.js';
import { type PollOptions, poll } from '../../../runtime/polling.js';
import { send } from '../../../runtime/request.js';

export interface ListRunsParams {
  /**
   * Number of objects to return, from 1 to 100.
   *
   * @default 20
   * @minimum 1
   * @maximum 100
   * @example 20
   */
  limit?: number | undefined;
  /**
   * Sort order by `created_at`, ascending (`asc`) or descending (`desc`).
   *
   * @default 'desc'
   * @example 'desc'
   */
  order?: 'asc' | 'desc' | undefined;
  /**
   * Cursor for the next page: the ID of an object in the list. Pass the last ID of a page to get the
   * objects that follow it.
   *
   * @example 'obj_foo'
   */
  after?: string | undefined;
  /**
   * Cursor for the previous page: the ID of an object in the list. Pass the first ID of a page to get
   * the objects that come before it.
   *
   * @example 'obj_foo'
   */
  before?: string | undefined;
}

export type ListRunsError = StatusError<number, ErrorResponse>;

/**
 * List runs
 *
 * Returns the runs of a thread, page by page.
 *
 * `GET /threads/{thread_id}/runs`
 *
 * @param threadID - ID of the thread.
 */
export function listRuns(
  client: Core,
  threadID: string,
  params?: ListRunsParams,
  options?: RequestOptions,
): PagePromise<ListRunsResponse, Run, ListRunsError> {
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/runs',
      pathParams: { thread_id: threadID },
      query: params,
      headers: { 'OpenAI-Beta': 'assistants=v1' },
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

export interface CreateRunParams {
  /** ID of the assistant to run. */
  assistant_id: string;
  /** Model to use for this run instead of the assistant's. */
  model?: ChatModel | null | undefined;
  /** Instructions for this run instead of the assistant's. */
  instructions?: string | null | undefined;
  /** Tools for this run instead of the assistant's. */
  tools?: AssistantTool[] | null | undefined;
  metadata?: Metadata | undefined;
}

export type CreateRunError = StatusError<number, ErrorResponse>;

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
export function createRun(
  client: Core,
  threadID: string,
  params: CreateRunParams,
  options?: RequestOptions,
): APIPromise<Run, CreateRunError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/runs',
      pathParams: { thread_id: threadID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

export interface RetrieveRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type RetrieveRunError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a run
 *
 * Returns a run with its status.
 *
 * `GET /threads/{thread_id}/runs/{run_id}`
 *
 * @param runID - ID of the run.
 */
export function retrieveRun(
  client: Core,
  runID: string,
  params: RetrieveRunParams,
  options?: RequestOptions,
): APIPromise<Run, RetrieveRunError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/runs/{run_id}',
      pathParams: { thread_id: params.thread_id, run_id: runID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

export interface ModifyRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  metadata?: Metadata | undefined;
}

export type ModifyRunError = StatusError<number, ErrorResponse>;

/**
 * Modify a run
 *
 * Changes the metadata of a run.
 *
 * `POST /threads/{thread_id}/runs/{run_id}`
 *
 * @param runID - ID of the run.
 */
export function modifyRun(
  client: Core,
  runID: string,
  params: ModifyRunParams,
  options?: RequestOptions,
): APIPromise<Run, ModifyRunError> {
  const { thread_id, ...body } = params;
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/runs/{run_id}',
      pathParams: { thread_id, run_id: runID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(body),
    },
    options,
  );
}

export interface SubmitToolOutputsToRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  /** The results of all tool calls that the run waits for. */
  tool_outputs: ToolOutput[];
}

export type SubmitToolOutputsToRunError = StatusError<number, ErrorResponse>;

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
export function submitToolOutputsToRun(
  client: Core,
  runID: string,
  params: SubmitToolOutputsToRunParams,
  options?: RequestOptions,
): APIPromise<Run, SubmitToolOutputsToRunError> {
  const { thread_id, ...body } = params;
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/runs/{run_id}/submit_tool_outputs',
      pathParams: { thread_id, run_id: runID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(body),
    },
    options,
  );
}

export interface CancelRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type CancelRunError = StatusError<number, ErrorResponse>;

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
export function cancelRun(
  client: Core,
  runID: string,
  params: CancelRunParams,
  options?: RequestOptions,
): APIPromise<Run, CancelRunError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/runs/{run_id}/cancel',
      pathParams: { thread_id: params.thread_id, run_id: runID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

/**
 * Create a run
 *
 * Runs an assistant on a thread. The run starts as `queued`: retrieve it from time to time to learn
 * its status. The thread takes no new messages or runs while it is in progress.
 *
 * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
 */
export async function createBetaThreadRunAndPoll(
  client: Core,
  threadID: string,
  params: CreateRunParams,
  options?: RequestOptions & PollOptions,
): Promise<Run> {
  const started = await createRun(client, threadID, params, options);
  return poll(
    () => retrieveRun(client, started.id, { thread_id: threadID }, options),
    {
      status: ['status'],
      done: ['completed', 'requires_action'],
      failed: ['failed', 'cancelled', 'expired'],
      intervalHeader: 'openai-poll-after-ms',
    },
    options,
  );
}

/**
 * Submit tool outputs to a run
 *
 * Gives a run that has the status `requires_action` the outputs of its tool calls, all of them in one
 * request. The run is queued again.
 *
 * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
 */
export async function submitBetaThreadRunToolOutputsAndPoll(
  client: Core,
  runID: string,
  params: SubmitToolOutputsToRunParams,
  options?: RequestOptions & PollOptions,
): Promise<Run> {
  await submitToolOutputsToRun(client, runID, params, options);
  return poll(
    () => retrieveRun(client, runID, { thread_id: params.thread_id }, options),
    {
      status: ['status'],
      done: ['completed', 'requires_action'],
      failed: ['failed', 'cancelled', 'expired'],
      intervalHeader: 'openai-poll-after-ms',
    },
    options,
  );
}

/**
 * Retrieve a run
 *
 * Returns a run with its status.
 *
 * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
 */
export function pollBetaThreadRun(
  client: Core,
  runID: string,
  params: RetrieveRunParams,
  options?: RequestOptions & PollOptions,
): Promise<Run> {
  return poll(
    () => retrieveRun(client, runID, params, options),
    {
      status: ['status'],
      done: ['completed', 'requires_action'],
      failed: ['failed', 'cancelled', 'expired'],
      intervalHeader: 'openai-poll-after-ms',
    },
    options,
  );
}
