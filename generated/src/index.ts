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
  type OtherStatusError,
} from './runtime/errors.js';
export type { Logger, LogLevel } from './runtime/logging.js';
export { observed, type Hooks } from './runtime/observe.js';
export type { Page, PagePromise } from './runtime/pages.js';
export { PollFailedError, type PollOptions } from './runtime/polling.js';
export { rateLimitsOf } from './runtime/rate-limit.js';
export { reconnecting, type ReconnectOptions } from './runtime/reconnect.js';
export { Stream, tee, toReadableStream } from './runtime/stream.js';
export { toFile, toStreamingFile, type Uploadable } from './runtime/uploads.js';
export type * from './models/audio.js';
export type * from './models/beta.js';
export type * from './models/chat.js';
export type * from './models/completions.js';
export type * from './models/edits.js';
export type * from './models/embeddings.js';
export type * from './models/engines.js';
export type * from './models/files.js';
export type * from './models/fine-tunes.js';
export type * from './models/fine-tuning.js';
export type * from './models/images.js';
export type * from './models/models.js';
export type * from './models/moderations.js';
export type * from './models/shared.js';
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
