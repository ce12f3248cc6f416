import { marked } from './exact-json.js';
import type { SSEShape } from './sse.js';

/** A shape whose JSON keeps the digits of its integers, until `unmarked` converts the event. */
export function exactShape(shape: SSEShape): SSEShape {
  return (record, headers) => {
    try {
      return shape({ ...record, data: marked(record.data) }, headers);
    } catch {
      // It will throw again: what the stream reports is told as it came.
      return shape(record, headers);
    }
  };
}
