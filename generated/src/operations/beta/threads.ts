/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CancelRunError,
  CancelRunParams,
  CreateMessageError,
  CreateMessageParams,
  CreateRunError,
  CreateRunParams,
  CreateThreadAndRunError,
  CreateThreadAndRunParams,
  CreateThreadError,
  CreateThreadParams,
  DeleteThreadError,
  DeleteThreadResponse,
  ListMessageFilesError,
  ListMessageFilesParams,
  ListMessageFilesResponse,
  ListMessagesError,
  ListMessagesParams,
  ListMessagesResponse,
  ListRunStepsError,
  ListRunStepsParams,
  ListRunStepsResponse,
  ListRunsError,
  ListRunsParams,
  ListRunsResponse,
  MessageFile,
  ModifyMessageError,
  ModifyMessageParams,
  ModifyRunError,
  ModifyRunParams,
  ModifyThreadError,
  ModifyThreadParams,
  RetrieveMessageError,
  RetrieveMessageFileError,
  RetrieveMessageFileParams,
  RetrieveMessageParams,
  RetrieveRunError,
  RetrieveRunParams,
  RetrieveRunStepError,
  RetrieveRunStepParams,
  RetrieveThreadError,
  Run,
  RunStep,
  SubmitToolOutputsToRunError,
  SubmitToolOutputsToRunParams,
  Thread,
  ThreadMessage,
} from '../../models/beta.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { json } from '../../runtime/body.js';
import type { Core, RequestOptions } from '../../runtime/core.js';
import { cursorPages } from '../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../runtime/pages.js';
import { type PollOptions, poll, pollable } from '../../runtime/polling.js';
import { send } from '../../runtime/request.js';
export type {
  CreateThreadParams,
  CreateThreadError,
  RetrieveThreadError,
  ModifyThreadParams,
  ModifyThreadError,
  DeleteThreadError,
  ListMessagesParams,
  ListMessagesError,
  CreateMessageParams,
  CreateMessageError,
  RetrieveMessageParams,
  RetrieveMessageError,
  ModifyMessageParams,
  ModifyMessageError,
  ListMessageFilesParams,
  ListMessageFilesError,
  RetrieveMessageFileParams,
  RetrieveMessageFileError,
  CreateThreadAndRunParams,
  CreateThreadAndRunError,
  ListRunsParams,
  ListRunsError,
  CreateRunParams,
  CreateRunError,
  RetrieveRunParams,
  RetrieveRunError,
  ModifyRunParams,
  ModifyRunError,
  SubmitToolOutputsToRunParams,
  SubmitToolOutputsToRunError,
  CancelRunParams,
  CancelRunError,
  ListRunStepsParams,
  ListRunStepsError,
  RetrieveRunStepParams,
  RetrieveRunStepError,
} from '../../models/beta.js';

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
