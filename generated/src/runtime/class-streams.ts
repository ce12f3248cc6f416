/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { APIPromise } from './api-promise.js';
import type { APIError } from './errors.js';
import type { Events } from './events.js';
import type { Stream } from './stream.js';

/**
 * What a class client answers with. Its settings make a `Stream` of all events; the functions that it calls are made for
 * small clients as well, and cannot promise that.
 */
export function streamsOf<Event, Failure extends APIError>(
  call: APIPromise<Events<Event>, Failure>,
): APIPromise<Stream<Event>, Failure>;
export function streamsOf<Data, Event, Failure extends APIError>(
  call: APIPromise<Data | Events<Event>, Failure>,
): APIPromise<Data | Stream<Event>, Failure>;
export function streamsOf(call: unknown): unknown {
  return call;
}
