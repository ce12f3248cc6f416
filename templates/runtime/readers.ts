import { guarded } from './chunks.js';
import { APIResponseError } from './errors.js';
import type { Incoming, ResponseReader } from './incoming.js';
import { readJSON } from './incoming.js';

/** The body as text. */
export function asText(accept = 'text/plain'): ResponseReader {
  return { accept, read: readText };
}

/** The response itself, for bodies that are no text: `.arrayBuffer()`, `.blob()`, `.body`. */
export function asBinary(accept = '*/*'): ResponseReader {
  return { accept, read: (incoming) => guarded(incoming) };
}

/** Nothing, whatever the server sends. */
export function asNothing(accept = '*/*'): ResponseReader {
  return {
    accept,
    read: (incoming) => {
      incoming.stop();
    },
  };
}

/** What the answer's content type says: JSON (undefined where it is empty), text, or else the response itself. */
export function byContentType(accept = '*/*'): ResponseReader {
  return { accept, read: readAny };
}

async function readText(incoming: Incoming): Promise<string> {
  const text = await incoming.text();
  incoming.close();
  return text;
}

// Servers name a type even of nothing, and a chunked answer has no length that would tell.
async function readJSONOrNothing(incoming: Incoming): Promise<unknown> {
  try {
    return await readJSON(incoming);
  } catch (error) {
    if (error instanceof APIResponseError && error.body === '') return undefined;
    throw error;
  }
}

function readAny(incoming: Incoming): unknown {
  const { headers } = incoming.response;
  const type = headers.get('content-type') ?? '';
  if (headers.get('content-length') === '0') return asNothing().read(incoming);
  if (/[/+]json\b/i.test(type)) return readJSONOrNothing(incoming);
  return /^text\//i.test(type) ? readText(incoming) : guarded(incoming);
}
