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
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { multipart } from '../runtime/multipart.js';
import { send } from '../runtime/request.js';
export type {
  CreateImageParams,
  CreateImageError,
  CreateImageEditParams,
  CreateImageEditError,
  CreateImageVariationParams,
  CreateImageVariationError,
} from '../models/images.js';

/**
 * Create images
 *
 * Generates images from a prompt. `dall-e-3` rewrites the prompt for safety and detail.
 *
 * `POST /images/generations`
 */
export function createImage(
  client: Core,
  params: CreateImageParams,
  options?: RequestOptions,
): APIPromise<ImagesResponse, CreateImageError> {
  return send(client, { method: 'POST', path: '/images/generations', body: json(params) }, options);
}

/**
 * Create image edits
 *
 * Changes or extends an image as a prompt describes, in the areas that are transparent in the mask.
 * Works with `dall-e-2` only.
 *
 * `POST /images/edits`
 */
export function createImageEdit(
  client: Core,
  params: CreateImageEditParams,
  options?: RequestOptions,
): APIPromise<ImagesResponse, CreateImageEditError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/images/edits',
      body: multipart(params, {
        image: { contentType: 'image/png' },
        mask: { contentType: 'image/png' },
      }),
    },
    options,
  );
}

/**
 * Create image variations
 *
 * Generates images that resemble a given one. Works with `dall-e-2` only.
 *
 * `POST /images/variations`
 */
export function createImageVariation(
  client: Core,
  params: CreateImageVariationParams,
  options?: RequestOptions,
): APIPromise<ImagesResponse, CreateImageVariationError> {
  return send(
    client,
    {
      method: 'POST',
      path: '/images/variations',
      body: multipart(params, { image: { contentType: 'image/png' } }),
    },
    options,
  );
}
