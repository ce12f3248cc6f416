import type {
  ExportDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Api, Field, Operation, TypeDecl, TypeOf } from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import { callTypeNames, callTypes } from '../operations/call-types.js';
import { docsOf } from '../doc-comment.js';
import { fieldDocsOf } from './field-docs.js';
import {
  kinds,
  sourceFileOf,
  type EmitOptions,
  type EmittedFile,
  type EmitterOptions,
} from '../emitted-file.js';
import { specifierOf } from '../imports.js';
import { moduleFile, nameOf, scopesOf, type ModuleScope } from '../module-scope.js';
import { isExtendable, isInView, shapeOf, type Shape, type View } from './object-shape.js';
import { keyText } from '../safe-text.js';
import { indexText, isBare, typeText, type TypeScope } from './type-text.js';

/** What a model refers to of the runtime keeps its name. */
const reserved: ReadonlySet<string> = new Set(['OtherStatusError', 'StatusError', 'Uploadable']);

/**
 * The types of the document, and of the calls of its operations: a file a family of resources, and
 * a door that exports all of them.
 */
export function* emitModels(
  api: Api,
  names: Names,
  options: EmitterOptions,
): Iterable<EmittedFile> {
  const scopeOf = scopesOf(api, names, options, reserved);
  const modules = contentsByModule(api, names);
  for (const [module, contents] of modules) {
    const declared = declaredIn(contents, names);
    yield moduleFile({ module, declared, contents }, statementsOf, scopeOf, options);
  }
  yield doorOf(modules.keys(), options);
}

/** What a file declares: types of the document, and those of the calls of operations. */
interface Contents {
  readonly prints: Print[];
  readonly operations: Operation[];
}

/** One declaration in one view, under its name in that view. */
interface Print {
  readonly declaration: TypeDecl;
  readonly name: string;
  readonly view: View;
}

/** By module, modules sorted, declarations in document order. */
function contentsByModule(api: Api, names: Names): ReadonlyMap<string, Contents> {
  const modules = new Map<string, Contents>();
  const contentsOf = (module: string): Contents => {
    const contents = modules.get(module) ?? { prints: [], operations: [] };
    modules.set(module, contents);
    return contents;
  };
  for (const declaration of api.types) {
    const found = names.types.get(declaration.id);
    if (found === undefined) throw new Error(`type without a name: ${declaration.id}`);
    const { prints } = contentsOf(found.module);
    prints.push({ declaration, name: found.name, view: mainViewOf(declaration) });
    if (found.input !== undefined) prints.push({ declaration, name: found.input, view: 'request' });
  }
  for (const operation of api.operations) {
    const name = nameOf(operation, names);
    if (callTypeNames(name).length > 0) contentsOf(name.types).operations.push(operation);
  }
  return new Map([...modules].sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

/** The modules that declare types, sorted. */
export function typeModulesOf(api: Api, names: Names): readonly string[] {
  return [...contentsByModule(api, names).keys()];
}

function declaredIn({ prints, operations }: Contents, names: Names): readonly string[] {
  const calls = operations.flatMap((operation) => callTypeNames(nameOf(operation, names)));
  return [...prints.map(({ name }) => name), ...calls];
}

/** Where views do not differ one print does for both, and bytes are what a caller may send. */
function mainViewOf({ split, reach }: TypeDecl): View {
  return split || reach === 'response' ? 'response' : 'request';
}

function statementsOf({ prints, operations }: Contents, scope: ModuleScope): readonly Statement[] {
  return [
    ...prints.map((print) => statementOf(print, scope.types)),
    ...operations.flatMap((operation) => callTypes(operation, scope)),
  ];
}

type Statement = InterfaceDeclarationStructure | TypeAliasDeclarationStructure;

function statementOf(print: Print, scope: TypeScope): Statement {
  const { type } = print.declaration;
  if (type.kind === 'object') return objectStatement(print, type, scope);
  return {
    kind: kinds.typeAlias,
    name: print.name,
    isExported: true,
    docs: docsOf(print.declaration.docs, { type }),
    type: typeText(type, print.view, scope),
  };
}

function objectStatement(print: Print, type: TypeOf<'object'>, scope: TypeScope): Statement {
  const shape = shapeOf(type, scope.declarations);
  const head = {
    name: print.name,
    isExported: true,
    docs: docsOf(print.declaration.docs),
  };
  const isInterface = shape.bases.every((id) => isExtendable(id, scope.declarations));
  const bases = shape.bases.map((id) => scope.nameOf(id, print.view));
  if (!isInterface || (bases.length === 0 && isBare(shape, print.view))) {
    return { kind: kinds.typeAlias, ...head, type: typeText(type, print.view, scope) };
  }
  return {
    kind: kinds.interface,
    ...head,
    extends: bases,
    ...interfaceBody(shape, print.view, scope),
  };
}

function interfaceBody(
  shape: Shape,
  view: View,
  scope: TypeScope,
): Pick<InterfaceDeclarationStructure, 'indexSignatures' | 'properties'> {
  const fields = shape.fields.filter((field) => isInView(field, view));
  const index = indexText(shape, view, scope);
  return {
    ...(index === undefined ? {} : { indexSignatures: [{ keyName: 'key', returnType: index }] }),
    properties: fields.map((field) => propertyOf(field, view, scope)),
  };
}

/** A field as a property, optional as `?` alone says (exactOptionalPropertyTypes). */
export function propertyOf(
  field: Field,
  view: View,
  scope: TypeScope,
): OptionalKind<PropertySignatureStructure> {
  const { wire, type, required } = field;
  return {
    name: keyText(wire),
    hasQuestionToken: !required,
    type: typeText(type, view, scope),
    docs: docsOf(fieldDocsOf(field, scope.declarations), { type }),
  };
}

/**
 * `src/models/index.ts`: all types of all modules. Their names are unique, and a list of them would
 * be a tenth of what a compiler has to bind before it can check one call.
 */
function doorOf(modules: Iterable<string>, options: EmitOptions): EmittedFile {
  const door = 'models/index';
  const exports = [...modules].map(
    (module): ExportDeclarationStructure => ({
      kind: kinds.export,
      isTypeOnly: true,
      moduleSpecifier: specifierOf(door, module, options.importExtension),
    }),
  );
  // Without a statement the file would be a script, and importing it an error.
  return sourceFileOf(door, exports.length === 0 ? ['export {};'] : exports, options);
}
