/**
 * Structures to text without ts-morph, which takes 0.2 s and 60 MB to import and ten times as long
 * to print. Only what our own emitters use, and only for a formatter to lay out: a test holds the
 * result equal to that of `printStructure`.
 */
import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  ExportDeclarationStructure,
  FunctionDeclarationOverloadStructure,
  FunctionDeclarationStructure,
  GetAccessorDeclarationStructure,
  ImportDeclarationStructure,
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
  PropertyDeclarationStructure,
  PropertySignatureStructure,
  SourceFileStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
} from 'ts-morph';
import { kinds } from '../6-emit/emitted-file.js';
import { each, nothingIn, NotPlain, textOf } from './plain-parts.js';

/** Undefined: there is something in it that only ts-morph prints. */
export function plainText(source: SourceFileStructure): string | undefined {
  const { kind: _, statements, ...rest } = source;
  try {
    nothingIn(rest);
    return `${statementsText(statements)}\n`;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** ts-morph's rule: an empty line behind whatever ends in a brace. */
function statementsText(statements: SourceFileStructure['statements']): string {
  const texts = each(statements, statementText);
  return texts.map((text) => (text.endsWith('}') ? `${text}\n` : text)).join('\n');
}

function statementText(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const structure = statement as StatementStructures;
  if (structure.kind === kinds.import) return importText(structure);
  if (structure.kind === kinds.export) return exportText(structure);
  if (structure.kind === kinds.typeAlias) return aliasText(structure);
  if (structure.kind === kinds.interface) return `\n${interfaceText(structure)}`;
  if (structure.kind === kinds.function) return `\n${functionText(structure)}`;
  if (structure.kind === kinds.class) return `\n${classText(structure)}`;
  throw new NotPlain();
}

function importText(structure: ImportDeclarationStructure): string {
  const { kind: _, isTypeOnly, namedImports, moduleSpecifier, ...rest } = structure;
  nothingIn(rest);
  return `import ${typeWord(isTypeOnly)}${namesText(namedImports)} from '${moduleSpecifier}';`;
}

function exportText(structure: ExportDeclarationStructure): string {
  const { kind: _, isTypeOnly, namedExports, moduleSpecifier, ...rest } = structure;
  nothingIn(rest);
  const names = namedExports === undefined ? '*' : namesText(namedExports);
  return `export ${typeWord(isTypeOnly)}${names} from '${textOf(moduleSpecifier)}';`;
}

interface Specifier {
  readonly name: string;
  readonly alias?: string | undefined;
  readonly isTypeOnly?: boolean | undefined;
}

function namesText(specifiers: unknown): string {
  const names = each(specifiers, (specifier: string | Specifier) => {
    if (typeof specifier === 'string') return specifier;
    const { name, alias, isTypeOnly, ...rest } = specifier;
    nothingIn(rest);
    return `${typeWord(isTypeOnly)}${name}${alias === undefined ? '' : ` as ${alias}`}`;
  });
  if (names.length === 0) throw new NotPlain();
  return `{ ${names.join(', ')} }`;
}

function typeWord(isTypeOnly: boolean | undefined): string {
  return isTypeOnly === true ? 'type ' : '';
}

function exportWord(isExported: boolean | undefined): string {
  return isExported === true ? 'export ' : '';
}

function docsText(docs: unknown): string {
  return each(docs, (doc) => {
    const text = textOf(doc);
    if (!text.includes('\n')) return `/** ${text} */\n`;
    const lines = text.split(/\r?\n/);
    const [first = ''] = lines;
    if (lines.length === 1) return `/** ${first} */\n`;
    const shown = first === '' ? lines.slice(1) : lines;
    return `/**\n${shown.map((line) => (line === '' ? ' *' : ` * ${line}`)).join('\n')}\n */\n`;
  }).join('');
}

function aliasText(structure: TypeAliasDeclarationStructure): string {
  const { kind: _, leadingTrivia = '', docs, isExported, name, type, ...rest } = structure;
  nothingIn(rest);
  const head = `${textOf(leadingTrivia)}${docsText(docs)}${exportWord(isExported)}`;
  return `${head}type ${name} = ${textOf(type)};`;
}

function interfaceText(structure: InterfaceDeclarationStructure): string {
  const {
    kind: _,
    docs,
    isExported,
    name,
    extends: bases,
    indexSignatures,
    properties,
    ...rest
  } = structure;
  nothingIn(rest);
  const extended = each(bases, textOf).join(', ');
  const members = [...each(indexSignatures, indexText), ...each(properties, propertyText)];
  const head = `${docsText(docs)}${exportWord(isExported)}interface ${name}`;
  return `${head}${extended === '' ? '' : ` extends ${extended}`} {\n${members.join('\n')}\n}`;
}

function indexText(structure: OptionalKind<IndexSignatureDeclarationStructure>): string {
  const { keyName, returnType, ...rest } = structure;
  nothingIn(rest);
  return `[${keyName ?? 'key'}: string]: ${textOf(returnType)};`;
}

function propertyText(structure: OptionalKind<PropertySignatureStructure>): string {
  const { docs, name, hasQuestionToken, type, ...rest } = structure;
  nothingIn(rest);
  return `${docsText(docs)}${name}${hasQuestionToken === true ? '?' : ''}: ${textOf(type)};`;
}

function functionText(structure: FunctionDeclarationStructure): string {
  const { kind: _, overloads, docs, isExported, isAsync, name, ...rest } = structure;
  const exported = exportWord(isExported);
  const variants = each(
    overloads,
    (overload: OptionalKind<FunctionDeclarationOverloadStructure>) => {
      const { docs: own, isExported: mark = isExported, ...signature } = overload;
      return `${docsText(own)}${exportWord(mark)}function ${name ?? ''}${signatureText(signature)};\n`;
    },
  );
  const head = `${docsText(docs)}${exported}${isAsync === true ? 'async ' : ''}function`;
  return `${variants.join('')}${head} ${name ?? ''}${bodyText(rest)}`;
}

function classText(structure: ClassDeclarationStructure): string {
  const {
    kind: _,
    docs,
    isExported,
    name,
    extends: base,
    properties,
    ctors,
    getAccessors,
    methods,
    ...rest
  } = structure;
  nothingIn(rest);
  const members = [
    each(properties, fieldText).join('\n'),
    ...each(ctors, constructorText),
    ...each(getAccessors, accessorText),
    ...each(methods, methodText),
  ];
  const head = `${docsText(docs)}${exportWord(isExported)}class ${name ?? ''}`;
  const extended = base === undefined ? '' : ` extends ${textOf(base)}`;
  return `${head}${extended} {\n${members.filter((text) => text !== '').join('\n\n')}\n}`;
}

function fieldText(structure: OptionalKind<PropertyDeclarationStructure>): string {
  const { name, type, ...rest } = structure;
  nothingIn(rest);
  return `${name}: ${textOf(type)};`;
}

function constructorText(structure: OptionalKind<ConstructorDeclarationStructure>): string {
  return `constructor${bodyText(structure)}`;
}

function accessorText(structure: OptionalKind<GetAccessorDeclarationStructure>): string {
  const { docs, name, ...rest } = structure;
  return `${docsText(docs)}get ${name}${bodyText(rest)}`;
}

function methodText(structure: OptionalKind<MethodDeclarationStructure>): string {
  const { overloads, docs, name, ...rest } = structure;
  const variants = each(overloads, (overload: object & { readonly docs?: unknown }) => {
    const { docs: own, ...signature } = overload;
    return `${docsText(own)}${name}${signatureText(signature)};\n`;
  });
  return `${variants.join('')}${docsText(docs)}${name}${bodyText(rest)}`;
}

interface Signature {
  readonly typeParameters?: unknown;
  readonly parameters?: unknown;
  readonly returnType?: unknown;
}

/** From behind the name to the closing brace. */
function bodyText(structure: Signature & Pick<SourceFileStructure, 'statements'>): string {
  const { statements, ...signature } = structure;
  return `${signatureText(signature)} {\n${statementsText(statements)}\n}`;
}

function signatureText({ typeParameters, parameters, returnType, ...rest }: Signature): string {
  nothingIn(rest);
  const variables = each(typeParameters, textOf).join(', ');
  const list = each(parameters, parameterText).join(', ');
  return `${variables === '' ? '' : `<${variables}>`}(${list})${returnType === undefined ? '' : `: ${textOf(returnType)}`}`;
}

function parameterText(structure: OptionalKind<ParameterDeclarationStructure>): string {
  const { name, isRestParameter, hasQuestionToken, type, initializer, ...rest } = structure;
  nothingIn(rest);
  const dots = isRestParameter === true ? '...' : '';
  const mark = hasQuestionToken === true ? '?' : '';
  const annotation = type === undefined ? '' : `: ${textOf(type)}`;
  return `${dots}${name}${mark}${annotation}${initializer === undefined ? '' : ` = ${textOf(initializer)}`}`;
}
