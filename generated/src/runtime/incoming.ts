/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { APIResponseError } from './errors.js';
import type { ResolvedLimits, Settings } from './core.js';
import type { Response } from './platform.js';

/** A successful answer, its body unread, and the means to read it under the call's limits. */
export interface Incoming {
  readonly response: Response;
  readonly settings: Settings;
  readonly limits: ResolvedLimits;
  /** The whole body, within what is left of `timeout`. */
  text(): Promise<string>;
  /**
   * Waits for work, at most so many milliseconds; `option` names the limit in the error. It settles at once when the
   * caller aborts. Without work only that settles it. One at a time.
   */
  race<Value>(
    work: PromiseLike<Value> | undefined,
    milliseconds: number,
    option?: string,
  ): Promise<Value>;
  /** Why the call is over, where it was ended from outside or by `stop`. */
  over(): Error | undefined;
  /** Ends what is being waited for, the request and its body. */
  stop(error: Error): void;
  /** Puts a copy in the response's place, which is then what `withResponse()` gives. */
  replace(copy: Response): Response;
  /** Nothing more will be read: lets go of the caller's signal. */
  close(): void;
}

/** How a successful answer becomes data. */
export interface ResponseReader {
  /** The media type to ask for; default `application/json`. */
  readonly accept?: string;
  read(incoming: Incoming): unknown;
}

/** The body as JSON. The error's message quotes nothing of it, since it may be private; `body` holds it. */
export async function readJSON(incoming: Incoming): Promise<unknown> {
  const body = await incoming.text();
  incoming.close();
  try {
    return JSON.parse(body);
  } catch {
    const { headers, status } = incoming.response;
    throw new APIResponseError({
      headers,
      body,
      message: `${status} without JSON.`,
    });
  }
}
