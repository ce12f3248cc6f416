/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { chunksOf } from './chunks.js';
import { APIResponseError } from './errors.js';
import type { Incoming } from './incoming.js';
import type { Decoder } from './reading.js';
import { DecodedReading } from './reading.js';
import { Stream } from './stream.js';

/** The events of an answer. */
export function openStream<Event>(incoming: Incoming, decoder: Decoder<Event>): Stream<Event> {
  const { headers } = incoming.response;
  const { body } = incoming.response;
  // A server that did not understand the request for a stream answers with one document; read as events it would be none.
  const type = headers.get('content-type') ?? '';
  if (!body || /^(application\/json|text\/html)\b/i.test(type)) {
    chunksOf(incoming).cancel();
    throw new APIResponseError({
      headers,
      message: `The server answered with ${body ? type : 'no body'} instead of a stream.`,
    });
  }
  return new Stream(new DecodedReading(decoder, chunksOf(incoming)));
}
