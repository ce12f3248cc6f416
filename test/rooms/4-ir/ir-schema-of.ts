/** The JSON Schema of the IR, read off its TypeScript types, so that the two cannot differ. */
import {
  Node,
  Project,
  type InterfaceDeclaration,
  type JSDocableNode,
  type PropertySignature,
  type SourceFile,
  type TypeAliasDeclaration,
  type TypeNode,
} from 'ts-morph';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What ir.ts takes from other rooms. */
const imported: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['Json', {}],
  ['Pointer', { type: 'string', pattern: '#' }],
  ['TypeId', { type: 'string', pattern: '#' }],
  ['SchemeId', { type: 'string' }],
]);

export function irSchemaOf(path: string): JsonSchema {
  const source = new Project({ useInMemoryFileSystem: false }).addSourceFileAtPath(path);
  const declarations = [...source.getInterfaces(), ...source.getTypeAliases()].filter(
    (declaration) => declaration.isExported() && declaration.getTypeParameters().length === 0,
  );
  const defs = declarations.map((one) => [one.getName(), declarationSchema(one, source)] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Intermediate representation of sdkwright',
    description: 'What `codegen inspect --ir` prints.',
    $ref: '#/$defs/Api',
    $defs: { ...Object.fromEntries(imported), ...Object.fromEntries(defs) },
  };
}

type Declaration = InterfaceDeclaration | TypeAliasDeclaration;

function declarationSchema(declaration: Declaration, source: SourceFile): JsonSchema {
  const docs = docsOf(declaration);
  if (Node.isTypeAliasDeclaration(declaration)) {
    return { ...docs, ...typeSchema(declaration.getTypeNodeOrThrow()) };
  }
  const bases = declaration
    .getExtends()
    .map((base) => source.getInterfaceOrThrow(base.getExpression().getText()));
  const properties = [...bases, declaration].flatMap((one) => one.getProperties());
  return { ...docs, ...objectSchema(properties) };
}

function objectSchema(properties: readonly PropertySignature[]): JsonSchema {
  const required = properties.filter((one) => !one.hasQuestionToken()).map((one) => one.getName());
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.map((one) => [
        one.getName(),
        { ...typeSchema(one.getTypeNodeOrThrow()), ...docsOf(one) },
      ]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function docsOf(node: JSDocableNode): JsonSchema {
  const [docs] = node.getJsDocs();
  const text = docs?.getDescription().trim().replaceAll(/\s+/g, ' ');
  return text ? { description: text } : {};
}

const keywords: ReadonlyMap<string, JsonSchema> = new Map([
  ['string', { type: 'string' }],
  ['number', { type: 'number' }],
  ['boolean', { type: 'boolean' }],
]);

function typeSchema(node: TypeNode): JsonSchema {
  const keyword = keywords.get(node.getText());
  if (keyword) return keyword;
  if (Node.isParenthesizedTypeNode(node)) return typeSchema(node.getTypeNode());
  if (Node.isTypeOperatorTypeNode(node)) return typeSchema(node.getTypeNode());
  if (Node.isArrayTypeNode(node))
    return { type: 'array', items: typeSchema(node.getElementTypeNode()) };
  if (Node.isLiteralTypeNode(node))
    return { const: JSON.parse(node.getText().replaceAll("'", '"')) };
  if (Node.isTypeReference(node)) return { $ref: `#/$defs/${node.getText()}` };
  if (Node.isUnionTypeNode(node)) return unionSchema(node.getTypeNodes());
  if (!Node.isTypeLiteral(node)) throw new Error(`No schema for the type ${node.getText()}.`);
  const [index] = node.getIndexSignatures();
  if (!index) return objectSchema(node.getProperties());
  return { type: 'object', additionalProperties: typeSchema(index.getReturnTypeNodeOrThrow()) };
}

function unionSchema(nodes: readonly TypeNode[]): JsonSchema {
  const schemas = nodes.map(typeSchema);
  const isValues = schemas.every((schema) => Object.hasOwn(schema, 'const'));
  return isValues ? { enum: schemas.map((schema) => schema['const']) } : { anyOf: schemas };
}
