import { fieldsOf } from './fields.js';
import type { Headers } from './platform.js';
import type { SSERecord } from './sse.js';
import { jsonData } from './sse.js';

/** JSON data, for events that may have a field `error` of their own; one named `error` ends the stream as an error. */
export function jsonDataWithError(record: SSERecord, headers: Headers): unknown {
  if (record.event === 'error') return jsonData(record, headers);
  // An array around the data keeps its own `error` from being taken for the stream's.
  return fieldsOf(jsonData({ ...record, data: `[${record.data}]` }, headers))[0];
}

/** Data that is no JSON; an event named `error` ends the stream as an error. */
export function textData(record: SSERecord, headers: Headers): unknown {
  return record.event === 'error' ? jsonData(record, headers) : record.data;
}

/** `{ event, data }` with JSON data, for APIs that tell events apart by their name. */
export function namedEvents(record: SSERecord, headers: Headers): unknown {
  return { event: record.event || 'message', data: jsonData(record, headers) };
}

/** OpenAPI 3.2's own object, `{ data, event, id, retry }`, as it came; what was not sent, or makes no sense, is left out. */
export function records({ data, event, id, retry }: SSERecord): unknown {
  return {
    data,
    ...(event && { event }),
    ...(id !== undefined && { id }),
    ...(retry && { retry: Number(retry) }),
  };
}
