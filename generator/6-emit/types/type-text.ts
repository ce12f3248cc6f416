import type { EnumMember, Field, Type, TypeDecl, TypeId, TypeOf } from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import { inlineDocs } from '../doc-comment.js';
import { fieldDocsOf } from './field-docs.js';
import type { Imports } from '../imports.js';
import { isInView, shapeOf, type Shape, type View } from './object-shape.js';
import { keyText, literalText } from '../safe-text.js';

export type { View } from './object-shape.js';

/** By id; `declarationsOf(api)` makes it once for a run. */
export type Declarations = ReadonlyMap<TypeId, TypeDecl>;

/** Where a type's text stands: what other types are called there. */
export interface TypeScope {
  readonly declarations: Declarations;
  /** The local name of a declaration in a view; asking imports it. */
  nameOf(id: TypeId, view: View): string;
  /** A global of JavaScript's own, also where a declaration has its name. */
  global(name: string): string;
  /** The local name of the runtime's `Uploadable`; asking imports it. */
  uploadable(): string;
}

export function declarationsOf(types: readonly TypeDecl[]): Declarations {
  return new Map(types.map((declaration) => [declaration.id, declaration]));
}

export function typeScopeOf(declarations: Declarations, names: Names, imports: Imports): TypeScope {
  return {
    declarations,
    nameOf(id, view) {
      const found = names.types.get(id);
      if (found === undefined) throw new Error(`type without a name: ${id}`);
      const name = view === 'request' ? (found.input ?? found.name) : found.name;
      return imports.use(found.module, name, 'type');
    },
    global: (name) => imports.global(name),
    uploadable: () => imports.use('runtime/uploads', 'Uploadable', 'type'),
  };
}

/** A type in a view, as it stands after `:` or `=`. */
export function typeText(type: Type, view: View, scope: TypeScope): string {
  return pieceOf(type, view, scope).text;
}

/** Text, and what it is an `or` or an `and` of, which decides where parentheses are needed. */
type Piece =
  | { readonly operator: 'none'; readonly text: string }
  | { readonly operator: 'and'; readonly text: string }
  | { readonly operator: 'or'; readonly text: string; readonly parts: readonly string[] };

type Printers = {
  readonly [K in Type['kind']]: (type: TypeOf<K>, view: View, scope: TypeScope) => Piece;
};

const printers: Printers = {
  ref: ({ id }, view, scope) => plain(scope.nameOf(id, view)),
  scalar: ({ scalar, form }, _, scope) => plain(form ? scope.global(form) : names[scalar]),
  literal: ({ value }) => plain(literalText(value)),
  enum: ({ members, open }) => union([...members.map(memberPiece), ...openPieces(members, open)]),
  array: ({ items }, view, scope) => plain(`${operandText(pieceOf(items, view, scope))}[]`),
  tuple: (type, view, scope) => plain(tupleText(type, view, scope)),
  map: ({ values }, view, scope) => plain(`{ [key: string]: ${typeText(values, view, scope)} }`),
  object: objectPiece,
  union: ({ members }, view, scope) => union(members.map((member) => pieceOf(member, view, scope))),
  intersection: ({ members }, view, scope) =>
    intersection(members.map((member) => pieceOf(member, view, scope))),
  nullable: ({ inner }, view, scope) => union([pieceOf(inner, view, scope), plain('null')]),
  // What comes back as a file is a body of its own; in JSON, bytes are text.
  binary: (_, view, scope) => plain(view === 'request' ? scope.uploadable() : 'string'),
  unknown: () => plain('unknown'),
  never: () => plain('never'),
};

const names: { readonly [S in TypeOf<'scalar'>['scalar']]: string } = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
};

function pieceOf<K extends Type['kind']>(type: TypeOf<K>, view: View, scope: TypeScope): Piece {
  const kind: K = type.kind;
  return printers[kind](type, view, scope);
}

function plain(text: string): Piece {
  return { text, operator: 'none' };
}

function operandText({ text, operator }: Piece): string {
  return operator === 'none' ? text : `(${text})`;
}

/** `unknown` swallows a union and `never` is no part of one: linters say so of redundant text. */
function union(pieces: readonly Piece[]): Piece {
  const parts = [...new Set(pieces.flatMap(alternativesOf))].filter((text) => text !== 'never');
  if (parts.includes('unknown')) return plain('unknown');
  const [first = 'never', second] = parts;
  if (second !== undefined) return { operator: 'or', text: parts.join(' | '), parts };
  return pieces.find(({ text }) => text === first) ?? plain(first);
}

function alternativesOf(piece: Piece): readonly string[] {
  if (piece.operator === 'or') return piece.parts;
  return [operandText(piece)];
}

