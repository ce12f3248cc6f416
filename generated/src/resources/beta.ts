/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Assistant,
  AssistantFile,
  CancelRunError,
  CancelRunParams,
  CreateAssistantError,
  CreateAssistantFileError,
  CreateAssistantFileParams,
  CreateAssistantParams,
  CreateMessageError,
  CreateMessageParams,
  CreateRunError,
  CreateRunParams,
  CreateThreadAndRunError,
  CreateThreadAndRunParams,
  CreateThreadError,
  CreateThreadParams,
  DeleteAssistantError,
  DeleteAssistantFileError,
  DeleteAssistantFileParams,
  DeleteAssistantFileResponse,
  DeleteAssistantResponse,
  DeleteThreadError,
  DeleteThreadResponse,
  ListAssistantFilesError,
  ListAssistantFilesParams,
  ListAssistantFilesResponse,
  ListAssistantsError,
  ListAssistantsParams,
  ListAssistantsResponse,
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
  ModifyAssistantError,
  ModifyAssistantParams,
  ModifyMessageError,
  ModifyMessageParams,
  ModifyRunError,
  ModifyRunParams,
  ModifyThreadError,
  ModifyThreadParams,
  RetrieveAssistantError,
  RetrieveAssistantFileError,
  RetrieveAssistantFileParams,
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
} from '../models/beta.js';
import {
  createAssistant,
  createAssistantFile,
  deleteAssistant,
  deleteAssistantFile,
  listAssistantFiles,
  listAssistants,
  modifyAssistant,
  retrieveAssistant,
  retrieveAssistantFile,
} from '../operations/beta/assistants.js';
import {
  cancelRun,
  createBetaThreadAndRunPoll,
  createBetaThreadRunAndPoll,
  createMessage,
  createRun,
  createThread,
  createThreadAndRun,
  deleteThread,
  listMessageFiles,
  listMessages,
  listRunSteps,
  listRuns,
  modifyMessage,
  modifyRun,
  modifyThread,
  pollBetaThreadRun,
  retrieveMessage,
  retrieveMessageFile,
  retrieveRun,
  retrieveRunStep,
  retrieveThread,
  submitBetaThreadRunToolOutputsAndPoll,
  submitToolOutputsToRun,
} from '../operations/beta/threads.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import type { PagePromise } from '../runtime/pages.js';
import type { PollOptions } from '../runtime/polling.js';

export class Beta extends APIResource {
  #assistants: Assistants | undefined;
  #threads: Threads | undefined;

