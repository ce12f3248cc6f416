/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import type { ResolvedLimits } from './core.js';
import type { Response } from './platform.js';

/** A successful answer, its body unread, and the means to read it under the call's limits. */
export interface Incoming {
  /** A reader may put a copy in its place, which is then what `withResponse()` gives. */
  response: Response;
  /** The whole body, within what is left of `timeout`. */
  text(): Promise<string>;
  /** Waits for work, and settles at once when the call is ended or a limit is passed. One at a time. */
  race<Value>(work: PromiseLike<Value>): Promise<Value>;
  /** Those of the call, its own over the client's. */
  limits: ResolvedLimits;
  /**
   * Rings after a time, in place of the limit that runs. `Infinity` is never: nobody has to read a body, and a timer that
   * was left would keep the process alive.
   */
  within(milliseconds: number, ring: () => void): void;
  /** Ends what is being waited for: the option of that name allows no more. */
  late(option: string): void;
  /** Called with the reason when what is being waited for shall end; `race` sets its own. */
  leave?: (error: Error) => void;
  /** Why the call is over, where it was ended from outside or by `stop`. */
  over?: Error;
  /** Ends what is being waited for, the request and its body: the reader has had enough. */
  stop(): void;
  /** Nothing more will be read: lets go of the caller's signal. */
  close(): void;
}

/** How a successful answer becomes data. */
export interface ResponseReader {
  /** The media type to ask for; default `application/json`. */
  readonly accept?: string;
  read(incoming: Incoming): unknown;
}

/** What JSON says, or the text where it is none. (No JSON says what its own text is: quotes do not quote themselves.) */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The body as JSON. The error's message quotes nothing of it, since it may be private; `body` holds it. */
export async function readJSON(incoming: Incoming): Promise<unknown> {
  const body = await incoming.text();
  const { headers, status } = incoming.response;
  incoming.close();
  const data = jsonOrText(body);
  if (data !== body) return data;
  throw new APIResponseError({ headers, body, message: `${status} without JSON.` });
}
