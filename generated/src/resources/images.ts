/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  CreateImageEditError,
  CreateImageEditParams,
  CreateImageError,
  CreateImageParams,
  CreateImageVariationError,
  CreateImageVariationParams,
  ImagesResponse,
} from '../models/images.js';
import { createImage, createImageEdit, createImageVariation } from '../operations/images.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { APIResource } from '../runtime/class-client.js';
import type { RequestOptions } from '../runtime/core.js';

/** Image generation from a prompt, edits of an image, and variations of one. */
export class Images extends APIResource {
  /**
   * Create images
   *
   * Generates images from a prompt. `dall-e-3` rewrites the prompt for safety and detail.
   *
   * `POST /images/generations`
   */
  generate(
    params: CreateImageParams,
    options?: RequestOptions,
  ): APIPromise<ImagesResponse, CreateImageError> {
    return createImage(this.core, params, options);
  }

  /**
   * Create image edits
   *
   * Changes or extends an image as a prompt describes, in the areas that are transparent in the mask.
   * Works with `dall-e-2` only.
   *
   * `POST /images/edits`
   */
  edit(
    params: CreateImageEditParams,
    options?: RequestOptions,
  ): APIPromise<ImagesResponse, CreateImageEditError> {
    return createImageEdit(this.core, params, options);
  }

  /**
   * Create image variations
   *
   * Generates images that resemble a given one. Works with `dall-e-2` only.
   *
   * `POST /images/variations`
   */
  createVariation(
    params: CreateImageVariationParams,
    options?: RequestOptions,
  ): APIPromise<ImagesResponse, CreateImageVariationError> {
    return createImageVariation(this.core, params, options);
  }
}
