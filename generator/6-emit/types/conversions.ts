/**
 * What turns JSON into the forms that sdk.yaml asks for: a function for each declaration that holds
 * one somewhere, beside the declaration's own module.
 */
import type { FunctionDeclarationStructure } from 'ts-morph';
import { groupBy } from '../../1-load/group-by.js';
import type { Api, Form, Tag, Type, TypeDecl, TypeId, TypeOf } from '../../4-ir/ir.js';
import { kinds, sourceFileOf, type Emitter } from '../emitted-file.js';
import { scopesOf, type ModuleScope } from '../module-scope.js';
import { keyText, literalText } from '../safe-text.js';

/** `conversions/chat.ts`: the functions for the declarations of `models/chat.ts` that an API sends. */
export const emitConversions: Emitter = (api, names, options) => {
  const scopeOf = scopesOf(api, names, options);
  return [...modulesOf(api, scopeOf('', []))].map(([module, functions]) => {
    const scope = scopeOf(
      module,
      functions.map(({ name }) => name),
    );
    const statements = functions.map(({ name, declaration }) =>
      functionOf(name, declaration, scope),
    );
    return sourceFileOf(module, [...scope.imports.structures(), ...statements], options);
  });
};

function modulesOf({ types }: Api, scope: ModuleScope) {
  const converted = types.filter(
    ({ id, reach }) => scope.converting.all.has(id) && reach !== 'request' && reach !== 'none',
  );
  const named = converted.map((declaration) => ({
    declaration,
    ...functionNameOf(declaration.id, scope),
  }));
  return groupBy(named, ({ module }) => module);
}

/** `toPet` of `conversions/pets`. */
function functionNameOf(id: TypeId, { names }: ModuleScope): { name: string; module: string } {
  const found = names.types.get(id);
  if (found === undefined) throw new Error(`type without a name: ${id}`);
  return {
    name: `to${found.name}`,
    module: found.module.replace(/^models\//, 'conversions/'),
  };
}

function functionOf(
  name: string,
  { type }: TypeDecl,
  scope: ModuleScope,
): FunctionDeclarationStructure {
  return {
    kind: kinds.function,
    name,
    isExported: true,
    parameters: [{ name: 'value', type: 'unknown' }],
    returnType: 'unknown',
    statements: [`return ${conversionText(type, scope) ?? ''}(value);`],
  };
}

/** What converts a value of the type, as an expression; undefined where nothing has to be. */
export function conversionText<K extends Type['kind']>(
  type: TypeOf<K>,
  scope: ModuleScope,
): string | undefined {
  const kind: K = type.kind;
  return printers[kind](type, scope);
}

type Printers = {
  readonly [K in Type['kind']]: (type: TypeOf<K>, scope: ModuleScope) => string | undefined;
};

const nothing = (): undefined => undefined;

const printers: Printers = {
  ref: ({ id }, scope) => {
    if (!scope.converting.all.has(id)) return undefined;
    const { name, module } = functionNameOf(id, scope);
    return scope.imports.use(module, name, 'value');
  },
  scalar: ({ form }, scope) => {
    if (form === undefined) return undefined;
    const { module, name } = forms[form];
    return scope.runtime(module, name, 'value');
  },
  literal: nothing,
  enum: nothing,
  binary: nothing,
  unknown: nothing,
  never: nothing,
  array: ({ items }, scope) => wrapped('inItems', [conversionText(items, scope)], scope),
  tuple: ({ items, rest }, scope) => {
    const first = items.map((item) => conversionText(item, scope));
    const others = rest && conversionText(rest, scope);
    if ([...first, others].every((text) => text === undefined)) return undefined;
    const list = first.map((text) => text ?? 'undefined').join(', ');
    return `${scope.runtime('conversions', 'inItems', 'value')}(${others ?? 'undefined'}, [${list}])`;
  },
  map: ({ values }, scope) => wrapped('inValues', [conversionText(values, scope)], scope),
  object: ({ bases, fields, extra }, scope) =>
    inTurn(
      [
        ...bases.map((id) => conversionText({ kind: 'ref', id }, scope)),
        fieldsText(fields, extra && conversionText(extra, scope), scope),
      ],
      scope,
    ),
  union: ({ members, tag }, scope) => {
    const texts = members.map((member) => conversionText(member, scope));
    return (tag && taggedText(tag, texts, scope)) ?? inTurn(texts, scope);
  },
  intersection: ({ members }, scope) =>
    inTurn(
      members.map((member) => conversionText(member, scope)),
      scope,
    ),
  nullable: ({ inner }, scope) => conversionText(inner, scope),
};

const forms: { readonly [F in Form]: { readonly module: string; readonly name: string } } = {
  Date: { module: 'conversions', name: 'toDate' },
  'Temporal.Instant': { module: 'conversions', name: 'toInstant' },
  'Temporal.PlainDate': { module: 'conversions', name: 'toPlainDate' },
  'Temporal.Duration': { module: 'conversions', name: 'toDuration' },
  bigint: { module: 'exact-json', name: 'toBigInt' },
};

function fieldsText(
  fields: TypeOf<'object'>['fields'],
  rest: string | undefined,
  scope: ModuleScope,
): string | undefined {
  const own = fields
    .filter(({ access }) => access !== 'write')
    .map(({ wire, type }) => [wire, conversionText(type, scope)] as const);
  // A field that stays as it is must not be taken for one of the rest.
  const said = own.flatMap(([wire, text]) =>
    text === undefined && rest === undefined
      ? []
      : [`${keyText(wire)}: ${text ?? '(value) => value'}`],
  );
  if (own.every(([, text]) => text === undefined) && rest === undefined) return undefined;
  const table = said.length === 0 ? '{}' : `{ ${said.join(', ')} }`;
  return wrapped('inFields', [table, ...(rest === undefined ? [] : [rest])], scope);
}

/** Members under one tag are tried in turn; undefined where none of them holds such a form. */
function taggedText(
  { wire, cases }: Tag,
  texts: readonly (string | undefined)[],
  scope: ModuleScope,
): string | undefined {
  if (texts.every((text) => text === undefined)) return undefined;
  const table = cases.flatMap(({ value, members }) => {
    const text = inTurn(
      members.map((member) => texts[member]),
      scope,
    );
    return text === undefined ? [] : [`${keyText(String(value))}: ${text}`];
  });
  return wrapped('byTag', [literalText(wire), `{ ${table.join(', ')} }`], scope);
}

function inTurn(texts: readonly (string | undefined)[], scope: ModuleScope): string | undefined {
  const said = [...new Set(texts.filter((text) => text !== undefined))];
  return said.length < 2 ? said[0] : wrapped('inTurn', said, scope);
}

/** A call of the runtime's function; undefined where the first argument is. */
function wrapped(
  name: string,
  args: readonly (string | undefined)[],
  scope: ModuleScope,
): string | undefined {
  if (args.includes(undefined)) return undefined;
  return `${scope.runtime('conversions', name, 'value')}(${args.join(', ')})`;
}
