import { isList, isObject, type JsonObject } from '../../1-load/pointer.js';
import type { Lookup } from '../../4-ir/graph.js';
import type { Field, Json, Type, TypeId, TypeOf } from '../../4-ir/ir.js';
import { isInView, type View } from '../types/object-shape.js';

export interface FitScope {
  readonly lookup: Lookup;
  readonly view: View;
}

/**
 * Whether TypeScript takes a literal of this value for the type: undeclared keys do not fit, as it
 * refuses them in literals. Patterns are not run: a document's regular expression may take for ever.
 */
export function fits(value: Json, type: Type, scope: FitScope): boolean {
  return check(value, type, scope, new Set());
}

/** Declarations met since the last step into the value: a second time says nothing new. */
type Path = ReadonlySet<TypeId>;

type Checks = {
  readonly [K in Type['kind']]: (
    value: Json,
    type: TypeOf<K>,
    scope: FitScope,
    path: Path,
  ) => boolean;
};

const checks: Checks = {
  ref: (value, { id }, scope, path) => {
    const declaration = scope.lookup(id);
    if (declaration === undefined || path.has(id)) return false;
    return check(value, declaration.type, scope, new Set(path).add(id));
  },
  // What has another form than JSON is made by an expression, not by a literal.
  scalar: (value, { scalar, form }) =>
    form === undefined &&
    (scalar === 'integer' ? Number.isInteger(value) : typeof value === scalar),
  literal: (value, { value: literal }) => value === literal,
  enum: (value, { members, open }) =>
    members.some((member) => member.value === value) || (open && typeof value === 'string'),
  array: (value, { items }, scope) =>
    isList(value) && value.every((item) => fits(item, items, scope)),
  tuple: (value, { items, required, rest }, scope) =>
    isList(value) &&
    value.length >= required &&
    value.every((item, index) => fits(item, items[index] ?? rest ?? { kind: 'never' }, scope)),
  map: (value, { values }, scope) =>
    isObject(value) && Object.values(value).every((item) => fits(item, values, scope)),
  object: (value, type, scope) => {
    const parts = partsOf(type, scope, new Set());
    return parts !== undefined && isObject(value) && fitsObject(value, parts, scope);
  },
  union: (value, { members }, scope, path) =>
    members.some((member) => check(value, member, scope, path)),
  intersection: (value, { members }, scope) => fitsIntersection(value, members, scope),
  nullable: (value, { inner }, scope, path) => value === null || check(value, inner, scope, path),
  // Bytes are no JSON.
  binary: () => false,
  unknown: () => true,
  never: () => false,
};

function check<K extends Type['kind']>(
  value: Json,
  type: TypeOf<K>,
  scope: FitScope,
  path: Path,
): boolean {
  const kind: K = type.kind;
  return checks[kind](value, type, scope, path);
}

interface Parts {
  readonly fields: readonly Field[];
  readonly extras: readonly Type[];
}

/** An object with what it inherits; undefined where a base is no object. */
function partsOf(type: Type, scope: FitScope, path: Path): Parts | undefined {
  if (type.kind === 'ref') {
    const declaration = scope.lookup(type.id);
    if (declaration === undefined || path.has(type.id)) return undefined;
    return partsOf(declaration.type, scope, new Set(path).add(type.id));
  }
  if (type.kind === 'map') return { fields: [], extras: [type.values] };
  if (type.kind !== 'object') return undefined;
  const parts = type.bases.map((id) => partsOf({ kind: 'ref', id }, scope, path));
  const own = { fields: type.fields, extras: type.extra === undefined ? [] : [type.extra] };
  return together([...parts, own]);
}

function together(parts: readonly (Parts | undefined)[]): Parts | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return {
    fields: known.flatMap(({ fields }) => fields),
    extras: known.flatMap(({ extras }) => extras),
  };
}

function fitsObject(value: JsonObject, { fields, extras }: Parts, scope: FitScope): boolean {
  const seen = fields.filter((field) => isInView(field, scope.view));
  const hasAll = seen.every(({ wire, required }) => !required || Object.hasOwn(value, wire));
  return (
    hasAll &&
    Object.entries(value).every(([wire, item]) => {
      const types = seen.filter((field) => field.wire === wire).map(({ type }) => type);
      const asked = types.length > 0 ? types : extras;
      return asked.length > 0 && asked.every((type) => fits(item, type, scope));
    })
  );
}

/** Objects are checked as one, since each alone would refuse the others' keys. */
function fitsIntersection(value: Json, members: readonly Type[], scope: FitScope): boolean {
  const parts = together(members.map((member) => partsOf(member, scope, new Set())));
  if (parts !== undefined) return isObject(value) && fitsObject(value, parts, scope);
  return members.every((member) => fits(value, member, scope));
}
