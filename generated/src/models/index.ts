/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

export type * from './audio.js';
export type * from './beta.js';
export type * from './chat.js';
export type * from './completions.js';
export type * from './edits.js';
export type * from './embeddings.js';
export type * from './engines.js';
export type * from './files.js';
export type * from './fine-tunes.js';
export type * from './fine-tuning.js';
export type * from './images.js';
export type * from './models.js';
export type * from './moderations.js';
export type * from './shared.js';
