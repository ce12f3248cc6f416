/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type { ListRunStepsResponse, RunStep } from '../../../../models/beta.js';
import {
  type ListRunStepsError,
  type ListRunStepsParams,
  type RetrieveRunStepError,
  type RetrieveRunStepParams,
  listRunSteps,
  retrieveRunStep,
} from '../../../../operations/beta/threads/runs/steps.js';
import type { APIPromise } from '../../../../runtime/api-promise.js';
import { APIResource } from '../../../../runtime/class-client.js';
import type { RequestOptions } from '../../../../runtime/core.js';
import type { PagePromise } from '../../../../runtime/pages.js';

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
