/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListRunStepsResponse, RunStep } from '../../../../models/beta.js';
import type { ErrorResponse } from '../../../../models/shared.js';
import type { APIPromise } from '../../../../runtime/api-promise.js';
import type { Core, RequestOptions } from '../../../../runtime/core.js';
import type { StatusError } from '../../../../runtime/errors.js';
import { cursorPages } from '../../../../runtime/page-schemes.js';
import { type PagePromise, sendPages } from '../../../../runtime/pages.js';
import { send } from '../../../../runtime/request.js';

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