function intersection(pieces: readonly Piece[]): Piece {
  const known = pieces.filter(({ text }) => text !== 'unknown');
  const [first = plain('unknown'), second] = known;
  if (second === undefined) return first;
  const texts = new Set(
    known.map((piece) => (piece.operator === 'or' ? operandText(piece) : piece.text)),
  );
  return texts.size === 1 ? first : { operator: 'and', text: [...texts].join(' & ') };
}

function memberPiece({ value }: EnumMember): Piece {
  return plain(literalText(value));
}

/** `string & {}` admits every string and yet leaves the literals to the editor's completion. */
function openPieces(members: readonly EnumMember[], open: boolean): Piece[] {
  if (!open) return [];
  const bases = new Set(members.map(({ value }) => typeof value));
  if (bases.size === 0) bases.add('string');
  return [...bases].map((base) =>
    base === 'boolean' ? plain(base) : { operator: 'and', text: `${base} & {}` },
  );
}

/**
 * `type A = [A[]?] | null` is a circle to TypeScript 5.0 to 7, `[item?: A[]]` is none; likewise with
 * `[A?]?` and `(A[] | null)?`. A tuple's elements are all named or none is (TypeScript before 5.2).
 */
function tupleText(type: TypeOf<'tuple'>, view: View, scope: TypeScope): string {
  const isNamed = type.items.slice(type.required).some(mayBeList);
  const items = type.items.map((item, index) => {
    const piece = pieceOf(item, view, scope);
    const isRequired = index < type.required;
    if (isNamed) return `item${String(index + 1)}${isRequired ? '' : '?'}: ${piece.text}`;
    return isRequired ? piece.text : `${operandText(piece)}?`;
  });
  const name = isNamed ? 'rest: ' : '';
  const rest =
    type.rest === undefined ? [] : [`...${name}${operandText(pieceOf(type.rest, view, scope))}[]`];
  return `[${[...items, ...rest].join(', ')}]`;
}

function mayBeList(type: Type): boolean {
  if (type.kind === 'nullable') return mayBeList(type.inner);
  if (type.kind === 'union' || type.kind === 'intersection') return type.members.some(mayBeList);
  return type.kind === 'array' || type.kind === 'tuple';
}

function objectPiece(type: TypeOf<'object'>, view: View, scope: TypeScope): Piece {
  const shape = shapeOf(type, scope.declarations);
  const bases = shape.bases.map((id) => plain(scope.nameOf(id, view)));
  if (isBare(shape, view)) return bases.length > 0 ? intersection(bases) : plain('object');
  return intersection([...bases, plain(membersText(shape, view, scope))]);
}

/**
 * Whether a view hides all that the object says itself: `{}` would take a number. An index signature
 * would refuse lists as well, but take undeclared keys in all that extend the object.
 */
export function isBare({ fields, extras }: Shape, view: View): boolean {
  return extras.length === 0 && !fields.some((field) => isInView(field, view));
}

/** The part of an object type between and with its braces. */
function membersText(shape: Shape, view: View, scope: TypeScope): string {
  const fields = shape.fields.filter((field) => isInView(field, view));
  const index = indexText(shape, view, scope);
  const members = [
    ...(index === undefined ? [] : [`[key: string]: ${index};`]),
    ...fields.map((field) => fieldText(field, view, scope)),
  ];
  const isShort = members.every((member) => !member.includes('\n'));
  return isShort ? `{ ${members.join(' ')} }` : `{\n${members.join('\n')}\n}`;
}

function fieldText(field: Field, view: View, scope: TypeScope): string {
  const mark = field.required ? '' : '?';
  const docs = inlineDocs(fieldDocsOf(field, scope.declarations), { type: field.type });
  return `${docs}${keyText(field.wire)}${mark}: ${typeText(field.type, view, scope)};`;
}

/**
 * What any key of an object holds, where it declares that: every declared field must be
 * assignable to it (TS2411), an optional one is `undefined` too when exact optional properties
 * are off.
 */
export function indexText(shape: Shape, view: View, scope: TypeScope): string | undefined {
  if (shape.extras.length === 0) return undefined;
  const fields = shape.fields.filter((field) => isInView(field, view));
  const types = [...shape.extras, ...fields.map(({ type }) => type)];
  // Printing the others would import names that are not there in the end.
  if (types.some(({ kind }) => kind === 'unknown')) return 'unknown';
  const pieces = types.map((type) => pieceOf(type, view, scope));
  const isPartial = fields.some(({ required }) => !required);
  return union([...pieces, ...(isPartial ? [plain('undefined')] : [])]).text;
}
