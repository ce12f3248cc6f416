/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  AssistantTool,
  CreateMessageRequest,
  CreateThreadRequest,
  DeleteThreadResponse,
  ListMessageFilesResponse,
  ListMessagesResponse,
  ListRunStepsResponse,
  ListRunsResponse,
  MessageFile,
  Metadata,
  Run,
  RunStep,
  Thread,
  ThreadMessage,
  ToolOutput,
} from '../../models/beta.js';
import type { ChatModel, ErrorResponse } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import { cursorPages } from '../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../runtime/pages.js';
import { type PollOptions, poll, pollable } from '../../runtime/polling.js';
import { send } from '../../runtime/request.js';

export interface CreateThreadParams {
  /** First messages of the thread. */
  messages?: CreateMessageRequest[] | undefined;
  metadata?: Metadata | undefined;
}

export type CreateThreadError = StatusError<number, ErrorResponse>;

/**
 * Create a thread
 *
 * Creates a thread, empty or with first messages.
 *
 * `POST /threads`
 */
export function createThread(
  client: Core,
  params?: CreateThreadParams,
  options?: RequestOptions,
): APIPromise<Thread, CreateThreadError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads',
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

export type RetrieveThreadError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a thread
 *
 * Returns a thread, without its messages.
 *
 * `GET /threads/{thread_id}`
 *
 * @param threadID - ID of the thread.
 */
