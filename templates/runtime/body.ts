import type { AbortSignal } from './platform.js';
import { plainText } from './url.js';

/** A request body, made anew for each attempt. Opaque to generated code. */
export interface Body {
  /** The content can be read only once; such a request is never repeated. */
  readonly once?: boolean;
  /** What a body of fields was made from; pages put their cursor into it. */
  readonly value?: unknown;
  open(signal: AbortSignal): Content | Promise<Content>;
}

export interface Content {
  /** Undefined where the platform writes it itself (FormData and its boundary). */
  readonly contentType: string | undefined;
  /** For `fetch`. */
  readonly data: unknown;
}

/** For `JSON.stringify`, which would write `null` for NaN and the infinities; less themselves, all three are NaN. */
export function jsonValue(name: string, value: unknown): unknown {
  if (typeof value === 'number') plainText(name, value - value);
  return value;
}

/** JSON, written at each attempt. */
export function json(value: unknown, contentType = 'application/json'): Body | undefined {
  if (value === undefined) return undefined;
  return {
    value,
    open: () => {
      const data = JSON.stringify(value);
      // A look at each value makes writing several times slower, and only a `null` gives a reason for it.
      return { contentType, data: /null/.test(data) ? JSON.stringify(value, jsonValue) : data };
    },
  };
}

export function text(value: string | undefined, contentType: string): Body | undefined {
  if (value === undefined) return undefined;
  return { open: () => ({ contentType, data: value }) };
}
