import { APIResponseError } from './errors.js';
import type { Incoming } from './incoming.js';
import type { ByteStreamShape } from './platform.js';
import type { Decoder } from './reading.js';
import { DecodedReading } from './reading.js';
import { Stream } from './stream.js';

/** The events of an answer. */
export function openStream<Event>(incoming: Incoming, decoder: Decoder<Event>): Stream<Event> {
  const { headers } = incoming.response;
  const body: ByteStreamShape | null = incoming.response.body;
  // A server that did not understand the request for a stream answers with one document; read as events it would be none.
  const type = headers.get('content-type') ?? '';
  if (!body || /^(application\/json|text\/html)\b/i.test(type)) {
    incoming.cancel();
    throw new APIResponseError({
      headers,
      message: `The server answered with ${body ? type : 'no body'} instead of a stream.`,
    });
  }
  const reader = body.getReader();
  return new Stream(
    new DecodedReading(decoder, {
      chunk: () => incoming.chunk(reader),
      cancel: () => {
        incoming.cancel();
        void reader.cancel().catch(() => {});
      },
      get aborted() {
        return incoming.aborted;
      },
    }),
  );
}
