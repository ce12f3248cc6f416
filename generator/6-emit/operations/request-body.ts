import type { Json } from '../../1-load/pointer.js';
import type { Content, Operation, Part, PartForm, PartForms, Type } from '../../4-ir/ir.js';
import type { Parting } from './input-parting.js';
import type { ModuleScope } from '../module-scope.js';
import type { Inputs } from './operation-inputs.js';
import { isExact } from '../types/converting.js';
import { literalText } from '../safe-text.js';

/** The body of a request, as one call of what writes its kind. */
export function bodyText(
  { body }: Operation,
  inputs: Inputs,
  parting: Parting,
  scope: ModuleScope,
): string | undefined {
  const content = body?.contents[0];
  if (content === undefined) return undefined;
  const whole = inputs.keys.find(({ place }) => place === 'body');
  const bulk = parting.bulk?.place === 'field' ? parting.bulk.expression : undefined;
  const value = whole ? parting.expressionOf(whole) : (bulk ?? '{}');
  return writeBody(content, value, scope);
}

type Writers = {
  readonly [K in Content['kind']]: (
    content: Extract<Content, { kind: K }>,
    value: string,
    scope: ModuleScope,
  ) => string;
};

/** How each kind of body is written. */
const writers: Writers = {
  json: ({ media, type }, value, scope) =>
    callText(jsonWriter(type, scope), [
      value,
      ...(media === 'application/json' ? [] : [literalText(media)]),
    ]),
  text: ({ media }, value, scope) =>
    callText(scope.runtime('body', 'text', 'value'), [value, literalText(media)]),
  binary: ({ media }, value, scope) =>
    callText(scope.runtime('binary', 'binary', 'value'), [value, literalText(media)]),
  form: ({ parts }, value, scope) =>
    callText(scope.runtime('form', 'formBody', 'value'), [
      value,
      ...encodingText(parts, fieldEncoding),
    ]),
  multipart: (content, value, scope) =>
    callText(scope.runtime('multipart', 'multipart', 'value'), [value, ...multipartText(content)]),
};

/** JSON alone has no word for a `bigint`. */
function jsonWriter(type: Type, scope: ModuleScope): string {
  return isExact(type, scope.converting)
    ? scope.runtime('exact-json', 'exactJSON', 'value')
    : scope.runtime('body', 'json', 'value');
}

function writeBody<K extends Content['kind']>(
  content: Extract<Content, { kind: K }>,
  value: string,
  scope: ModuleScope,
): string {
  const kind: K = content.kind;
  return writers[kind](content, value, scope);
}

type EncodingOf = (part: Part) => { readonly [key: string]: Json };

/** The second argument of forms: what the document says of single fields. */
function encodingText(parts: readonly Part[], encodingOf: EncodingOf): string[] {
  const told = parts.flatMap((part) => {
    const encoding = encodingOf(part);
    return Object.keys(encoding).length === 0 ? [] : [[part.wire, encoding] as const];
  });
  return told.length === 0 ? [] : [literalText(Object.fromEntries(told))];
}

function fieldEncoding({ media, style }: Part): ReturnType<EncodingOf> {
  return {
    ...(media === undefined ? {} : { contentType: media }),
    ...(style?.kind === 'style' ? { style: style.style, explode: style.explode } : {}),
    ...(style?.kind === 'style' && style.allowReserved ? { allowReserved: true } : {}),
  };
}

/** The second and third argument of multipart bodies, where the usual ones do not do. */
function multipartText({
  media,
  parts,
  ...positions
}: Extract<Content, { kind: 'multipart' }>): string[] {
  const options = {
    ...(/^multipart\/form-data$/i.test(media) ? {} : { contentType: media }),
    ...positionEncoding(positions),
  };
  const encoding = encodingText(parts, partEncoding);
  if (Object.keys(options).length === 0) return encoding;
  return [encoding[0] ?? '{}', literalText(options)];
}

/** A part has headers of its own, and no style but whether an array is one part or several. */
function partEncoding({ media, style, headers, each, inside }: PartForm): ReturnType<EncodingOf> {
  const constants = headers.flatMap(({ wire, constant }) =>
    constant === undefined ? [] : [[wire, constant] as const],
  );
  return {
    ...(media === undefined ? {} : { contentType: media }),
    ...(style?.kind === 'style' && !style.explode ? { explode: false } : {}),
    ...(constants.length === 0 ? {} : { headers: Object.fromEntries(constants) }),
    ...(each === undefined ? {} : { each }),
    ...(inside === undefined ? {} : { inside: insideEncoding(inside) }),
  };
}

function insideEncoding({ parts, ...positions }: PartForms): ReturnType<EncodingOf> {
  const fields = parts.map((part) => [part.wire, partEncoding(part)] as const);
  return {
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
    ...positionEncoding(positions),
  };
}

function positionEncoding({
  prefix,
  items,
}: Pick<PartForms, 'prefix' | 'items'>): ReturnType<EncodingOf> {
  return {
    ...(prefix === undefined ? {} : { prefix: prefix.map(partEncoding) }),
    ...(items === undefined ? {} : { items: partEncoding(items) }),
  };
}

/** `json(body)`. */
export function callText(name: string, args: readonly string[]): string {
  return `${name}(${args.join(', ')})`;
}