export function retrieveThread(
  client: Core,
  threadID: string,
  options?: RequestOptions,
): APIPromise<Thread, RetrieveThreadError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}',
      pathParams: { thread_id: threadID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

export interface ModifyThreadParams {
  metadata?: Metadata | undefined;
}

export type ModifyThreadError = StatusError<number, ErrorResponse>;

/**
 * Modify a thread
 *
 * Changes the metadata of a thread.
 *
 * `POST /threads/{thread_id}`
 *
 * @param threadID - ID of the thread.
 */
export function modifyThread(
  client: Core,
  threadID: string,
  params: ModifyThreadParams = {},
  options?: RequestOptions,
): APIPromise<Thread, ModifyThreadError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}',
      pathParams: { thread_id: threadID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

export type DeleteThreadError = StatusError<number, ErrorResponse>;

/**
 * Delete a thread
 *
 * Deletes a thread.
 *
 * `DELETE /threads/{thread_id}`
 *
 * @param threadID - ID of the thread.
 */
export function deleteThread(
  client: Core,
  threadID: string,
  options?: RequestOptions,
): APIPromise<DeleteThreadResponse, DeleteThreadError> {
  return send(
    client,
    {
      method: 'DELETE',
      path: '/threads/{thread_id}',
      pathParams: { thread_id: threadID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

export interface ListMessagesParams {
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

export type ListMessagesError = StatusError<number, ErrorResponse>;

/**
 * List messages
 *
 * Returns the messages of a thread, page by page.
 *
 * `GET /threads/{thread_id}/messages`
 *
 * @param threadID - ID of the thread.
 */
export function listMessages(
  client: Core,
  threadID: string,
  params?: ListMessagesParams,
  options?: RequestOptions,
): PagePromise<ListMessagesResponse, ThreadMessage, ListMessagesError> {
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages',
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

export interface CreateMessageParams {
  /** Author of the message. Only `user` is supported. */
  role: 'user';
  /** Text of the message. */
  content: string;
  /**
   * IDs of files for tools such as retrieval and code interpreter, at most 10.
   *
   * @default []
   * @maxItems 10
   */
  file_ids?: string[] | undefined;
  metadata?: Metadata | undefined;
}

export type CreateMessageError = StatusError<number, ErrorResponse>;

/**
 * Create a message
 *
 * Adds a message to a thread. Fails while a run of the thread is in progress.
 *
 * `POST /threads/{thread_id}/messages`
 *
 * @param threadID - ID of the thread.
 */
export function createMessage(
  client: Core,
  threadID: string,
  params: CreateMessageParams,
  options?: RequestOptions,
): APIPromise<ThreadMessage, CreateMessageError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/messages',
      pathParams: { thread_id: threadID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

export interface RetrieveMessageParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type RetrieveMessageError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a message
 *
 * Returns a message of a thread.
 *
 * `GET /threads/{thread_id}/messages/{message_id}`
 *
 * @param messageID - ID of the message.
 */
export function retrieveMessage(
  client: Core,
  messageID: string,
  params: RetrieveMessageParams,
  options?: RequestOptions,
): APIPromise<ThreadMessage, RetrieveMessageError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages/{message_id}',
      pathParams: { thread_id: params.thread_id, message_id: messageID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

export interface ModifyMessageParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  metadata?: Metadata | undefined;
}

export type ModifyMessageError = StatusError<number, ErrorResponse>;

/**
 * Modify a message
 *
 * Changes the metadata of a message.
 *
 * `POST /threads/{thread_id}/messages/{message_id}`
 *
 * @param messageID - ID of the message.
 */
export function modifyMessage(
  client: Core,
  messageID: string,
  params: ModifyMessageParams,
  options?: RequestOptions,
): APIPromise<ThreadMessage, ModifyMessageError> {
  const { thread_id, ...body } = params;
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/{thread_id}/messages/{message_id}',
      pathParams: { thread_id, message_id: messageID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(body),
    },
    options,
  );
}

export interface ListMessageFilesParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
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

export type ListMessageFilesError = StatusError<number, ErrorResponse>;

/**
 * List files of a message
 *
 * Returns the files that are attached to a message, page by page.
 *
 * `GET /threads/{thread_id}/messages/{message_id}/files`
 *
 * @param messageID - ID of the message.
 */
export function listMessageFiles(
  client: Core,
  messageID: string,
  params: ListMessageFilesParams,
  options?: RequestOptions,
): PagePromise<ListMessageFilesResponse, MessageFile, ListMessageFilesError> {
  const { thread_id, ...query } = params;
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages/{message_id}/files',
      pathParams: { thread_id, message_id: messageID },
      query,
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

export interface RetrieveMessageFileParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  /**
   * ID of the message.
   *
   * @example 'msg_abc123'
   */
  message_id: string;
}

export type RetrieveMessageFileError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a file of a message
 *
 * Returns the attachment of a file to a message.
 *
 * `GET /threads/{thread_id}/messages/{message_id}/files/{file_id}`
 *
 * @param fileID - ID of the file.
 */
export function retrieveMessageFile(
  client: Core,
  fileID: string,
  params: RetrieveMessageFileParams,
  options?: RequestOptions,
): APIPromise<MessageFile, RetrieveMessageFileError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/messages/{message_id}/files/{file_id}',
      pathParams: { thread_id: params.thread_id, message_id: params.message_id, file_id: fileID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

export interface CreateThreadAndRunParams {
  /** ID of the assistant to run. */
  assistant_id: string;
  /** The thread to create, an empty one by default. */
  thread?: CreateThreadRequest | undefined;
  /** Model to use for this run instead of the assistant's. */
  model?: ChatModel | null | undefined;
  /** Instructions for this run instead of the assistant's. */
  instructions?: string | null | undefined;
  /** Tools for this run instead of the assistant's. */
  tools?: AssistantTool[] | null | undefined;
  metadata?: Metadata | undefined;
}

export type CreateThreadAndRunError = StatusError<number, ErrorResponse>;

/**
 * Create a thread and run it
 *
 * Creates a thread and runs an assistant on it in one request.
 *
 * `POST /threads/runs`
 */
export function createThreadAndRun(
  client: Core,
  params: CreateThreadAndRunParams,
  options?: RequestOptions,
): APIPromise<Run, CreateThreadAndRunError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/threads/runs',
      headers: { 'OpenAI-Beta': 'assistants=v1' },
      body: json(params),
    },
    options,
  );
}

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

export interface ListRunStepsParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
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

export type ListRunStepsError = StatusError<number, ErrorResponse>;

/**
 * List run steps
 *
 * Returns the steps of a run, page by page.
 *
 * `GET /threads/{thread_id}/runs/{run_id}/steps`
 *
 * @param runID - ID of the run.
 */
export function listRunSteps(
  client: Core,
  runID: string,
  params: ListRunStepsParams,
  options?: RequestOptions,
): PagePromise<ListRunStepsResponse, RunStep, ListRunStepsError> {
  const { thread_id, ...query } = params;
  return sendPages(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/runs/{run_id}/steps',
      pathParams: { thread_id, run_id: runID },
      query,
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

export interface RetrieveRunStepParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  /**
   * ID of the run.
   *
   * @example 'run_abc123'
   */
  run_id: string;
}

export type RetrieveRunStepError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a run step
 *
 * Returns a step of a run.
 *
 * `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`
 *
 * @param stepID - ID of the run step.
 */
export function retrieveRunStep(
  client: Core,
  stepID: string,
  params: RetrieveRunStepParams,
  options?: RequestOptions,
): APIPromise<RunStep, RetrieveRunStepError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/threads/{thread_id}/runs/{run_id}/steps/{step_id}',
      pathParams: { thread_id: params.thread_id, run_id: params.run_id, step_id: stepID },
      headers: { 'OpenAI-Beta': 'assistants=v1' },
    },
    options,
  );
}

/**
 * Create a thread and run it
 *
 * Creates a thread and runs an assistant on it in one request.
 *
 * Waits until `status` is `completed` or `requires_action`; rejects where it is `failed`, `cancelled` or `expired`.
 */
export async function createBetaThreadAndRunPoll(
  client: Core,
  params: CreateThreadAndRunParams,
  options?: RequestOptions & PollOptions,
): Promise<Run> {
  const started = await createThreadAndRun(client, params, pollable(options));
  return poll(
    () => retrieveRun(client, started.id, { thread_id: started.thread_id }, options),
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
  const started = await createRun(client, threadID, params, pollable(options));
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
  await submitToolOutputsToRun(client, runID, params, pollable(options));
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
