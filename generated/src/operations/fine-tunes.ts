/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  FineTune,
  FineTuneEvent,
  FineTuneHyperparameters,
  FineTuneModel,
  ListFineTuneEventsResponse,
  ListFineTunesResponse,
} from '../models/fine-tunes.js';
import type { ErrorResponse } from '../models/shared.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { StatusError } from '../runtime/errors.js';
import type { Events } from '../runtime/events.js';
import { singlePage } from '../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../runtime/pages.js';
import { send } from '../runtime/request.js';
import { sse } from '../runtime/sse.js';

export type ListFineTunesError = StatusError<number, ErrorResponse>;

/**
 * List fine-tunes
 *
 * Deprecated, use `GET /fine_tuning/jobs`. Returns the fine-tune jobs of the organization.
 *
 * `GET /fine-tunes`
 *
 * @deprecated
 */
export function listFineTunes(
  client: Core,
  options?: RequestOptions,
): PagePromise<ListFineTunesResponse, FineTune, ListFineTunesError> {
  return sendPages(
    client,
    { method: 'GET', path: '/fine-tunes' },
    singlePage({ items: ['data'] }),
    options,
  );
}

export interface CreateFineTuneParams {
  /**
   * ID of the file with the training data, a JSONL file uploaded with the purpose `fine-tune`. Each
   * line is an object that has a `prompt` and a `completion`.
   */
  training_file: string;
  /**
   * Number of examples in a training step. By default about 0.2% of the training data, at most 256;
   * larger batches suit larger data.
   *
   * @default null
   */
  batch_size?: number | null | undefined;
  /**
   * Beta values to compute F-beta scores for, in binary classification only. A larger beta gives
   * recall more weight, a smaller one precision.
   *
   * @default null
   */
  classification_betas?: number[] | null | undefined;
  /**
   * Number of classes. Required for multiclass classification.
   *
   * @default null
   */
  classification_n_classes?: number | null | undefined;
  /**
   * Class that counts as positive in binary classification; needed for precision, recall and F1.
   *
   * @default null
   */
  classification_positive_class?: string | null | undefined;
  /**
   * Compute accuracy, F1 score and the like on the validation data after every epoch. Needs a
   * `validation_file`, and `classification_n_classes` or `classification_positive_class`.
   *
   * @default false
   */
  compute_classification_metrics?: boolean | null | undefined;
  hyperparameters?: FineTuneHyperparameters | undefined;
  /**
   * Factor for the learning rate of the pretraining. By default 0.05, 0.1 or 0.2, depending on the
   * batch size; values from 0.02 to 0.2 are worth a try.
   *
   * @default null
   */
  learning_rate_multiplier?: number | null | undefined;
  /**
   * Model to fine-tune.
   *
   * @default 'curie'
   */
  model?: FineTuneModel | undefined;
  /**
   * Number of passes through the training data.
   *
   * @default 4
   */
  n_epochs?: number | undefined;
  /**
   * Weight of the prompt tokens in the loss, where completion tokens weigh 1. Lower it if prompts
   * are much longer than completions.
   *
   * @default 0.01
   */
  prompt_loss_weight?: number | null | undefined;
  /**
   * Text that becomes part of the new model's name: `custom-model-name` gives a name such as
   * `ada:ft-your-org:custom-model-name-2022-02-15-04-21-04`.
   *
   * @default null
   * @maxLength 40
   */
  suffix?: string | null | undefined;
  /**
   * ID of a JSONL file, in the format of the training file, that the model is measured with during
   * training. It should share no data with the training file.
   */
  validation_file?: string | null | undefined;
}

export type CreateFineTuneError = StatusError<number, ErrorResponse>;

/**
 * Create a fine-tune
 *
 * Deprecated, use `POST /fine_tuning/jobs`. Starts a job that fine-tunes a model with an uploaded
 * training file.
 *
 * `POST /fine-tunes`
 *
 * @deprecated
 */
