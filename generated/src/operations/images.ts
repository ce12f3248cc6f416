/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type {
  ImageModel,
  ImageResponseFormat,
  ImageSize,
  ImageSquareSize,
  ImagesResponse,
} from '../models/images.js';
import type { ErrorResponse } from '../models/shared.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import type { StatusError } from '../runtime/errors.js';
import { multipart } from '../runtime/multipart.js';
import { send } from '../runtime/request.js';
import type { Uploadable } from '../runtime/uploads.js';

export interface CreateImageParams {
  /**
   * Description of the wanted image, at most 1000 characters for `dall-e-2` and 4000 for `dall-e-3`.
   *
   * @maxLength 4000
   */
  prompt: string;
  /**
   * Model to use.
   *
   * @default 'dall-e-2'
   */
  model?: ImageModel | undefined;
  /**
   * Number of images, from 1 to 10. `dall-e-3` makes one at a time.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  n?: number | null | undefined;
  /**
   * `hd` gives finer details and more consistency across the image. Only for `dall-e-3`.
   *
   * @default 'standard'
   */
  quality?: 'standard' | 'hd' | undefined;
  /**
   * Whether images come as links, which expire after an hour, or as base64 text.
   *
   * @default 'url'
   */
  response_format?: ImageResponseFormat | null | undefined;
  /**
   * Size of the images. `dall-e-2` makes 256x256, 512x512 and 1024x1024; `dall-e-3` makes 1024x1024,
   * 1792x1024 and 1024x1792.
   *
   * @default '1024x1024'
   */
  size?: ImageSize | null | undefined;
  /**
   * `vivid` makes dramatic images that look more than real, `natural` plainer ones. Only for
   * `dall-e-3`.
   *
   * @default 'vivid'
   */
  style?: 'vivid' | 'natural' | null | undefined;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string | undefined;
}

export type CreateImageError = StatusError<number, ErrorResponse>;

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

export interface CreateImageEditParams {
  /**
   * Image to edit: a square PNG of less than 4 MB. Without a mask its transparent areas are the ones
   * that change.
   *
   * @format binary
   */
  image: Uploadable;
  /**
   * Description of the whole new image, not only of the changed areas.
   *
   * @maxLength 1000
   */
  prompt: string;
  /**
   * PNG of less than 4 MB and of the same size as the image. Its fully transparent areas are the
   * ones that change.
   *
   * @format binary
   */
  mask?: Uploadable | undefined;
  /**
   * Model to use. Only `dall-e-2` is supported.
   *
   * @default 'dall-e-2'
   */
  model?: ImageModel | undefined;
  /**
   * Number of images, from 1 to 10.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  n?: number | null | undefined;
  /**
   * Size of the images.
   *
   * @default '1024x1024'
   */
  size?: ImageSquareSize | null | undefined;
  /**
   * Whether images come as links, which expire after an hour, or as base64 text.
   *
   * @default 'url'
   */
  response_format?: ImageResponseFormat | null | undefined;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string | undefined;
}

export type CreateImageEditError = StatusError<number, ErrorResponse>;

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

export interface CreateImageVariationParams {
  /**
   * Image to vary, a square PNG of less than 4 MB.
   *
   * @format binary
   */
  image: Uploadable;
  /**
   * Model to use. Only `dall-e-2` is supported.
   *
   * @default 'dall-e-2'
   */
  model?: ImageModel | undefined;
  /**
   * Number of images, from 1 to 10. `dall-e-3` makes one at a time.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  n?: number | null | undefined;
  /**
   * Whether images come as links, which expire after an hour, or as base64 text.
   *
   * @default 'url'
   */
  response_format?: ImageResponseFormat | null | undefined;
  /**
   * Size of the images.
   *
   * @default '1024x1024'
   */
  size?: ImageSquareSize | null | undefined;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string | undefined;
}

export type CreateImageVariationError = StatusError<number, ErrorResponse>;

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
