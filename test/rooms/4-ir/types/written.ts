/** Component schemas as YAML -> their declarations in a short notation, and what was reported. */
import { load } from '../../../../generator/1-load/load.js';
import { resolve } from '../../../../generator/2-resolve/resolve.js';
import { normalize } from '../../../../generator/3-normalize/normalize.js';
import type { Field, Tag, Type, TypeDecl, TypeOf } from '../../../../generator/4-ir/ir.js';
import { typeBuilder, type TypeBuilder } from '../../../../generator/4-ir/types/type-builder.js';
import type { Config } from '../../../../generator/config.js';
import { collector, type Diagnostic } from '../../../../generator/diagnostics.js';

export interface Written {
  /** `Pet = { name: string }`, one declaration a line. */
  readonly lines: readonly string[];
  readonly declarations: readonly TypeDecl[];
  /** `code pointer`, in the order of reporting. */
  readonly reports: readonly string[];
  readonly builder: TypeBuilder;
}

/** `schemas`: what stands under components.schemas. `$Name` stands for a reference to it. */
export async function written(
  schemas: string,
  { version = '3.1.0', config = {} }: { version?: string; config?: Config } = {},
): Promise<Written> {
  const body = schemas
    .replace(/\$([A-Z]\w*)/g, (_, name: string) => `{ $ref: '#/components/schemas/${name}' }`)
    .replace(/^/gm, '    ');
  const text = `openapi: ${version}\ninfo: { title: t, version: v }\npaths: {}\ncomponents:\n  schemas:\n${body}\n`;
  const found: Diagnostic[] = [];
  const report = collector(found);
  const sources = await load({ text, label: 'openapi.yaml' }, {}, report);
  const document = normalize(resolve(sources, report), report);
  if (document === undefined) throw new Error(found.map(({ message }) => message).join('\n'));
  const builder = typeBuilder(document, config, report);
  const declarations = builder.declarations();
  return {
    builder,
    declarations,
    lines: declarations.map(({ id, type }) => `${shortOf(id)} = ${textOf(type)}`),
    reports: found.map(
      ({ code, place }) => `${code} ${place.kind === 'pointer' ? shortOf(place.at) : ''}`,
    ),
  };
}

/** The type of the schema `Subject` among `schemas`. */
export async function subject(schemas: string, version?: string): Promise<string> {
  const { lines } = await written(schemas, version === undefined ? {} : { version });
  const line = lines.find((one) => one.startsWith('Subject = '));
  return line?.slice('Subject = '.length) ?? 'missing';
}

/** `#/components/schemas/Pet/properties/owner` -> `Pet.owner`. */
function shortOf(id: string): string {
  return id
    .replace('#/components/schemas/', '')
    .replaceAll('/properties/', '.')
    .replace(/\/(oneOf|anyOf|allOf)\//g, '/');
}

const notation: { readonly [K in Type['kind']]: (type: TypeOf<K>) => string } = {
  ref: ({ id }) => shortOf(id),
  scalar: ({ scalar }) => scalar,
  literal: ({ value }) => JSON.stringify(value),
  enum: ({ members, open }) =>
    [...members.map(({ value }) => JSON.stringify(value)), ...(open ? ['...'] : [])].join(' | '),
  array: ({ items }) => `${inner(items)}[]`,
  tuple: ({ items, required, rest }) => {
    const parts = items.map((item, index) => `${textOf(item)}${index < required ? '' : '?'}`);
    return `[${[...parts, ...(rest === undefined ? [] : [`...${inner(rest)}[]`])].join(', ')}]`;
  },
  map: ({ values }) => `Map<${textOf(values)}>`,
  object: ({ bases, fields, extra }) => {
    const parts = fields.map(fieldText);
    const more = extra === undefined ? [] : [`*: ${textOf(extra)}`];
    const own = `{ ${[...parts, ...more].join('; ')} }`;
    return bases.length === 0 ? own : `${bases.map(shortOf).join(', ')} + ${own}`;
  },
  union: ({ members, tag }) =>
    members.map(inner).join(' | ') + (tag === undefined ? '' : tagText(tag)),
  intersection: ({ members }) => members.map(inner).join(' & '),
  nullable: ({ inner: type }) => `${inner(type)} | null`,
  binary: () => 'binary',
  unknown: () => 'unknown',
  never: () => 'never',
};

export function textOf(type: Type): string {
  return notation[type.kind](type as never);
}

function inner(type: Type): string {
  const compound = ['enum', 'union', 'intersection', 'nullable'].includes(type.kind);
  return compound ? `(${textOf(type)})` : textOf(type);
}

function fieldText({ wire, type, required, access }: Field): string {
  const marks = { both: '', read: 'readonly ', write: 'writeonly ' };
  return `${marks[access]}${wire}${required ? '' : '?'}: ${textOf(type)}`;
}

function tagText({ wire, origin, cases }: Tag): string {
  return ` by ${wire} (${origin}: ${cases.map(({ value, members }) => `${String(value)} ${members.join('+')}`).join(', ')})`;
}
