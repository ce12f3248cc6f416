import type { Body } from './body.js';
import { byteBodyOf } from './byte-body.js';
import { refuseUsed, uploadSourceOf } from './upload-source.js';

/** A body of bytes: a file, a blob, a buffer or a stream. Undefined where the value is none of these. */
export function binary(value: unknown, contentType?: string): Body | undefined {
  if (isPlatformBody(value)) {
    return { open: () => ({ contentType, data: value }) };
  }
  const source = uploadSourceOf(value);
  if (!source) return undefined;
  return {
    once: source.once,
    open: async (signal) => {
      refuseUsed('body', value);
      return {
        contentType: contentType ?? source.type ?? 'application/octet-stream',
        data: source.blob ?? (await byteBodyOf(source.open(), signal)),
      };
    },
  };
}

// FormData and URLSearchParams write their own content type.
function isPlatformBody(value: unknown): boolean {
  return /^\[object (FormData|URLSearchParams)\]$/.test(Object.prototype.toString.call(value));
}
