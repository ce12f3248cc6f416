/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes are lost on the next run.

import type {
  Assistant,
  DeleteAssistantResponse,
  ListAssistantsResponse,
} from '../../models/beta.js';
import {
  type CreateAssistantError,
  type CreateAssistantParams,
  type DeleteAssistantError,
  type ListAssistantsError,
  type ListAssistantsParams,
  type ModifyAssistantError,
  type ModifyAssistantParams,
  type RetrieveAssistantError,
  createAssistant,
  deleteAssistant,
  listAssistants,
  modifyAssistant,
  retrieveAssistant,
} from '../../operations/beta/assistants.js';
import type { APIPromise } from '../../runtime/api-promise.js';
import { APIResource } from '../../runtime/class-client.js';
import type { RequestOptions } from '../../runtime/core.js';
import type { PagePromise } from '../../runtime/pages.js';
import { AssistantFiles } from './assistants/files.js';

/**
 * Beta. Configured models with instructions, tools and files that answer the messages of a thread.
 */
export class Assistants extends APIResource {
  #files: AssistantFiles | undefined;

  get files(): AssistantFiles {
    return (this.#files ??= new AssistantFiles(this.core));
  }

  /**
   * Create an assistant
   *
   * Creates an assistant with a model, instructions, tools and files.
   *
   * `POST /assistants`
   */
  create(
    params: CreateAssistantParams,
    options?: RequestOptions,
  ): APIPromise<Assistant, CreateAssistantError> {
    return createAssistant(this.core, params, options);
  }

  /**
   * Retrieve an assistant
   *
   * Returns an assistant.
   *
   * `GET /assistants/{assistant_id}`
   *
   * @param assistantID - ID of the assistant.
   */
  retrieve(
    assistantID: string,
    options?: RequestOptions,
  ): APIPromise<Assistant, RetrieveAssistantError> {
    return retrieveAssistant(this.core, assistantID, options);
  }

  /**
   * Modify an assistant
   *
   * Changes the settings of an assistant.
   *
   * `POST /assistants/{assistant_id}`
   *
   * @param assistantID - ID of the assistant.
   */
  update(
    assistantID: string,
    params?: ModifyAssistantParams,
    options?: RequestOptions,
  ): APIPromise<Assistant, ModifyAssistantError> {
    return modifyAssistant(this.core, assistantID, params, options);
  }

  /**
   * List assistants
   *
   * Returns the assistants of the organization, page by page.
   *
   * `GET /assistants`
   */
  list(
    params?: ListAssistantsParams,
    options?: RequestOptions,
  ): PagePromise<ListAssistantsResponse, Assistant, ListAssistantsError> {
    return listAssistants(this.core, params, options);
  }

  /**
   * Delete an assistant
   *
   * Deletes an assistant.
   *
   * `DELETE /assistants/{assistant_id}`
   *
   * @param assistantID - ID of the assistant.
   */
  delete(
    assistantID: string,
    options?: RequestOptions,
  ): APIPromise<DeleteAssistantResponse, DeleteAssistantError> {
    return deleteAssistant(this.core, assistantID, options);
  }
}
