/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { Body } from './body.js';
import { byteBodyOf } from './byte-body.js';
import { platform } from './globals.js';
import type { MultipartOptions, Part, PartEncoding, PartsEncoding } from './multipart-parts.js';
import { formData, isNested, newBoundary, Parts, sourcesIn } from './multipart-parts.js';

export type { MultipartOptions, PartEncoding, PartsEncoding };

/**
 * `multipart/form-data` and its kin. Where every part is at hand it is one blob, which knows its length and can be sent
 * again; with a stream among them it is written as it is sent, and nothing is held in memory.
 */
export function multipart(
  value: object | undefined,
  encoding: { readonly [field: string]: PartEncoding } = {},
  { prefix = [], ...options }: MultipartOptions = {},
): Body | undefined {
  if (value === undefined) return undefined;
  const parting: PartsEncoding = {
    fields: encoding,
    prefix,
    ...(options.items && { items: options.items }),
  };
  const sources = [...sourcesIn(value, parting)];
  const type = options.contentType ?? formData;
  return {
    once: sources.some(({ once }) => once),
    value,
    open: async (signal) => {
      const parts = new Parts(type, options).addAll(value, parting);
      const boundary = newBoundary();
      return {
        contentType: `${type}; boundary=${boundary}`,
        data: parts.every(isAtHand)
          ? new platform.Blob([...blobPartsOf(parts, boundary)])
          : await byteBodyOf(bytesOf(parts, boundary), signal),
      };
    },
  };
}

function isAtHand({ source }: Part): boolean {
  if (isNested(source)) return source.parts.every(isAtHand);
  return typeof source === 'string' || source.blob !== undefined;
}

function* blobPartsOf(parts: readonly Part[], boundary: string): Iterable<unknown> {
  for (const { head, source } of parts) {
    yield `--${boundary}\r\n${head}`;
    if (isNested(source)) yield* blobPartsOf(source.parts, source.boundary);
    else yield typeof source === 'string' ? source : source.blob;
    yield '\r\n';
  }
  yield `--${boundary}--\r\n`;
}

async function* bytesOf(parts: readonly Part[], boundary: string): AsyncIterable<Uint8Array> {
  const encoder = new platform.TextEncoder();
  for (const { head, source } of parts) {
    yield encoder.encode(`--${boundary}\r\n${head}`);
    if (isNested(source)) yield* bytesOf(source.parts, source.boundary);
    else if (typeof source === 'string') yield encoder.encode(source);
    else yield* source.open();
    yield encoder.encode('\r\n');
  }
  yield encoder.encode(`--${boundary}--\r\n`);
}
