/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import type { Body } from './body.js';
import { byteBodyOf } from './byte-body.js';
import { OpenAIError } from './errors.js';
import { jsonTextOf } from './json-text.js';
import { platform } from './platform.js';
import type { UploadSource } from './upload-source.js';
import { baseNameOf, refuseUsed, uploadSourceOf } from './upload-source.js';
import { plainText } from './url.js';

/** How one field is written, as the document's `encoding` has it. */
export interface PartEncoding {
  readonly contentType?: string;
  /** False: an array of scalars is one part, its members joined with commas. */
  readonly explode?: boolean;
  readonly headers?: { readonly [name: string]: string };
}

export interface MultipartOptions {
  /** Names of arrays and objects: `repeat` (OpenAPI: `a`, `a`, objects as JSON) or `brackets` (`a[]`, `o[key]`). */
  readonly arrays?: 'repeat' | 'brackets';
  /** File names: the last segment only, or a relative path where it is one that stays inside its folder. */
  readonly fileNames?: 'base' | 'relative';
  /** Default `multipart/form-data`. */
  readonly contentType?: string;
}

interface Part {
  readonly head: string;
  readonly source: UploadSource | string;
}

// As the HTML standard has it: nothing that a name holds can end the quoted string or the line.
function quoted(text: string): string {
  const escaped = text.replace(/["\r\n]/g, (unit) => encodeURIComponent(unit));
  return `"${escaped}"`;
}

function headerLine(name: string, value: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[\r\n\0]/.test(value)) {
    throw new OpenAIError(
      `The header \`${JSON.stringify(name)}\` of a part has characters that end it.`,
    );
  }
  return `${name}: ${value}\r\n`;
}

/** Collects the parts of one body in the order of its fields. */
class Parts {
  readonly list: Part[] = [];
  readonly #options: MultipartOptions;

  constructor(options: MultipartOptions) {
    this.#options = options;
  }

  add(name: string, value: unknown, encoding: PartEncoding): void {
    if (value === undefined) return;
    if (value === null) {
      throw new OpenAIError(
        `\`${name}\` is null, which multipart has no word for; leave it out or send text.`,
      );
    }
    refuseUsed(name, value);
    const source = uploadSourceOf(value);
    if (source) return this.#file(name, source, encoding);
    const { contentType = '', explode } = encoding;
    if (/[/+]json\b/i.test(contentType)) return this.#text(name, jsonText(name, value), encoding);
    if (Array.isArray(value)) {
      if (explode === false) return this.#text(name, value.map(String).join(), encoding);
      const suffix = this.#options.arrays === 'brackets' ? '[]' : '';
      for (const item of value) this.add(name + suffix, item, encoding);
      return;
    }
    // Dates and the like are one value, whatever they are made of.
    if (typeof value !== 'object' || 'toJSON' in value)
      return this.#text(name, plainText(name, value), encoding);
    if (this.#options.arrays === 'brackets') {
      for (const [key, item] of Object.entries(value)) this.add(`${name}[${key}]`, item, encoding);
      return;
    }
    this.#text(name, jsonText(name, value), {
      ...encoding,
      contentType: contentType || 'application/json',
    });
  }

  #text(name: string, text: string, encoding: PartEncoding): void {
    this.list.push({
      head: this.#head(name, undefined, encoding.contentType, encoding),
      source: text,
    });
  }

  #file(name: string, source: UploadSource, encoding: PartEncoding): void {
    const type = source.type ?? concrete(encoding.contentType) ?? 'application/octet-stream';
    const fileName = this.#fileName(source.name) ?? 'unknown_file';
    this.list.push({ head: this.#head(name, fileName, type, encoding), source });
  }

  #fileName(name: string | undefined): string | undefined {
    if (this.#options.fileNames !== 'relative' || !name) return baseNameOf(name);
    const safe = !/^[\\/]|^[a-z]:|\\|(^|\/)\.{0,2}(\/|$)/i.test(name);
    if (safe) return name;
    throw new OpenAIError(`The file name ${JSON.stringify(name)} leads out of its folder.`);
  }

  #head(
    name: string,
    fileName: string | undefined,
    type: string | undefined,
    { headers = {} }: PartEncoding,
  ): string {
    const file = fileName === undefined ? '' : `; filename=${quoted(fileName)}`;
    return (
      `Content-Disposition: form-data; name=${quoted(name)}${file}\r\n` +
      (type ? headerLine('Content-Type', type) : '') +
      Object.entries(headers)
        .map(([header, value]) => headerLine(header, value))
        .join('') +
      '\r\n'
    );
  }
}

/** A media type that can be sent: the document may list several or a range. */
function concrete(contentType: string | undefined): string | undefined {
  const first = contentType?.split(',', 1)[0]?.trim();
  return first?.includes('*') ? undefined : first;
}

function jsonText(name: string, value: unknown): string {
  try {
    return jsonTextOf(value);
  } catch (cause) {
    throw new OpenAIError(`\`${name}\` cannot be written as JSON.`, { cause });
  }
}

/**
 * `multipart/form-data`. Where every part is at hand it is one blob, which knows its length and can be sent again;
 * with a stream among them it is written as it is sent, and nothing is held in memory.
 */
export function multipart(
  value: object | undefined,
  encoding: { readonly [field: string]: PartEncoding } = {},
  options: MultipartOptions = {},
): Body | undefined {
  if (value === undefined) return undefined;
  const sources = Object.values(value)
    .flat()
    .map((item) => uploadSourceOf(item));
  return {
    once: sources.some((source) => source?.once),
    value,
    open: async (signal) => {
      const parts = new Parts(options);
      for (const [name, item] of Object.entries(value)) {
        parts.add(name, item, (Object.hasOwn(encoding, name) && encoding[name]) || {});
      }
      const boundary = `sdk-${randomText()}${randomText()}`;
      const whole = parts.list.every(({ source }) => typeof source === 'string' || source.blob);
      return {
        contentType: `${options.contentType ?? 'multipart/form-data'}; boundary=${boundary}`,
        data: whole
          ? new platform.Blob([...blobPartsOf(parts.list, boundary)])
          : await byteBodyOf(bytesOf(parts.list, boundary), signal),
      };
    },
  };
}

function randomText(): string {
  return Math.random().toString(36).slice(2);
}

function* blobPartsOf(parts: readonly Part[], boundary: string): Iterable<unknown> {
  for (const { head, source } of parts) {
    yield `--${boundary}\r\n${head}`;
    yield typeof source === 'string' ? source : source.blob;
    yield '\r\n';
  }
  yield `--${boundary}--\r\n`;
}

async function* bytesOf(parts: readonly Part[], boundary: string): AsyncIterable<Uint8Array> {
  const encoder = new platform.TextEncoder();
  for (const { head, source } of parts) {
    yield encoder.encode(`--${boundary}\r\n${head}`);
    if (typeof source === 'string') yield encoder.encode(source);
    else yield* source.open();
    yield encoder.encode('\r\n');
  }
  yield encoder.encode(`--${boundary}--\r\n`);
}
