/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type {
  AssistantTool,
  CreateMessageRequest,
  CreateThreadRequest,
  DeleteThreadResponse,
  Metadata,
  Run,
  Thread,
} from '../../models/beta.js';
import type { ChatModel, ErrorResponse } from '../../models/shared.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import type { StatusError } from '../../runtime/errors.js';
import { type PollOptions, poll } from '../../runtime/polling.js';
import { send } from '../../runtime/request.js';
import { retrieveRun } from './threads/runs.js';

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
  const started = await createThreadAndRun(client, params, options);
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
