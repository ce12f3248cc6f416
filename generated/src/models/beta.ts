/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { FunctionCall, FunctionTool } from './chat.js';
import type { ChatModel, ErrorResponse } from './shared.js';

/**
 * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
 * 512.
 *
 * @maxProperties 16
 * @example { user: 'abc123' }
 */
export type Metadata = { [key: string]: string };

/** A tool that an assistant may use. */
export type AssistantTool = CodeInterpreterTool | RetrievalTool | FunctionTool;

/** Lets the assistant write and run Python code in a sandbox. */
export interface CodeInterpreterTool {
  /** Kind of tool, always `code_interpreter`. */
  type: 'code_interpreter';
}

/**
 * Lets the assistant search the attached files. Needs `gpt-4-1106-preview` or `gpt-3.5-turbo-1106`.
 */
export interface RetrievalTool {
  /** Kind of tool, always `retrieval`. */
  type: 'retrieval';
}

/** The assistant to create. */
export interface CreateAssistantRequest {
  /** Model to use. */
  model: ChatModel;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name?: string | null;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description?: string | null;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions?: string | null;
  /**
   * Tools that the assistant may use, at most 128.
   *
   * @default []
   * @maxItems 128
   */
  tools?: AssistantTool[];
  /**
   * IDs of files for the tools, at most 20, ordered by their time of creation, oldest first.
   *
   * @default []
   * @maxItems 20
   */
  file_ids?: string[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** Fields of the assistant to change. */
export interface ModifyAssistantRequest {
  /** Model to use. */
  model?: ChatModel;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name?: string | null;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description?: string | null;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions?: string | null;
  /**
   * Tools that the assistant may use, at most 128.
   *
   * @default []
   * @maxItems 128
   */
  tools?: AssistantTool[];
  /**
   * IDs of files for the tools, at most 20, ordered by their time of creation, oldest first.
   * Attached files that are missing from the list are detached.
   *
   * @default []
   * @maxItems 20
   */
  file_ids?: string[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** A model with instructions, tools and files, which answers the messages of threads. */
export interface Assistant {
  /** ID of the assistant. */
  id: string;
  /** Type of the object, always `assistant`. */
  object: 'assistant';
  /** When the assistant was created, in Unix seconds. */
  created_at: number;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name: string | null;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description: string | null;
  /** Model that the assistant uses. */
  model: string;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions: string | null;
  /**
   * Tools that the assistant may use.
   *
   * @maxItems 128
   */
  tools: AssistantTool[];
  /**
   * IDs of the files for the tools, ordered by their time of creation, oldest first.
   *
   * @maxItems 20
   */
  file_ids: string[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata: Metadata;
}

/** A page of assistants. */
export interface ListAssistantsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The assistants. */
  data: Assistant[];
  /** ID of the first assistant of this page. */
  first_id: string;
  /** ID of the last assistant of this page. */
  last_id: string;
  /** Whether there are more assistants after this page. */
  has_more: boolean;
}

/** Confirms that an assistant was deleted. */
export interface DeleteAssistantResponse {
  /** ID of the assistant. */
  id: string;
  /** Type of the object, always `assistant.deleted`. */
  object: 'assistant.deleted';
  /** Whether the assistant was deleted. */
  deleted: boolean;
}

/** A file to attach to the assistant. */
export interface CreateAssistantFileRequest {
  /**
   * ID of a file with the purpose `assistants`, for tools such as retrieval and code interpreter.
   */
  file_id: string;
}

/** A file that is attached to an assistant. */
export interface AssistantFile {
  /** ID of the file. */
  id: string;
  /** Type of the object, always `assistant.file`. */
  object: 'assistant.file';
  /** When the file was attached, in Unix seconds. */
  created_at: number;
  /** ID of the assistant. */
  assistant_id: string;
}

/** A page of files of an assistant. */
export interface ListAssistantFilesResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The files. */
  data: AssistantFile[];
  /** ID of the first file of this page. */
  first_id: string;
  /** ID of the last file of this page. */
  last_id: string;
  /** Whether there are more files after this page. */
  has_more: boolean;
}

/** Confirms that a file was detached from an assistant. */
export interface DeleteAssistantFileResponse {
  /** ID of the file. */
  id: string;
  /** Type of the object, always `assistant.file.deleted`. */
  object: 'assistant.file.deleted';
  /** Whether the file was detached. */
  deleted: boolean;
}

/** The thread to create. */
export interface CreateThreadRequest {
  /** First messages of the thread. */
  messages?: CreateMessageRequest[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** Fields of the thread to change. */
export interface ModifyThreadRequest {
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** A conversation that assistants take part in. */
export interface Thread {
  /** ID of the thread. */
  id: string;
  /** Type of the object, always `thread`. */
  object: 'thread';
  /** When the thread was created, in Unix seconds. */
  created_at: number;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata: Metadata;
}

/** Confirms that a thread was deleted. */
export interface DeleteThreadResponse {
  /** ID of the thread. */
  id: string;
  /** Type of the object, always `thread.deleted`. */
  object: 'thread.deleted';
  /** Whether the thread was deleted. */
  deleted: boolean;
}

/** The message to create. */
export interface CreateMessageRequest {
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
  file_ids?: string[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** Fields of the message to change. */
export interface ModifyMessageRequest {
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** A message of a thread. */
export interface ThreadMessage {
  /** ID of the message. */
  id: string;
  /** Type of the object, always `thread.message`. */
  object: 'thread.message';
  /** When the message was created, in Unix seconds. */
  created_at: number;
  /** ID of the thread that the message belongs to. */
  thread_id: string;
  /** Author of the message. */
  role: 'user' | 'assistant';
  /** Texts and images of the message. */
  content: MessageContent[];
  /** ID of the assistant that wrote the message, if one did. */
  assistant_id: string | null;
  /** ID of the run that the message was written in, if it was one. */
  run_id: string | null;
  /**
   * IDs of the files that the tools of the assistant may use.
   *
   * @maxItems 10
   */
  file_ids: string[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata: Metadata;
}

/** A piece of a message. */
export type MessageContent = MessageTextContent | MessageImageFileContent;

/** A piece of text with its annotations. */
export interface MessageTextContent {
  /** Kind of content, always `text`. */
  type: 'text';
  /** Text with its annotations. */
  text: MessageText;
}

/** Text with its annotations. */
export interface MessageText {
  /** The text. */
  value: string;
  /** Places in the text that stand for a quote from a file or a generated file. */
  annotations: MessageAnnotation[];
}

/** Says what a place in the text stands for. */
export type MessageAnnotation = FileCitationAnnotation | FilePathAnnotation;

/** Points to a quote in a file that the retrieval tool used for the answer. */
export interface FileCitationAnnotation {
  /** Kind of annotation, always `file_citation`. */
  type: 'file_citation';
  /** Part of the text that should be replaced. */
  text: string;
  /** Where that part starts. */
  start_index: number;
  /** Where that part ends. */
  end_index: number;
  /** A quote from a file. */
  file_citation: FileCitation;
}

/** A quote from a file. */
export interface FileCitation {
  /** ID of the file. */
  file_id: string;
  /** The quoted text. */
  quote: string;
}

/** Points to a file that the code interpreter made. */
export interface FilePathAnnotation {
  /** Kind of annotation, always `file_path`. */
  type: 'file_path';
  /** Part of the text that should be replaced, such as `sandbox:/mnt/data/file.csv`. */
  text: string;
  /** Where that part starts. */
  start_index: number;
  /** Where that part ends. */
  end_index: number;
  /** A generated file. */
  file_path: FilePath;
}

/** A generated file. */
export interface FilePath {
  /** ID of the file, to download its content with. */
  file_id: string;
}

/** An image, made for instance by the code interpreter. */
export interface MessageImageFileContent {
  /** Kind of content, always `image_file`. */
  type: 'image_file';
  /** An image that is stored as a file. */
  image_file: ImageFile;
}

/** An image that is stored as a file. */
export interface ImageFile {
  /** ID of the file, to download its content with. */
  file_id: string;
}

/** A page of messages. */
export interface ListMessagesResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The messages. */
  data: ThreadMessage[];
  /** ID of the first message of this page. */
  first_id: string;
  /** ID of the last message of this page. */
  last_id: string;
  /** Whether there are more messages after this page. */
  has_more: boolean;
}

/** A file that is attached to a message. */
export interface MessageFile {
  /** ID of the file. */
  id: string;
  /** Type of the object, always `thread.message.file`. */
  object: 'thread.message.file';
  /** When the file was attached, in Unix seconds. */
  created_at: number;
  /** ID of the message. */
  message_id: string;
  /** ID of the file, the same as `id`. */
  file_id?: string;
}

/** A page of files of a message. */
export interface ListMessageFilesResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The files. */
  data: MessageFile[];
  /** ID of the first file of this page. */
  first_id: string;
  /** ID of the last file of this page. */
  last_id: string;
  /** Whether there are more files after this page. */
  has_more: boolean;
}

/** An assistant to run on the thread. */
export interface CreateRunRequest {
  /** ID of the assistant to run. */
  assistant_id: string;
  /** Model to use for this run instead of the assistant's. */
  model?: ChatModel | null;
  /** Instructions for this run instead of the assistant's. */
  instructions?: string | null;
  /** Tools for this run instead of the assistant's. */
  tools?: AssistantTool[] | null;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** An assistant to run, and the thread to create for it. */
export interface CreateThreadAndRunRequest {
  /** ID of the assistant to run. */
  assistant_id: string;
  /** The thread to create, an empty one by default. */
  thread?: CreateThreadRequest;
  /** Model to use for this run instead of the assistant's. */
  model?: ChatModel | null;
  /** Instructions for this run instead of the assistant's. */
  instructions?: string | null;
  /** Tools for this run instead of the assistant's. */
  tools?: AssistantTool[] | null;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** Fields of the run to change. */
export interface ModifyRunRequest {
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** Outputs of the tool calls that the run waits for. */
export interface SubmitToolOutputsRequest {
  /** The results of all tool calls that the run waits for. */
  tool_outputs: ToolOutput[];
}

/** Result of a tool call. */
export interface ToolOutput {
  /** ID of the tool call, from `required_action` of the run. */
  tool_call_id: string;
  /** Result for the model to read. */
  output: string;
}

/** An execution of an assistant on a thread. */
export interface Run {
  /** ID of the run. */
  id: string;
  /** Type of the object, always `thread.run`. */
  object: 'thread.run';
  /** When the run was created, in Unix seconds. */
  created_at: number;
  /** ID of the thread that is run. */
  thread_id: string;
  /** ID of the assistant that runs. */
  assistant_id: string;
  /**
   * Where a run stands. It moves from `queued` to `in_progress`, waits for tool outputs in
   * `requires_action`, and ends as `completed`, `failed`, `cancelled` (after `cancelling`) or `expired`.
   */
  status: RunStatus;
  /** What the run waits for, null if it waits for nothing. */
  required_action: RequiredAction | null;
  /** The last error of the run, null if there was none. */
  last_error: RunError | null;
  /** When the run expires, in Unix seconds, about 10 minutes after its creation. */
  expires_at: number | null;
  /** When the run was started, in Unix seconds. */
  started_at: number | null;
  /** When the run was cancelled, in Unix seconds. */
  cancelled_at: number | null;
  /** When the run failed, in Unix seconds. */
  failed_at: number | null;
  /** When the run was completed, in Unix seconds. */
  completed_at: number | null;
  /** Model that the assistant uses in this run. */
  model: string;
  /** Instructions that the assistant follows in this run. */
  instructions: string | null;
  /** Tools that the assistant may use in this run. */
  tools: AssistantTool[];
  /** IDs of the files that the assistant may use in this run. */
  file_ids: string[];
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata: Metadata;
}

/**
 * Where a run stands. It moves from `queued` to `in_progress`, waits for tool outputs in
 * `requires_action`, and ends as `completed`, `failed`, `cancelled` (after `cancelling`) or `expired`.
 */
export type RunStatus =
  | 'queued'
  | 'in_progress'
  | 'requires_action'
  | 'cancelling'
  | 'cancelled'
  | 'failed'
  | 'completed'
  | 'expired';

/** Why a run or a run step failed. */
export interface RunError {
  /**
   * Code for programs.
   *
   * @example 'server_error'
   */
  code: string;
  /** Explanation for a person. */
  message: string;
}

/** Asks for the outputs of tool calls, so that the run can go on. */
export interface RequiredAction {
  /** Kind of action, always `submit_tool_outputs`. */
  type: 'submit_tool_outputs';
  /** The tool calls whose outputs are needed. */
  submit_tool_outputs: RequiredToolOutputs;
}

/** The tool calls whose outputs are needed. */
export interface RequiredToolOutputs {
  /** The tool calls. */
  tool_calls: RunToolCall[];
}

/** A function call that the run waits for. */
export interface RunToolCall {
  /** ID of the call. Send it back with the output as `tool_call_id`. */
  id: string;
  /** The ID under the name that it is sent back with. May be missing. */
  tool_call_id?: string;
  /** Kind of tool, always `function`. */
  type: 'function';
  /** A function that the model wants called. */
  function: FunctionCall;
}

/** A page of runs. */
export interface ListRunsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The runs. */
  data: Run[];
  /** ID of the first run of this page. */
  first_id: string;
  /** ID of the last run of this page. */
  last_id: string;
  /** Whether there are more runs after this page. */
  has_more: boolean;
}

/** A step of a run. */
export interface RunStep {
  /** ID of the run step. */
  id: string;
  /** Type of the object, always `thread.run.step`. */
  object: 'thread.run.step';
  /** When the step was created, in Unix seconds. */
  created_at: number;
  /** ID of the assistant that runs. */
  assistant_id: string;
  /** ID of the thread that is run. */
  thread_id: string;
  /** ID of the run that the step is a part of. */
  run_id: string;
  /** Kind of step, the same as in `step_details`. */
  type: 'message_creation' | 'tool_calls';
  /** Where a run step stands. */
  status: RunStepStatus;
  /** What was done in a run step. */
  step_details: RunStepDetails;
  /** The last error of the step, null if there was none. */
  last_error: RunError | null;
  /** When the step expired, in Unix seconds. A step expires with its run. */
  expired_at: number | null;
  /** When the step was cancelled, in Unix seconds. */
  cancelled_at: number | null;
  /** When the step failed, in Unix seconds. */
  failed_at: number | null;
  /** When the step was completed, in Unix seconds. */
  completed_at: number | null;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata;
}

/** Where a run step stands. */
export type RunStepStatus = 'in_progress' | 'cancelled' | 'failed' | 'completed' | 'expired';

/** What was done in a run step. */
export type RunStepDetails = MessageCreationStepDetails | ToolCallsStepDetails;

/** The assistant created a message. */
export interface MessageCreationStepDetails {
  /** Kind of step, always `message_creation`. */
  type: 'message_creation';
  /** The message that a step created. */
  message_creation: MessageCreation;
}

/** The message that a step created. */
export interface MessageCreation {
  /** ID of the message. */
  message_id: string;
}

/** The assistant called tools. */
export interface ToolCallsStepDetails {
  /** Kind of step, always `tool_calls`. */
  type: 'tool_calls';
  /** The tool calls of the step. */
  tool_calls: RunStepToolCall[];
}

/** A tool call of a run step. */
export type RunStepToolCall = CodeInterpreterToolCall | RetrievalToolCall | FunctionToolCall;

/** A use of the code interpreter. */
export interface CodeInterpreterToolCall {
  /** ID of the call. */
  id: string;
  /** Kind of tool, always `code_interpreter`. */
  type: 'code_interpreter';
  /** What the code interpreter ran and what came out. */
  code_interpreter: CodeInterpreterExecution;
}

/** What the code interpreter ran and what came out. */
export interface CodeInterpreterExecution {
  /** The code. */
  input: string;
  /** Logs and images that the code produced. */
  outputs: CodeInterpreterOutput[];
}

/** Something that the code produced. */
export type CodeInterpreterOutput = CodeInterpreterLogsOutput | CodeInterpreterImageOutput;

/** Text that the code printed. */
export interface CodeInterpreterLogsOutput {
  /** Kind of output, always `logs`. */
  type: 'logs';
  /** The text. */
  logs: string;
}

/** An image that the code made. */
export interface CodeInterpreterImageOutput {
  /** Kind of output, always `image`. */
  type: 'image';
  /** An image that is stored as a file. */
  image: ImageFile;
}

/** A use of the retrieval tool. */
export interface RetrievalToolCall {
  /** ID of the call. */
  id: string;
  /** Kind of tool, always `retrieval`. */
  type: 'retrieval';
  /** An empty object so far. */
  retrieval: { [key: string]: unknown };
}

/** A call of one of your functions. */
export interface FunctionToolCall {
  /** ID of the call. */
  id: string;
  /** Kind of tool, always `function`. */
  type: 'function';
  /** A function call with its result. */
  function: FunctionCallWithOutput;
}

/** A function call with its result. */
export interface FunctionCallWithOutput {
  /** Name of the function. */
  name: string;
  /** Arguments as JSON text. */
  arguments: string;
  /** Submitted result, null before it is submitted. */
  output: string | null;
}

/** A page of run steps. */
export interface ListRunStepsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The run steps. */
  data: RunStep[];
  /** ID of the first step of this page. */
  first_id: string;
  /** ID of the last step of this page. */
  last_id: string;
  /** Whether there are more steps after this page. */
  has_more: boolean;
}

export interface ListAssistantsParams {
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

export type ListAssistantsError = StatusError<number, ErrorResponse>;

export interface CreateAssistantParams {
  /** Model to use. */
  model: ChatModel;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name?: string | null | undefined;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description?: string | null | undefined;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions?: string | null | undefined;
  /**
   * Tools that the assistant may use, at most 128.
   *
   * @default []
   * @maxItems 128
   */
  tools?: AssistantTool[] | undefined;
  /**
   * IDs of files for the tools, at most 20, ordered by their time of creation, oldest first.
   *
   * @default []
   * @maxItems 20
   */
  file_ids?: string[] | undefined;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type CreateAssistantError = StatusError<number, ErrorResponse>;

export type RetrieveAssistantError = StatusError<number, ErrorResponse>;

export interface ModifyAssistantParams {
  /** Model to use. */
  model?: ChatModel | undefined;
  /**
   * Name of the assistant.
   *
   * @maxLength 256
   */
  name?: string | null | undefined;
  /**
   * Description of the assistant.
   *
   * @maxLength 512
   */
  description?: string | null | undefined;
  /**
   * System instructions that guide the assistant.
   *
   * @maxLength 32768
   */
  instructions?: string | null | undefined;
  /**
   * Tools that the assistant may use, at most 128.
   *
   * @default []
   * @maxItems 128
   */
  tools?: AssistantTool[] | undefined;
  /**
   * IDs of files for the tools, at most 20, ordered by their time of creation, oldest first.
   * Attached files that are missing from the list are detached.
   *
   * @default []
   * @maxItems 20
   */
  file_ids?: string[] | undefined;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type ModifyAssistantError = StatusError<number, ErrorResponse>;

export type DeleteAssistantError = StatusError<number, ErrorResponse>;

export interface ListAssistantFilesParams {
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

export type ListAssistantFilesError = StatusError<number, ErrorResponse>;

export interface CreateAssistantFileParams {
  /**
   * ID of a file with the purpose `assistants`, for tools such as retrieval and code interpreter.
   */
  file_id: string;
}

export type CreateAssistantFileError = StatusError<number, ErrorResponse>;

export interface RetrieveAssistantFileParams {
  /**
   * ID of the assistant.
   *
   * @example 'asst_abc123'
   */
  assistant_id: string;
}

export type RetrieveAssistantFileError = StatusError<number, ErrorResponse>;

export interface DeleteAssistantFileParams {
  /**
   * ID of the assistant.
   *
   * @example 'asst_abc123'
   */
  assistant_id: string;
}

export type DeleteAssistantFileError = StatusError<number, ErrorResponse>;

export interface CreateThreadParams {
  /** First messages of the thread. */
  messages?: CreateMessageRequest[] | undefined;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type CreateThreadError = StatusError<number, ErrorResponse>;

export type RetrieveThreadError = StatusError<number, ErrorResponse>;

export interface ModifyThreadParams {
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type ModifyThreadError = StatusError<number, ErrorResponse>;

export type DeleteThreadError = StatusError<number, ErrorResponse>;

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
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type CreateMessageError = StatusError<number, ErrorResponse>;

export interface RetrieveMessageParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type RetrieveMessageError = StatusError<number, ErrorResponse>;

export interface ModifyMessageParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type ModifyMessageError = StatusError<number, ErrorResponse>;

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
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type CreateThreadAndRunError = StatusError<number, ErrorResponse>;

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

export interface CreateRunParams {
  /** ID of the assistant to run. */
  assistant_id: string;
  /** Model to use for this run instead of the assistant's. */
  model?: ChatModel | null | undefined;
  /** Instructions for this run instead of the assistant's. */
  instructions?: string | null | undefined;
  /** Tools for this run instead of the assistant's. */
  tools?: AssistantTool[] | null | undefined;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type CreateRunError = StatusError<number, ErrorResponse>;

export interface RetrieveRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type RetrieveRunError = StatusError<number, ErrorResponse>;

export interface ModifyRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
  /**
   * Up to 16 pairs of strings for notes of your own. Keys have at most 64 characters, values at most
   * 512.
   *
   * @maxProperties 16
   */
  metadata?: Metadata | undefined;
}

export type ModifyRunError = StatusError<number, ErrorResponse>;

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

export interface CancelRunParams {
  /**
   * ID of the thread.
   *
   * @example 'thread_abc123'
   */
  thread_id: string;
}

export type CancelRunError = StatusError<number, ErrorResponse>;

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