  /**
   * Beta. Configured models with instructions, tools and files that answer the messages of a thread.
   */
  get assistants(): Assistants {
    return (this.#assistants ??= new Assistants(this.core));
  }

  /** Beta. Conversations that assistants take part in. */
  get threads(): Threads {
    return (this.#threads ??= new Threads(this.core));
  }
}

/**
 * Beta. Configured models with instructions, tools and files that answer the messages of a thread.
 */
export class Assistants extends APIResource {
  #files: AssistantFiles | undefined;

  get files(): AssistantFiles {
    return (this.#files ??= new AssistantFiles(this.core));
  }

  /**
   * Create an assistant
   *
   * Creates an assistant with a model, instructions, tools and files.
   *
   * `POST /assistants`
   */
  create(
    params: CreateAssistantParams,
    options?: RequestOptions,
  ): APIPromise<Assistant, CreateAssistantError> {
    return createAssistant(this.core, params, options);
  }

  /**
   * Retrieve an assistant
   *
   * Returns an assistant.
   *
   * `GET /assistants/{assistant_id}`
   *
   * @param assistantID - ID of the assistant.
   */
  retrieve(
    assistantID: string,
    options?: RequestOptions,
  ): APIPromise<Assistant, RetrieveAssistantError> {
    return retrieveAssistant(this.core, assistantID, options);
  }

  /**
   * Modify an assistant
   *
   * Changes the settings of an assistant.
   *
   * `POST /assistants/{assistant_id}`
   *
   * @param assistantID - ID of the assistant.
   */
  update(
    assistantID: string,
    params?: ModifyAssistantParams,
    options?: RequestOptions,
  ): APIPromise<Assistant, ModifyAssistantError> {
    return modifyAssistant(this.core, assistantID, params, options);
  }

  /**
   * List assistants
   *
   * Returns the assistants of the organization, page by page.
   *
   * `GET /assistants`
   */
  list(
    params?: ListAssistantsParams,
    options?: RequestOptions,
  ): PagePromise<ListAssistantsResponse, Assistant, ListAssistantsError> {
    return listAssistants(this.core, params, options);
  }

  /**
   * Delete an assistant
   *
   * Deletes an assistant.
   *
   * `DELETE /assistants/{assistant_id}`
   *
   * @param assistantID - ID of the assistant.
   */
  delete(
    assistantID: string,
    options?: RequestOptions,
  ): APIPromise<DeleteAssistantResponse, DeleteAssistantError> {
    return deleteAssistant(this.core, assistantID, options);
  }
}

export class AssistantFiles extends APIResource {
  /**
   * Attach a file to an assistant
   *
   * Attaches an uploaded file to an assistant, for the use of its tools.
   *
   * `POST /assistants/{assistant_id}/files`
   *
   * @param assistantID - ID of the assistant.
   */
  create(
    assistantID: string,
    params: CreateAssistantFileParams,
    options?: RequestOptions,
  ): APIPromise<AssistantFile, CreateAssistantFileError> {
    return createAssistantFile(this.core, assistantID, params, options);
  }

  /**
   * Retrieve a file of an assistant
   *
   * Returns the attachment of a file to an assistant.
   *
   * `GET /assistants/{assistant_id}/files/{file_id}`
   *
   * @param fileID - ID of the file.
   */
  retrieve(
    fileID: string,
    params: RetrieveAssistantFileParams,
    options?: RequestOptions,
  ): APIPromise<AssistantFile, RetrieveAssistantFileError> {
    return retrieveAssistantFile(this.core, fileID, params, options);
  }

  /**
   * List files of an assistant
   *
   * Returns the files that are attached to an assistant, page by page.
   *
   * `GET /assistants/{assistant_id}/files`
   *
   * @param assistantID - ID of the assistant.
   */
  list(
    assistantID: string,
    params?: ListAssistantFilesParams,
    options?: RequestOptions,
  ): PagePromise<ListAssistantFilesResponse, AssistantFile, ListAssistantFilesError> {
    return listAssistantFiles(this.core, assistantID, params, options);
  }

  /**
   * Detach a file from an assistant
   *
   * Detaches a file from an assistant, and from its retrieval index. The file itself stays.
   *
   * `DELETE /assistants/{assistant_id}/files/{file_id}`
   *
   * @param fileID - ID of the file.
   */
  delete(
    fileID: string,
    params: DeleteAssistantFileParams,
    options?: RequestOptions,
  ): APIPromise<DeleteAssistantFileResponse, DeleteAssistantFileError> {
    return deleteAssistantFile(this.core, fileID, params, options);
  }
}

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

/** Beta. The messages of a thread and the files attached to them. */
export class Messages extends APIResource {
  #files: MessageFiles | undefined;

  get files(): MessageFiles {
    return (this.#files ??= new MessageFiles(this.core));
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
  create(
    threadID: string,
    params: CreateMessageParams,
    options?: RequestOptions,
  ): APIPromise<ThreadMessage, CreateMessageError> {
    return createMessage(this.core, threadID, params, options);
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
  retrieve(
    messageID: string,
    params: RetrieveMessageParams,
    options?: RequestOptions,
  ): APIPromise<ThreadMessage, RetrieveMessageError> {
    return retrieveMessage(this.core, messageID, params, options);
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
  update(
    messageID: string,
    params: ModifyMessageParams,
    options?: RequestOptions,
  ): APIPromise<ThreadMessage, ModifyMessageError> {
    return modifyMessage(this.core, messageID, params, options);
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
  list(
    threadID: string,
    params?: ListMessagesParams,
    options?: RequestOptions,
  ): PagePromise<ListMessagesResponse, ThreadMessage, ListMessagesError> {
    return listMessages(this.core, threadID, params, options);
  }
}

export class MessageFiles extends APIResource {
  /**
   * Retrieve a file of a message
   *
   * Returns the attachment of a file to a message.
   *
   * `GET /threads/{thread_id}/messages/{message_id}/files/{file_id}`
   *
   * @param fileID - ID of the file.
   */
  retrieve(
    fileID: string,
    params: RetrieveMessageFileParams,
    options?: RequestOptions,
  ): APIPromise<MessageFile, RetrieveMessageFileError> {
    return retrieveMessageFile(this.core, fileID, params, options);
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
  list(
    messageID: string,
    params: ListMessageFilesParams,
    options?: RequestOptions,
  ): PagePromise<ListMessageFilesResponse, MessageFile, ListMessageFilesError> {
    return listMessageFiles(this.core, messageID, params, options);
  }
}

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

export class Steps extends APIResource {
  /**
   * Retrieve a run step
   *
   * Returns a step of a run.
   *
   * `GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}`
   *
   * @param stepID - ID of the run step.
   */
  retrieve(
    stepID: string,
    params: RetrieveRunStepParams,
    options?: RequestOptions,
  ): APIPromise<RunStep, RetrieveRunStepError> {
    return retrieveRunStep(this.core, stepID, params, options);
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
  list(
    runID: string,
    params: ListRunStepsParams,
    options?: RequestOptions,
  ): PagePromise<ListRunStepsResponse, RunStep, ListRunStepsError> {
    return listRunSteps(this.core, runID, params, options);
  }
}
