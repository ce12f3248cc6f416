/** The part of the IR that says what comes back: once, as a stream, page by page, or not at all. */
import type { Docs, Type } from './ir-type.js';

/** What a response carries; `media` is what to accept: a media type, or several with commas. */
export type Payload =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly media: string; readonly type: Type }
  | { readonly kind: 'text'; readonly media: string; readonly type: Type }
  | { readonly kind: 'binary'; readonly media: string };

export interface Events {
  readonly framing: 'sse' | 'jsonl' | 'json-seq' | 'multipart';
  readonly media: string;
  readonly type: Type;
  /** `data`: `type` is the payload of an event; `event`: the whole event (`{ event, data }`). */
  readonly shape: 'data' | 'event';
  /** How the data of an event reads: as JSON, or as the text it is. */
  readonly data: 'json' | 'text';
  /** Payload that ends the stream without being an event, such as `[DONE]`. */
  readonly sentinel?: { readonly text: string; readonly required: boolean };
}

/** A success: its status (`200`, `2XX`, `default`) and what it carries. */
export interface Success {
  readonly status: string;
  readonly payload: Payload;
  readonly docs: Docs;
}

export interface Failure {
  readonly status: string;
  /** Absent: the document describes no body. */
  readonly type?: Type;
  readonly docs: Docs;
}

export interface ResponseHeader {
  readonly wire: string;
  readonly type: Type;
  readonly docs: Docs;
}

export type Outcome =
  /** One answer; several successes differ in payload (never empty). */
  | { readonly kind: 'once'; readonly successes: readonly Success[] }
  | { readonly kind: 'stream'; readonly events: Events }
  /** The caller's field `when` decides between one answer and a stream. */
  | {
      readonly kind: 'choice';
      readonly successes: readonly Success[];
      readonly events: Events;
      readonly when: StreamSwitch;
    }
  | {
      readonly kind: 'page';
      readonly envelope: Type;
      readonly item: Type;
      readonly scheme: PageScheme;
    };

export interface StreamSwitch {
  readonly in: 'body' | 'query';
  readonly wire: string;
  /** The values that ask for the stream: `[true]`, or words of an enum (`['sse']`). Never empty. */
  readonly on: readonly (boolean | string)[];
  /** The values that ask for one answer: `[false]`, or the enum's other words. */
  readonly off: readonly (boolean | string)[];
  /** Whether null also means "no stream". */
  readonly nullable: boolean;
  /** What the API does when the switch is absent. */
  readonly default: boolean;
}

/** Wire names from the root of a body down to a value; `[]` is the body itself. */
export type WirePath = readonly string[];

export interface PageParam {
  readonly in: 'query' | 'body';
  readonly wire: string;
}

export type PageScheme =
  | { readonly kind: 'single'; readonly items: WirePath }
  | {
      readonly kind: 'cursor';
      readonly items: WirePath;
      readonly param: PageParam;
      readonly next: CursorSource;
      readonly more?: WirePath;
    }
  | {
      readonly kind: 'offset';
      readonly items: WirePath;
      readonly param: PageParam;
      readonly total?: WirePath;
      readonly limit?: PageParam;
    }
  | {
      readonly kind: 'number';
      readonly items: WirePath;
      readonly param: PageParam;
      readonly first: number;
      readonly pages?: WirePath;
      readonly total?: WirePath;
    }
  | { readonly kind: 'link'; readonly items: WirePath }
  | { readonly kind: 'url'; readonly items: WirePath; readonly next: WirePath };

export type CursorSource =
  | { readonly kind: 'envelope'; readonly path: WirePath }
  | { readonly kind: 'last-item'; readonly path: WirePath };
