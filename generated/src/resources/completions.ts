/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Completion,
  CreateCompletionError,
  CreateCompletionParams,
  CreateCompletionParamsNonStreaming,
  CreateCompletionParamsStreaming,
} from '../models/completions.js';
import { createCompletion } from '../operations/completions.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';
import { type Stream, streamsOf } from '../runtime/stream.js';

/**
 * Legacy text completion. Continues a prompt; chat completions are recommended for most uses.
 */
export class Completions extends APIResource {
  /**
   * Create a completion
   *
   * Legacy. Lets a model continue a prompt. Set `stream` to get the text while it is written.
   *
   * `POST /completions`
   */
  create(
    params: CreateCompletionParamsNonStreaming,
    options?: RequestOptions,
  ): APIPromise<Completion, CreateCompletionError>;
  /**
   * Create a completion
   *
   * Answers with a stream of events.
   *
   * `POST /completions`
   */
  create(
    params: CreateCompletionParamsStreaming,
    options?: RequestOptions,
  ): APIPromise<Stream<Completion>, CreateCompletionError>;
  /**
   * Create a completion
   *
   * Answers with one or the other, where only the run tells which.
   *
   * `POST /completions`
   */
  create(
    params: CreateCompletionParams,
    options?: RequestOptions,
  ): APIPromise<Completion | Stream<Completion>, CreateCompletionError>;
  create(
    params: CreateCompletionParams,
    options?: RequestOptions,
  ): APIPromise<Completion | Stream<Completion>, CreateCompletionError> {
    return streamsOf(createCompletion(this.core, params, options));
  }
}
