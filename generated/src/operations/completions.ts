/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  Completion,
  CreateCompletionError,
  CreateCompletionParams,
  CreateCompletionParamsNonStreaming,
  CreateCompletionParamsStreaming,
} from '../models/completions.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { Events } from '../runtime/events.js';
import { send } from '../runtime/request.js';
import { sse } from '../runtime/sse.js';
export type {
  CreateCompletionParams,
  CreateCompletionParamsNonStreaming,
  CreateCompletionParamsStreaming,
  CreateCompletionError,
} from '../models/completions.js';

/**
 * Create a completion
 *
 * Legacy. Lets a model continue a prompt. Set `stream` to get the text while it is written.
 *
 * `POST /completions`
 */
export function createCompletion(
  client: Core,
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
export function createCompletion(
  client: Core,
  params: CreateCompletionParamsStreaming,
  options?: RequestOptions,
): APIPromise<Events<Completion>, CreateCompletionError>;
/**
 * Create a completion
 *
 * Answers with one or the other, where only the run tells which.
 *
 * `POST /completions`
 */
export function createCompletion(
  client: Core,
  params: CreateCompletionParams,
  options?: RequestOptions,
): APIPromise<Completion | Events<Completion>, CreateCompletionError>;
export function createCompletion(
  client: Core,
  params: CreateCompletionParams,
  options?: RequestOptions,
): APIPromise<Completion | Events<Completion>, CreateCompletionError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/completions',
      body: json(params),
      response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined,
    },
    options,
  );
}
