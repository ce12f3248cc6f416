/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { refusal, OpenAIError } from './errors.js';
import { isToken } from './headers.js';
import { jsonTextOf } from './json-text.js';
import type { UploadSource } from './upload-source.js';
import { baseNameOf, refuseUsed, uploadSourceOf } from './upload-source.js';
import { plainText } from './url.js';

/** How one part is written, as the document's `encoding` has it. */
export interface PartEncoding {
  readonly contentType?: string;
  /** False: an array of scalars is one part, its members joined with commas. */
  readonly explode?: boolean;
  readonly headers?: { readonly [name: string]: string };
  /** Each item of an array is a part, also where `contentType` is JSON, which could hold them all. */
  readonly each?: boolean;
  /** The parts inside of this one, whose `contentType` is multipart. */
  readonly inside?: PartsEncoding;
}

/** Parts of an object by name; those of an array by position: the first ones, and all others. */
export interface PartsEncoding {
  readonly fields?: { readonly [field: string]: PartEncoding };
  readonly prefix?: readonly PartEncoding[];
  readonly items?: PartEncoding;
}

export interface MultipartOptions extends Pick<PartsEncoding, 'prefix' | 'items'> {
  /** Names of arrays and objects: `repeat` (OpenAPI: `a`, `a`, objects as JSON) or `brackets` (`a[]`, `o[key]`). */
  readonly arrays?: 'repeat' | 'brackets';
  /** File names: the last segment only, or a relative path where it is one that stays inside its folder. */
  readonly fileNames?: 'base' | 'relative';
  /** Default `multipart/form-data`. Items of an array have names in that alone. */
  readonly contentType?: string;
}

export interface Part {
  readonly head: string;
  readonly source: UploadSource | string | Nested;
}

/** Parts inside of a part. */
export interface Nested {
  readonly boundary: string;
  readonly parts: readonly Part[];
}

