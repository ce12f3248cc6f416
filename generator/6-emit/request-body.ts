import type { Json } from '../1-load/pointer.js';
import type { Content, Operation, Part, Type } from '../4-ir/ir.js';
import type { Parting } from './input-parting.js';
import type { ModuleScope } from './module-scope.js';
import type { Inputs } from './operation-inputs.js';
import { isExact } from './converting.js';
import { literalText } from './safe-text.js';

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
  multipart: ({ parts }, value, scope) =>
    callText(scope.runtime('multipart', 'multipart', 'value'), [
      value,
      ...encodingText(parts, partEncoding),
    ]),
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

/** A part has headers of its own, and no style but whether an array is one part or several. */
function partEncoding({ media, style, headers }: Part): ReturnType<EncodingOf> {
  const constants = headers.flatMap(({ wire, constant }) =>
    constant === undefined ? [] : [[wire, constant] as const],
  );
  return {
    ...(media === undefined ? {} : { contentType: media }),
    ...(style?.kind === 'style' && !style.explode ? { explode: false } : {}),
    ...(constants.length === 0 ? {} : { headers: Object.fromEntries(constants) }),
  };
}

/** `json(body)`. */
export function callText(name: string, args: readonly string[]): string {
  return `${name}(${args.join(', ')})`;
}
