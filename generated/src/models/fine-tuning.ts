/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { ErrorResponse } from './shared.js';

/** Name of a model that can be fine-tuned, or of one that already was. */
export type FineTuningModel =
  | 'gpt-3.5-turbo'
  | 'gpt-3.5-turbo-1106'
  | 'babbage-002'
  | 'davinci-002'
  | 'gpt-4-0613'
  | (string & {});

/**
 * How a model is trained. What is left out, or `auto`, is chosen by the size of the training data.
 */
export interface FineTuningHyperparameters {
  /**
   * Number of examples in a batch.
   *
   * @default 'auto'
   */
  batch_size?: 'auto' | number;
  /**
   * Factor for the learning rate.
   *
   * @default 'auto'
   */
  learning_rate_multiplier?: 'auto' | number;
  /**
   * Number of passes through the training data.
   *
   * @default 'auto'
   */
  n_epochs?: 'auto' | number;
}

/** A model to fine-tune, and the data to do it with. */
export interface CreateFineTuningJobRequest {
  /** Model to fine-tune. */
  model: FineTuningModel;
  /** ID of the file with the training data, a JSONL file uploaded with the purpose `fine-tune`. */
  training_file: string;
  /**
   * How a model is trained. What is left out, or `auto`, is chosen by the size of the training data.
   */
  hyperparameters?: FineTuningHyperparameters;
  /**
   * Text that becomes part of the new model's name: `custom-model-name` gives a name such as
   * `ft:gpt-3.5-turbo:openai:custom-model-name:7p4lURel`.
   *
   * @default null
   * @maxLength 18
   */
  suffix?: string | null;
  /**
   * ID of a JSONL file, uploaded with the purpose `fine-tune`, that the model is measured with
   * during training. It should share no data with the training file.
   */
  validation_file?: string | null;
}

/** A job that fine-tunes a model. */
export interface FineTuningJob {
  /** ID of the job. */
  id: string;
  /** Type of the object, always `fine_tuning.job`. */
  object: 'fine_tuning.job';
  /** When the job was created, in Unix seconds. */
  created_at: number;
  /** When the job was finished, in Unix seconds. Null while it runs. */
  finished_at: number | null;
  /** Model that is fine-tuned. */
  model: string;
  /** Name of the new model. Null while the job runs. */
  fine_tuned_model: string | null;
  /** Organization that owns the job. */
  organization_id: string;
  /** Where a fine-tuning job stands. */
  status: FineTuningJobStatus;
  /**
   * How a model is trained. What is left out, or `auto`, is chosen by the size of the training data.
   */
  hyperparameters: FineTuningHyperparameters;
  /** ID of the file with the training data. */
  training_file: string;
  /** ID of the file with the validation data. */
  validation_file: string | null;
  /** IDs of the files with the metrics of the training. */
  result_files: string[];
  /** Number of billable tokens that were processed. Null while the job runs. */
  trained_tokens: number | null;
  /** Why the job failed, if it did. */
  error?: FineTuningJobError | null;
}

/** Where a fine-tuning job stands. */
export type FineTuningJobStatus =
  | 'validating_files'
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'cancelled';

/** Why a fine-tuning job failed. */
export interface FineTuningJobError {
  /** Code for programs. */
  code: string;
  /** Explanation for a person. */
  message: string;
  /** Parameter that caused the failure, such as `training_file`, if it was one. */
  param: string | null;
}

/** A page of fine-tuning jobs. */
export interface ListFineTuningJobsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The jobs. */
  data: FineTuningJob[];
  /** Whether there are more jobs after this page. */
  has_more: boolean;
}

/** Something that happened in a fine-tuning job. */
export interface FineTuningJobEvent {
  /** ID of the event. */
  id: string;
  /** Type of the object, always `fine_tuning.job.event`. */
  object: 'fine_tuning.job.event';
  /** When the event happened, in Unix seconds. */
  created_at: number;
  /** Severity, such as `info`. */
  level: string;
  /** What happened. */
  message: string;
  /** Kind of event. Events of the kind `metrics` carry `data`. */
  type?: 'message' | 'metrics';
  /** Metrics of a training step. */
  data?: FineTuningMetrics | null;
}

/** How the training goes. */
export interface FineTuningMetrics {
  /** Number of the training step. */
  step?: number;
  /** Loss on the training data. */
  train_loss?: number;
  /** Share of tokens that were predicted right, from 0 to 1. */
  train_mean_token_accuracy?: number;
}

/** A page of events of a fine-tuning job. */
export interface ListFineTuningJobEventsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The events. */
  data: FineTuningJobEvent[];
  /** Whether there are more events after this page. */
  has_more: boolean;
}

export interface ListFineTuningJobsParams {
  /**
   * ID of the last job of the previous page.
   *
   * @example 'ftjob-abc123'
   */
  after?: string | undefined;
  /**
   * Number of jobs to return.
   *
   * @default 20
   * @example 2
   */
  limit?: number | undefined;
}

export type ListFineTuningJobsError = StatusError<number, ErrorResponse>;

export interface CreateFineTuningJobParams {
  /** Model to fine-tune. */
  model: FineTuningModel;
  /** ID of the file with the training data, a JSONL file uploaded with the purpose `fine-tune`. */
  training_file: string;
  /**
   * How a model is trained. What is left out, or `auto`, is chosen by the size of the training data.
   */
  hyperparameters?: FineTuningHyperparameters | undefined;
  /**
   * Text that becomes part of the new model's name: `custom-model-name` gives a name such as
   * `ft:gpt-3.5-turbo:openai:custom-model-name:7p4lURel`.
   *
   * @default null
   * @maxLength 18
   */
  suffix?: string | null | undefined;
  /**
   * ID of a JSONL file, uploaded with the purpose `fine-tune`, that the model is measured with
   * during training. It should share no data with the training file.
   */
  validation_file?: string | null | undefined;
}

export type CreateFineTuningJobError = StatusError<number, ErrorResponse>;

export type RetrieveFineTuningJobError = StatusError<number, ErrorResponse>;

export type CancelFineTuningJobError = StatusError<number, ErrorResponse>;

export interface ListFineTuningJobEventsParams {
  /**
   * ID of the last event of the previous page.
   *
   * @example 'ftevent-abc123'
   */
  after?: string | undefined;
  /**
   * Number of events to return.
   *
   * @default 20
   * @example 20
   */
  limit?: number | undefined;
}

export type ListFineTuningJobEventsError = StatusError<number, ErrorResponse>;
