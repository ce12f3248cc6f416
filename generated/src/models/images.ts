/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { Uploadable } from '../runtime/uploads.js';
import type { ErrorResponse } from './shared.js';

/** Name of an image model. Edits and variations work with `dall-e-2` only. */
export type ImageModel = 'dall-e-2' | 'dall-e-3' | (string & {});

/**
 * Width and height in pixels. `dall-e-2` makes the three square sizes, `dall-e-3` makes 1024x1024 and
 * the two oblong ones.
 */
export type ImageSize = '256x256' | '512x512' | '1024x1024' | '1792x1024' | '1024x1792';

/** Width and height in pixels. */
export type ImageSquareSize = '256x256' | '512x512' | '1024x1024';

/** Whether images come as links (`url`) or as base64 text (`b64_json`). */
export type ImageResponseFormat = 'url' | 'b64_json';

/** Description of the images to generate. */
export interface CreateImageRequest {
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
  model?: ImageModel;
  /**
   * Number of images, from 1 to 10. `dall-e-3` makes one at a time.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  n?: number | null;
  /**
   * `hd` gives finer details and more consistency across the image. Only for `dall-e-3`.
   *
   * @default 'standard'
   */
  quality?: 'standard' | 'hd';
  /**
   * Whether images come as links, which expire after an hour, or as base64 text.
   *
   * @default 'url'
   */
  response_format?: ImageResponseFormat | null;
  /**
   * Size of the images. `dall-e-2` makes 256x256, 512x512 and 1024x1024; `dall-e-3` makes 1024x1024,
   * 1792x1024 and 1024x1792.
   *
   * @default '1024x1024'
   */
  size?: ImageSize | null;
  /**
   * `vivid` makes dramatic images that look more than real, `natural` plainer ones. Only for
   * `dall-e-3`.
   *
   * @default 'vivid'
   */
  style?: 'vivid' | 'natural' | null;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string;
}

/** An image, and what it should become. */
export interface CreateImageEditRequest {
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
  mask?: Uploadable;
  /**
   * Model to use. Only `dall-e-2` is supported.
   *
   * @default 'dall-e-2'
   */
  model?: ImageModel;
  /**
   * Number of images, from 1 to 10.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  n?: number | null;
  /**
   * Size of the images.
   *
   * @default '1024x1024'
   */
  size?: ImageSquareSize | null;
  /**
   * Whether images come as links, which expire after an hour, or as base64 text.
   *
   * @default 'url'
   */
  response_format?: ImageResponseFormat | null;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string;
}

/** An image to make variations of. */
export interface CreateImageVariationRequest {
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
  model?: ImageModel;
  /**
   * Number of images, from 1 to 10. `dall-e-3` makes one at a time.
   *
   * @default 1
   * @minimum 1
   * @maximum 10
   */
  n?: number | null;
  /**
   * Whether images come as links, which expire after an hour, or as base64 text.
   *
   * @default 'url'
   */
  response_format?: ImageResponseFormat | null;
  /**
   * Size of the images.
   *
   * @default '1024x1024'
   */
  size?: ImageSquareSize | null;
  /** Identifier of your end user, which helps OpenAI to notice abuse. */
  user?: string;
}

/** Generated images. */
export interface ImagesResponse {
  /** When the images were generated, in Unix seconds. */
  created: number;
  /** The images. */
  data: Image[];
}

/** A generated image. */
export interface Image {
  /** The image as base64 text, if `response_format` is `b64_json`. */
  b64_json?: string;
  /**
   * Link to the image, if `response_format` is `url`.
   *
   * @format uri
   */
  url?: string;
  /** The prompt that was used, if the given one was revised. */
  revised_prompt?: string;
}

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