export function createFineTune(
  client: Core,
  params: CreateFineTuneParams,
  options?: RequestOptions,
): APIPromise<FineTune, CreateFineTuneError> {
  return send(client, { method: 'POST', path: '/fine-tunes', body: json(params) }, options);
}

export type RetrieveFineTuneError = StatusError<number, ErrorResponse>;

/**
 * Retrieve a fine-tune
 *
 * Deprecated, use `GET /fine_tuning/jobs/{fine_tuning_job_id}`. Returns a fine-tune job.
 *
 * `GET /fine-tunes/{fine_tune_id}`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function retrieveFineTune(
  client: Core,
  fineTuneID: string,
  options?: RequestOptions,
): APIPromise<FineTune, RetrieveFineTuneError> {
  return send(
    client,
    { method: 'GET', path: '/fine-tunes/{fine_tune_id}', pathParams: { fine_tune_id: fineTuneID } },
    options,
  );
}

export type CancelFineTuneError = StatusError<number, ErrorResponse>;

/**
 * Cancel a fine-tune
 *
 * Deprecated, use `POST /fine_tuning/jobs/{fine_tuning_job_id}/cancel`. Cancels a fine-tune job at
 * once.
 *
 * `POST /fine-tunes/{fine_tune_id}/cancel`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function cancelFineTune(
  client: Core,
  fineTuneID: string,
  options?: RequestOptions,
): APIPromise<FineTune, CancelFineTuneError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/fine-tunes/{fine_tune_id}/cancel',
      pathParams: { fine_tune_id: fineTuneID },
    },
    options,
  );
}

export interface ListFineTuneEventsParams {
  /**
   * Send events as server-sent events when they happen. The stream ends with `data: [DONE]` when the
   * job has succeeded, failed or was cancelled. Without it only the events so far are returned.
   *
   * @default false
   * @example false
   */
  stream?: boolean | undefined;
}

export interface ListFineTuneEventsParamsNonStreaming extends ListFineTuneEventsParams {
  stream?: false | undefined;
}

export interface ListFineTuneEventsParamsStreaming extends ListFineTuneEventsParams {
  stream: true;
}

export type ListFineTuneEventsError = StatusError<number, ErrorResponse>;

/**
 * List events of a fine-tune
 *
 * Deprecated, use `GET /fine_tuning/jobs/{fine_tuning_job_id}/events`. Returns what has happened in a
 * fine-tune job. Set `stream` to get events as they come, until the job is finished.
 *
 * `GET /fine-tunes/{fine_tune_id}/events`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params?: ListFineTuneEventsParamsNonStreaming,
  options?: RequestOptions,
): APIPromise<ListFineTuneEventsResponse, ListFineTuneEventsError>;
/**
 * List events of a fine-tune
 *
 * Answers with a stream of events.
 *
 * `GET /fine-tunes/{fine_tune_id}/events`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params: ListFineTuneEventsParamsStreaming,
  options?: RequestOptions,
): APIPromise<Events<FineTuneEvent>, ListFineTuneEventsError>;
/**
 * List events of a fine-tune
 *
 * Answers with one or the other, where only the run tells which.
 *
 * `GET /fine-tunes/{fine_tune_id}/events`
 *
 * @deprecated
 * @param fineTuneID - ID of the fine-tune job.
 */
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params?: ListFineTuneEventsParams,
  options?: RequestOptions,
): APIPromise<ListFineTuneEventsResponse | Events<FineTuneEvent>, ListFineTuneEventsError>;
export function listFineTuneEvents(
  client: Core,
  fineTuneID: string,
  params: ListFineTuneEventsParams = {},
  options?: RequestOptions,
): APIPromise<ListFineTuneEventsResponse | Events<FineTuneEvent>, ListFineTuneEventsError> {
  return send(
    client,
    {
      method: 'GET',
      path: '/fine-tunes/{fine_tune_id}/events',
      pathParams: { fine_tune_id: fineTuneID },
      query: params,
      response: params.stream ? sse({ sentinel: '[DONE]' }) : undefined,
    },
    options,
  );
}
