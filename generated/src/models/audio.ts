/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import type { StatusError } from '../runtime/errors.js';
import type { Uploadable } from '../runtime/uploads.js';
import type { ErrorResponse } from './shared.js';

/** Name of a speech model. `tts-1` is made for speed, `tts-1-hd` for quality. */
export type SpeechModel = 'tts-1' | 'tts-1-hd' | (string & {});

/** Name of a voice. */
export type SpeechVoice = 'alloy' | 'echo' | 'fable' | 'onyx' | 'nova' | 'shimmer';

/**
 * Audio format. `opus` suits streaming with low latency, `aac` digital compression, `flac` lossless
 * archives.
 */
export type SpeechFormat = 'mp3' | 'opus' | 'aac' | 'flac';

/** A text, and how it should be spoken. */
export interface CreateSpeechRequest {
  /** Model to use. */
  model: SpeechModel;
  /**
   * Text to speak, at most 4096 characters.
   *
   * @maxLength 4096
   */
  input: string;
  /** Voice to speak with. */
  voice: SpeechVoice;
  /**
   * Format of the audio.
   *
   * @default 'mp3'
   */
  response_format?: SpeechFormat;
  /**
   * Speed of the speech, where 1 is normal.
   *
   * @default 1
   * @minimum 0.25
   * @maximum 4
   */
  speed?: number;
}

/** Name of a model for transcription and translation of speech. */
export type TranscriptionModel = 'whisper-1' | (string & {});

/**
 * Format of a transcript: `json` or `verbose_json` as an object, `text` as plain text, `srt` or `vtt`
 * as subtitles.
 */
export type TranscriptFormat = 'json' | 'text' | 'srt' | 'verbose_json' | 'vtt';

/** An audio file to transcribe. */
export interface CreateTranscriptionRequest {
  /**
   * Audio file of at most 25 MB in one of the formats flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or
   * webm.
   *
   * @format binary
   */
  file: Uploadable;
  /** Model to use. Only `whisper-1` is available. */
  model: TranscriptionModel;
  /** Language of the audio as an ISO 639-1 code. Telling it improves accuracy and speed. */
  language?: string;
  /**
   * Text in the language of the audio that guides the style, spells rare words or continues an
   * earlier segment.
   */
  prompt?: string;
  /**
   * Format of the transcript.
   *
   * @default 'json'
   */
  response_format?: TranscriptFormat;
  /**
   * Sampling temperature from 0 to 1. Higher values make the output more random. At 0 the model
   * raises it by itself until certain thresholds are met.
   *
   * @default 0
   * @minimum 0
   * @maximum 1
   */
  temperature?: number;
}

/** Transcript of an audio file. The format `verbose_json` adds details of the transcription. */
export interface Transcription {
  /** Transcribed text. */
  text: string;
}

/** An audio file to transcribe in English. */
export interface CreateTranslationRequest {
  /**
   * Audio file of at most 25 MB in one of the formats flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or
   * webm.
   *
   * @format binary
   */
  file: Uploadable;
  /** Model to use. Only `whisper-1` is available. */
  model: TranscriptionModel;
  /** English text that guides the style or continues an earlier segment. */
  prompt?: string;
  /**
   * Format of the transcript.
   *
   * @default 'json'
   */
  response_format?: TranscriptFormat;
  /**
   * Sampling temperature from 0 to 1. Higher values make the output more random. At 0 the model
   * raises it by itself until certain thresholds are met.
   *
   * @default 0
   * @minimum 0
   * @maximum 1
   */
  temperature?: number;
}

/** English transcript of an audio file. The format `verbose_json` adds details of it. */
export interface Translation {
  /** Translated text. */
  text: string;
}

export interface CreateSpeechParams {
  /** Model to use. */
  model: SpeechModel;
  /**
   * Text to speak, at most 4096 characters.
   *
   * @maxLength 4096
   */
  input: string;
  /** Voice to speak with. */
  voice: SpeechVoice;
  /**
   * Format of the audio.
   *
   * @default 'mp3'
   */
  response_format?: SpeechFormat | undefined;
  /**
   * Speed of the speech, where 1 is normal.
   *
   * @default 1
   * @minimum 0.25
   * @maximum 4
   */
  speed?: number | undefined;
}

export type CreateSpeechError = StatusError<number, ErrorResponse>;

export interface CreateTranscriptionParams {
  /**
   * Audio file of at most 25 MB in one of the formats flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or
   * webm.
   *
   * @format binary
   */
  file: Uploadable;
  /** Model to use. Only `whisper-1` is available. */
  model: TranscriptionModel;
  /** Language of the audio as an ISO 639-1 code. Telling it improves accuracy and speed. */
  language?: string | undefined;
  /**
   * Text in the language of the audio that guides the style, spells rare words or continues an
   * earlier segment.
   */
  prompt?: string | undefined;
  /**
   * Format of the transcript.
   *
   * @default 'json'
   */
  response_format?: TranscriptFormat | undefined;
  /**
   * Sampling temperature from 0 to 1. Higher values make the output more random. At 0 the model
   * raises it by itself until certain thresholds are met.
   *
   * @default 0
   * @minimum 0
   * @maximum 1
   */
  temperature?: number | undefined;
}

export type CreateTranscriptionError = StatusError<number, ErrorResponse>;

export interface CreateTranslationParams {
  /**
   * Audio file of at most 25 MB in one of the formats flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or
   * webm.
   *
   * @format binary
   */
  file: Uploadable;
  /** Model to use. Only `whisper-1` is available. */
  model: TranscriptionModel;
  /** English text that guides the style or continues an earlier segment. */
  prompt?: string | undefined;
  /**
   * Format of the transcript.
   *
   * @default 'json'
   */
  response_format?: TranscriptFormat | undefined;
  /**
   * Sampling temperature from 0 to 1. Higher values make the output more random. At 0 the model
   * raises it by itself until certain thresholds are met.
   *
   * @default 0
   * @minimum 0
   * @maximum 1
   */
  temperature?: number | undefined;
}

export type CreateTranslationError = StatusError<number, ErrorResponse>;
