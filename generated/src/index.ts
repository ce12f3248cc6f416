/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

export { OpenAI, OpenAI as default } from './openai.js';
export { createClient, type ClientOptions } from './client.js';
export { AccumulatedStream } from './runtime/accumulate.js';
export type { APIPromise, Result, WithResponse } from './runtime/api-promise.js';
export type { Credential } from './runtime/auth.js';
export { guarded } from './runtime/chunks.js';
export type { Core, CoreOptions, RequestOptions } from './runtime/core.js';
export {
  OpenAIError,
  APIError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  APIResponseError,
  APIStreamTruncatedError,
  BadRequestError,
  AuthenticationError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  InternalServerError,
  type StatusError,
} from './runtime/errors.js';
export type { Logger, LogLevel } from './runtime/logging.js';
export { observed, type Hooks } from './runtime/observe.js';
export type { Page, PagePromise } from './runtime/pages.js';
export { PollFailedError, type PollOptions } from './runtime/polling.js';
export { rateLimitsOf } from './runtime/rate-limit.js';
export { reconnecting, type ReconnectOptions } from './runtime/reconnect.js';
export { Stream, tee, toReadableStream } from './runtime/stream.js';
export { toFile, toStreamingFile, type Uploadable } from './runtime/uploads.js';
export type * from './models/index.js';
export type {
  CreateChatCompletionParams,
  CreateChatCompletionParamsNonStreaming,
  CreateChatCompletionParamsStreaming,
  CreateChatCompletionError,
} from './operations/chat/completions.js';
export type {
  CreateCompletionParams,
  CreateCompletionParamsNonStreaming,
  CreateCompletionParamsStreaming,
  CreateCompletionError,
} from './operations/completions.js';
export type { CreateEmbeddingParams, CreateEmbeddingError } from './operations/embeddings.js';
export type { CreateModerationParams, CreateModerationError } from './operations/moderations.js';
export type {
  CreateImageParams,
  CreateImageError,
  CreateImageEditParams,
  CreateImageEditError,
  CreateImageVariationParams,
  CreateImageVariationError,
} from './operations/images.js';
export type { CreateSpeechParams, CreateSpeechError } from './operations/audio/speech.js';
export type {
  CreateTranscriptionParams,
  CreateTranscriptionError,
} from './operations/audio/transcriptions.js';
export type {
  CreateTranslationParams,
  CreateTranslationError,
} from './operations/audio/translations.js';
export type { ListModelsError, RetrieveModelError, DeleteModelError } from './operations/models.js';
export type {
  ListFilesParams,
  ListFilesError,
  CreateFileParams,
  CreateFileError,
  RetrieveFileError,
  DeleteFileError,
  DownloadFileError,
} from './operations/files.js';
export type {
  ListFineTuningJobsParams,
  ListFineTuningJobsError,
  CreateFineTuningJobParams,
  CreateFineTuningJobError,
  RetrieveFineTuningJobError,
  CancelFineTuningJobError,
  ListFineTuningJobEventsParams,
  ListFineTuningJobEventsError,
} from './operations/fine-tuning/jobs.js';
export type {
  ListAssistantsParams,
  ListAssistantsError,
  CreateAssistantParams,
  CreateAssistantError,
  RetrieveAssistantError,
  ModifyAssistantParams,
  ModifyAssistantError,
  DeleteAssistantError,
  ListAssistantFilesParams,
  ListAssistantFilesError,
  CreateAssistantFileParams,
  CreateAssistantFileError,
  RetrieveAssistantFileParams,
  RetrieveAssistantFileError,
  DeleteAssistantFileParams,
  DeleteAssistantFileError,
} from './operations/beta/assistants.js';
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
} from './operations/beta/threads.js';
export type {
  ListFineTunesError,
  CreateFineTuneParams,
  CreateFineTuneError,
  RetrieveFineTuneError,
  CancelFineTuneError,
  ListFineTuneEventsParams,
  ListFineTuneEventsParamsNonStreaming,
  ListFineTuneEventsParamsStreaming,
  ListFineTuneEventsError,
} from './operations/fine-tunes.js';
export type { CreateEditParams, CreateEditError } from './operations/edits.js';
export type { ListEnginesError, RetrieveEngineError } from './operations/engines.js';
export type { Chat, ChatCompletions } from './resources/chat.js';
export type { Completions } from './resources/completions.js';
export type { Embeddings } from './resources/embeddings.js';
export type { Files } from './resources/files.js';
export type { Images } from './resources/images.js';
export type { Audio, Speech, Transcriptions, Translations } from './resources/audio.js';
export type { Moderations } from './resources/moderations.js';
export type { Models } from './resources/models.js';
export type { FineTuning, Jobs } from './resources/fine-tuning.js';
export type {
  Beta,
  Assistants,
  AssistantFiles,
  Threads,
  Messages,
  MessageFiles,
  Runs,
  Steps,
} from './resources/beta.js';
export type { Edits } from './resources/edits.js';
export type { Engines } from './resources/engines.js';
export type { FineTunes } from './resources/fine-tunes.js';
