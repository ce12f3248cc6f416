import { derefOf, fieldsOf, hasExtraKeys, objectsOf, type Lookup } from '../../4-ir/graph.js';
import type { Content, Docs, Field, Operation, Param, ParamEncoding, Type } from '../../4-ir/ir.js';
import type { OperationName } from '../../5-name/names.js';
import { askedParams } from '../../5-name/params-keys.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import { isInView } from '../types/object-shape.js';

/** `field` is a field of the body, `body` the whole of it. */
export type InputPlace = Param['in'] | 'field' | 'body';

/** One key of an operation's params: what the caller gives, and where it goes. */
export interface Input {
  readonly key: string;
  readonly wire: string;
  readonly place: InputPlace;
  readonly type: Type;
  readonly required: boolean;
  readonly encoding: ParamEncoding;
  readonly docs: Docs;
}

export interface Inputs {
  /** The path parameter that stands alone, before params. */
  readonly positional?: { readonly name: string; readonly param: Param };
  /** Parameters in document order, then the body. */
  readonly keys: readonly Input[];
  /** A body whose fields are keys of params, but cannot be listed one by one: a union, a map. */
  readonly merged?: Type;
  /** Parameters that always have the same value. */
  readonly constants: readonly Param[];
}

const plain: ParamEncoding = { kind: 'plain' };

export function inputsOf(
  operation: Operation,
  { names, api, lookup }: Pick<ModuleScope, 'names' | 'api' | 'lookup'>,
): Inputs {
  const { params, call, body } = operation;
  const name = nameOf(operation, names);
  const single = params.find((param) => param.in === 'path' && param.wire === call.positional);
  const keys = askedParams(operation, api).map((param) => inputOf(param, keyOf(name, param)));
  const type = bodyTypeOf(body?.contents[0], lookup);
  const fields = type && call.body === 'fields' ? sentFields(type, lookup) : undefined;
  if (type && body && call.body === 'whole') {
    const { required, docs } = body;
    const key = name.keys.get('body') ?? 'body';
    keys.push({ key, wire: key, place: 'body', type, required, encoding: plain, docs });
  }
  return {
    ...(single ? { positional: { name: name.positional ?? single.wire, param: single } } : {}),
    keys: [...keys, ...(fields ?? []).map(fieldInput)],
    ...(type && call.body === 'fields' && !fields ? { merged: type } : {}),
    constants: params.filter(({ constant }) => constant !== undefined),
  };
}

/** Whether a call may leave params out. */
export function isOptional({ keys, merged }: Inputs, lookup: Lookup): boolean {
  if (keys.some(({ required }) => required)) return false;
  if (merged === undefined) return true;
  const objects = objectsOf(merged, lookup) ?? [];
  return objects.some((object) => {
    const fields = fieldsOf(object, lookup) ?? [];
    return fields.every((field) => !field.required || !isInView(field, 'request'));
  });
}

/** What the caller gives for a body; that it may be null is said by leaving it out. */
function bodyTypeOf(content: Content | undefined, lookup: Lookup): Type | undefined {
  if (content?.kind === 'binary') return { kind: 'binary' };
  if (content === undefined) return undefined;
  const target = derefOf(content.type, lookup);
  // What a contradiction leaves of an object that may be null: JSON can say it, fields cannot.
  const hasFields = content.kind === 'form' || content.kind === 'multipart';
  if (hasFields && target.kind === 'literal') return { kind: 'never' };
  return target.kind === 'nullable' ? target.inner : content.type;
}

function keyOf(name: OperationName, param: Param): string {
  return name.keys.get(`${param.in}:${param.wire}`) ?? param.wire;
}

function inputOf({ in: place, wire, type, required, encoding, docs }: Param, key: string): Input {
  return { key, wire, place, type, required, encoding, docs };
}

function fieldInput({ wire, type, required, docs }: Field): Input {
  return { key: wire, wire, place: 'field', type, required, encoding: plain, docs };
}

/** The fields of a body; undefined where a list of fields would not say all of its type. */
function sentFields(type: Type, lookup: Lookup): readonly Field[] | undefined {
  if (hasExtraKeys(type, lookup)) return undefined;
  return fieldsOf(type, lookup)?.filter((field) => isInView(field, 'request'));
}
