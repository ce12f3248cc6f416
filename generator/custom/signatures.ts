/** Signatures of hand-written functions, as text that can stand in another module. */
import { posix } from 'node:path';
import type * as compiler from 'ts-morph';
import type { FunctionDeclaration, Node, ParameterDeclaration, SourceFile } from 'ts-morph';
import { nearestWord } from '../1-load/spelling.js';
import type { CustomSignature, CustomText } from '../6-emit/custom-module.js';

/** ts-morph is handed in: loading it takes 0.3 s that most runs need not spend. */
type Compiler = typeof compiler;

/** Why a function cannot become a method. */
export type Refused =
  | { readonly kind: 'missing'; readonly nearest: string | undefined }
  | { readonly kind: 'signature'; readonly problem: string; readonly line: number };

/** The overloads of an exported function, its implementation last. */
export function signaturesOf(
  source: SourceFile,
  name: string,
  { Node }: Compiler,
): readonly CustomSignature[] | Refused {
  const functions = source.getFunctions().filter((one) => one.isExported());
  const found = functions.find((one) => one.getName() === name);
  if (!found) {
    const known = functions.flatMap((one) => one.getName() ?? []);
    return { kind: 'missing', nearest: nearestWord(name, known) };
  }
  const names = namesIn(source);
  try {
    return [...found.getOverloads(), found].map((one) => signatureOf(one, names, Node));
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    return { kind: 'signature', problem: error.message, line: found.getStartLineNumber() };
  }
}

class Unfit extends Error {}

function signatureOf(
  one: FunctionDeclaration,
  names: ModuleNames,
  nodes: Compiler['Node'],
): CustomSignature {
  const [client, ...others] = one.getParameters();
  if (client?.getTypeNode()?.getText() !== 'Core')
    throw new Unfit('its first parameter is not `client: Core`');
  const returned = one.getReturnTypeNode();
  if (!returned) throw new Unfit('it does not say what it returns');
  const own = new Set(one.getTypeParameters().map((parameter) => parameter.getName()));
  const textOf = (node: Node) => movableText(node, own, names, nodes);
  return {
    docs: one.getJsDocs().map((doc) => doc.getInnerText()),
    typeParameters: one.getTypeParameters().map(textOf),
    parameters: others.map((parameter) => ({
      name: nameOf(parameter),
      type: textOf(typeOf(parameter)),
      isOptional: parameter.isOptional() && !parameter.isRestParameter(),
      isRest: parameter.isRestParameter(),
    })),
    returnType: textOf(returned),
  };
}

function nameOf(parameter: ParameterDeclaration): string {
  const name = parameter.getName();
  if (!/^[\w$]+$/.test(name)) throw new Unfit(`the parameter \`${name}\` has no name`);
  return name;
}

function typeOf(parameter: ParameterDeclaration): Node {
  const type = parameter.getTypeNode();
  if (!type) throw new Unfit(`the parameter \`${parameter.getName()}\` has no type`);
  return type;
}

/** What names mean outside of their module: where to import them from, or why that cannot be. */
type ModuleNames = ReadonlyMap<string, { module: string; name: string } | { problem: string }>;

function namesIn(source: SourceFile): ModuleNames {
  const own = source.getFilePath().replace(/^\//, '').replace(/\.ts$/, '');
  const names = new Map<string, { module: string; name: string } | { problem: string }>();
  for (const declaration of source.getImportDeclarations()) {
    const specifier = declaration.getModuleSpecifierValue();
    const module = posix.join(posix.dirname(own), specifier).replace(/\.[jt]s$/, '');
    for (const one of declaration.getNamedImports()) {
      const local = one.getAliasNode()?.getText() ?? one.getName();
      const outside = { problem: `\`${local}\` is not a type of the package` };
      names.set(local, specifier.startsWith('.') ? { module, name: one.getName() } : outside);
    }
  }
  const declared = [
    ...source.getInterfaces(),
    ...source.getTypeAliases(),
    ...source.getClasses(),
    ...source.getEnums(),
  ];
  for (const one of declared) {
    const name = one.getName() ?? '';
    const hidden = { problem: `the type \`${name}\` is not exported` };
    names.set(name, one.isExported() ? { module: own, name } : hidden);
  }
  return names;
}

/** A node's text, parted at the names of types that come from some module. */
function movableText(
  node: Node,
  own: ReadonlySet<string>,
  names: ModuleNames,
  nodes: Compiler['Node'],
): CustomText {
  const start = node.getStart();
  const text = node.getText();
  const parts: CustomText[number][] = [];
  let end = 0;
  const identifiers = [node, ...node.getDescendants()].filter((one) => nodes.isIdentifier(one));
  for (const identifier of identifiers) {
    const parent = identifier.getParent();
    const isFirst = nodes.isQualifiedName(parent) && parent.getLeft() === identifier;
    if (!nodes.isTypeReference(parent) && !nodes.isTypeQuery(parent) && !isFirst) continue;
    const meaning = own.has(identifier.getText()) ? undefined : names.get(identifier.getText());
    if (!meaning) continue;
    if ('problem' in meaning) throw new Unfit(meaning.problem);
    const at = identifier.getStart() - start;
    parts.push(text.slice(end, at), meaning);
    end = at + identifier.getText().length;
  }
  return [...parts, text.slice(end)];
}