// As the HTML standard has it: nothing that a name holds can end the quoted string or the line.
function quoted(text: string): string {
  const escaped = text.replace(/["\r\n]/g, (unit) => encodeURIComponent(unit));
  return `"${escaped}"`;
}

function headerLine(name: string, value: string): string {
  if (!isToken(name) || /[\r\n\0]/.test(value)) {
    throw new OpenAIError(
      `The header \`${JSON.stringify(name)}\` of a part has characters that end it.`,
    );
  }
  return `${name}: ${value}\r\n`;
}

export const formData = 'multipart/form-data';

function encodingAt(
  name: string,
  isList: boolean,
  { fields = {}, prefix = [], items }: PartsEncoding,
): PartEncoding {
  if (isList) return prefix[Number(name)] ?? items ?? {};
  return (Object.hasOwn(fields, name) && fields[name]) || {};
}

/** Collects the parts of one body in the order of its fields or items. */
export class Parts {
  readonly list: Part[] = [];
  readonly #options: MultipartOptions;
  readonly #type: string;

  constructor(type: string, options: MultipartOptions) {
    this.#type = type;
    this.#options = options;
  }

  addAll(value: object, encoding: PartsEncoding): readonly Part[] {
    const isList = Array.isArray(value);
    for (const [name, item] of Object.entries(value)) {
      this.#add(name, item, encodingAt(name, isList, encoding), isList);
    }
    return this.list;
  }

  /** `isItem`: it stands at a position, which is its name. */
  #add(name: string, value: unknown, encoding: PartEncoding, isItem: boolean): void {
    if (value === undefined) return;
    if (value === null) {
      throw new OpenAIError(
        `\`${name}\` is null, which multipart has no word for; leave it out or send text.`,
      );
    }
    refuseUsed(name, value);
    const written = isItem && this.#type !== formData ? undefined : name;
    const source = uploadSourceOf(value);
    if (source) return this.#file(written, source, encoding);
    if (!isField(value)) throw refusal(name, 'a file, a scalar, a list or a record');
    const { contentType = '', explode, each, inside } = encoding;
    if (Array.isArray(value) && each && !isItem) {
      for (const item of value) this.#add(name, item, { ...encoding, each: false }, false);
      return;
    }
    if (inside && typeof value === 'object') {
      return this.#nested(written, value, contentType, { ...encoding, inside });
    }
    const isJSON = /[/+]json\b/i.test(contentType);
    if (isJSON) return this.#text(written, jsonText(name, value), encoding);
    if (Array.isArray(value) && !isItem) {
      if (explode === false)
        return this.#text(written, value.map((item) => plainText(name, item)).join(), encoding);
      const suffix = this.#options.arrays === 'brackets' ? '[]' : '';
      for (const item of value) this.#add(name + suffix, item, encoding, false);
      return;
    }
    // Dates and the like are one value, whatever they are made of.
    if (typeof value !== 'object' || 'toJSON' in value)
      return this.#text(written, plainText(name, value), encoding);
    if (this.#options.arrays === 'brackets' && !isItem) {
      for (const [key, item] of Object.entries(value))
        this.#add(`${name}[${key}]`, item, encoding, false);
      return;
    }
    this.#text(written, jsonText(name, value), {
      ...encoding,
      contentType: contentType || 'application/json',
    });
  }

  #text(name: string | undefined, text: string, encoding: PartEncoding): void {
    this.list.push({
      head: this.#head(name, undefined, encoding.contentType, encoding),
      source: text,
    });
  }

  #file(name: string | undefined, source: UploadSource, encoding: PartEncoding): void {
    const type = source.type ?? concrete(encoding.contentType) ?? 'application/octet-stream';
    const fileName = this.#fileName(source.name) ?? 'unknown_file';
    this.list.push({ head: this.#head(name, fileName, type, encoding), source });
  }

  #nested(
    name: string | undefined,
    value: object,
    type: string,
    encoding: PartEncoding & { readonly inside: PartsEncoding },
  ): void {
    const parts = new Parts(type, this.#options).addAll(value, encoding.inside);
    const boundary = newBoundary();
    const head = this.#head(name, undefined, `${type}; boundary=${boundary}`, encoding);
    this.list.push({ head, source: { boundary, parts } });
  }

  #fileName(name: string | undefined): string | undefined {
    if (this.#options.fileNames !== 'relative' || !name) return baseNameOf(name);
    const safe = !/^[a-z]:|\\|(^|\/)\.{0,2}(\/|$)/i.test(name);
    if (safe) return name;
    throw new OpenAIError(`The file name ${JSON.stringify(name)} leads out of its folder.`);
  }

  #head(
    name: string | undefined,
    fileName: string | undefined,
    type: string | undefined,
    { headers = {} }: PartEncoding,
  ): string {
    const named = Object.keys(headers).some((key) => key.toLowerCase() === 'content-disposition');
    return (
      (named ? '' : dispositionLine(name, fileName)) +
      (type ? headerLine('Content-Type', type) : '') +
      Object.entries(headers)
        .map(([header, value]) => headerLine(header, value))
        .join('') +
      '\r\n'
    );
  }
}

function dispositionLine(name: string | undefined, fileName: string | undefined): string {
  if (name === undefined && fileName === undefined) return '';
  const kind = name === undefined ? 'attachment' : `form-data; name=${quoted(name)}`;
  const file = fileName === undefined ? '' : `; filename=${quoted(fileName)}`;
  return `Content-Disposition: ${kind}${file}\r\n`;
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

/** A promise or a Map has no text and no fields: it would be `{}`. */
function isField(value: unknown): boolean {
  if (typeof value !== 'object') return typeof value !== 'function';
  const kind = Object.prototype.toString.call(value);
  return /^\[object (Object|Array)\]$/.test(kind) || 'toJSON' in Object(value);
}

/** The files among the parts, those inside of parts included. */
export function* sourcesIn(value: object, encoding: PartsEncoding): Iterable<UploadSource> {
  const isList = Array.isArray(value);
  const given: [string, unknown][] = Object.entries(value);
  for (const [name, item] of given) {
    const { inside } = encodingAt(name, isList, encoding);
    for (const one of [item].flat()) {
      const source = uploadSourceOf(one);
      if (source) yield source;
      else if (inside && typeof one === 'object' && one) yield* sourcesIn(one, inside);
    }
  }
}

export function newBoundary(): string {
  return `sdk-${randomText()}${randomText()}`;
}

function randomText(): string {
  return Math.random().toString(36).slice(2);
}

export function isNested(source: Part['source']): source is Nested {
  return typeof source === 'object' && 'parts' in source;
}
