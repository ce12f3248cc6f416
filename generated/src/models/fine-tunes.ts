/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { FileObject } from './files.js';
import type { ErrorResponse } from './shared.js';

/**
 * Name of a legacy base model, or of a model that was fine-tuned between 2022-04-21 and 2023-08-22.
 */
export type FineTuneModel = 'ada' | 'babbage' | 'curie' | 'davinci' | (string & {});

/** A model to fine-tune, and the data to do it with. */
export interface CreateFineTuneRequest {
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
  batch_size?: number | null;
  /**
   * Beta values to compute F-beta scores for, in binary classification only. A larger beta gives
   * recall more weight, a smaller one precision.
   *
   * @default null
   */
  classification_betas?: number[] | null;
  /**
   * Number of classes. Required for multiclass classification.
   *
   * @default null
   */
  classification_n_classes?: number | null;
  /**
   * Class that counts as positive in binary classification; needed for precision, recall and F1.
   *
   * @default null
   */
  classification_positive_class?: string | null;
  /**
   * Compute accuracy, F1 score and the like on the validation data after every epoch. Needs a
   * `validation_file`, and `classification_n_classes` or `classification_positive_class`.
   *
   * @default false
   */
  compute_classification_metrics?: boolean | null;
  /** How a model is trained. */
  hyperparameters?: FineTuneHyperparameters;
  /**
   * Factor for the learning rate of the pretraining. By default 0.05, 0.1 or 0.2, depending on the
   * batch size; values from 0.02 to 0.2 are worth a try.
   *
   * @default null
   */
  learning_rate_multiplier?: number | null;
  /**
   * Model to fine-tune.
   *
   * @default 'curie'
   */
  model?: FineTuneModel;
  /**
   * Number of passes through the training data.
   *
   * @default 4
   */
  n_epochs?: number;
  /**
   * Weight of the prompt tokens in the loss, where completion tokens weigh 1. Lower it if prompts
   * are much longer than completions.
   *
   * @default 0.01
   */
  prompt_loss_weight?: number | null;
  /**
   * Text that becomes part of the new model's name: `custom-model-name` gives a name such as
   * `ada:ft-your-org:custom-model-name-2022-02-15-04-21-04`.
   *
   * @default null
   * @maxLength 40
   */
  suffix?: string | null;
  /**
   * ID of a JSONL file, in the format of the training file, that the model is measured with during
   * training. It should share no data with the training file.
   */
  validation_file?: string | null;
}

/** How a model is trained. */
export interface FineTuneHyperparameters {
  /**
   * Number of passes through the training data.
   *
   * @default 'auto'
   */
  n_epochs?: 'auto' | number;
}

/**
 * Deprecated. A job of the first fine-tuning API.
 *
 * @deprecated
 */
export interface FineTune {
  /** ID of the job. */
  id: string;
  /** Type of the object, always `fine-tune`. */
  object: 'fine-tune';
  /** When the job was created, in Unix seconds. */
  created_at: number;
  /** When the job was last changed, in Unix seconds. */
  updated_at: number;
  /** Model that is fine-tuned. */
  model: string;
  /** Name of the new model, null before there is one. */
  fine_tuned_model: string | null;
  /** Organization that owns the job. */
  organization_id: string;
  /** Where the job stands. */
  status: 'created' | 'pending' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** How the model is trained. */
  hyperparams: FineTuneHyperparams;
  /** Files with the training data. */
  training_files: FileObject[];
  /** Files with the validation data. */
  validation_files: FileObject[];
  /** Files with the metrics of the training. */
  result_files: FileObject[];
  /** What has happened in the job so far. Lists of jobs leave it out. */
  events?: FineTuneEvent[];
}

/** How the model is trained. */
export interface FineTuneHyperparams {
  /** Number of examples in a training step. */
  batch_size: number;
  /** Factor for the learning rate of the pretraining. */
  learning_rate_multiplier: number;
  /** Number of passes through the training data. */
  n_epochs: number;
  /** Weight of the prompt tokens in the loss. */
  prompt_loss_weight: number;
}

/** List of fine-tune jobs. */
export interface ListFineTunesResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The jobs. */
  data: FineTune[];
}

/**
 * Deprecated. Something that happened in a fine-tune job.
 *
 * @deprecated
 */
export interface FineTuneEvent {
  /** Type of the object, always `fine-tune-event`. */
  object: 'fine-tune-event';
  /** When the event happened, in Unix seconds. */
  created_at: number;
  /** Severity, such as `info`. */
  level: string;
  /** What happened. */
  message: string;
}

/** List of events of a fine-tune job. */
export interface ListFineTuneEventsResponse {
  /** Type of the object, always `list`. */
  object: 'list';
  /** The events. */
  data: FineTuneEvent[];
}

export type ListFineTunesError = StatusError<number, ErrorResponse>;

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
  /** How a model is trained. */
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

export type RetrieveFineTuneError = StatusError<number, ErrorResponse>;

export type CancelFineTuneError = StatusError<number, ErrorResponse>;

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
