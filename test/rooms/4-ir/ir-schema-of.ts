/** The JSON Schema of the IR, read off its TypeScript types, so that the two cannot differ. */
import {
  Node,
  Project,
  type InterfaceDeclaration,
  type JSDocableNode,
  type PropertySignature,
  type TypeAliasDeclaration,
  type TypeNode,
  type TypeReferenceNode,
} from 'ts-morph';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What ir.ts takes from other rooms. */
const imported: ReadonlyMap<string, JsonSchema> = new Map<string, JsonSchema>([
  ['Json', {}],
  ['Pointer', { type: 'string', pattern: '#' }],
  ['TypeId', { type: 'string', pattern: '#' }],
  ['SchemeId', { type: 'string' }],
]);

export function irSchemaOf(paths: readonly string[]): JsonSchema {
  const sources = new Project().addSourceFilesAtPaths(paths);
  const interfaces = new Map(
    sources.flatMap((source) => source.getInterfaces()).map((one) => [one.getName(), one]),
  );
  const aliases = sources
    .flatMap((source) => source.getTypeAliases())
    .filter((alias) => alias.getTypeParameters().length === 0);
  const schemas = [
    ...[...interfaces].map(([name, one]) => [name, interfaceSchema(one, interfaces)] as const),
    ...aliases.map((one) => [one.getName(), aliasSchema(one)] as const),
  ];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Intermediate representation of sdkwright',
    description: 'What `codegen inspect --ir` prints.',
    $ref: '#/$defs/Api',
    $defs: { ...Object.fromEntries(imported), ...Object.fromEntries(schemas) },
  };
}

function aliasSchema(alias: TypeAliasDeclaration): JsonSchema {
  return { ...docsOf(alias), ...typeSchema(alias.getTypeNodeOrThrow()) };
}

function interfaceSchema(
  one: InterfaceDeclaration,
  interfaces: ReadonlyMap<string, InterfaceDeclaration>,
): JsonSchema {
  const inherited = one
    .getExtends()
    .flatMap((base) => interfaces.get(base.getExpression().getText())?.getProperties() ?? []);
  return { ...docsOf(one), ...objectSchema([...inherited, ...one.getProperties()]) };
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

function docsOf(node: Pick<JSDocableNode, 'getJsDocs'>): JsonSchema {
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
  if (Node.isTypeReference(node)) return referenceSchema(node);
  if (Node.isUnionTypeNode(node)) return unionSchema(node.getTypeNodes());
  if (!Node.isTypeLiteral(node)) throw new Error(`No schema for the type ${node.getText()}.`);
  return objectSchema(node.getProperties());
}

function referenceSchema(node: TypeReferenceNode): JsonSchema {
  const name = node.getTypeName().getText();
  const last = node.getTypeArguments().at(-1);
  if (!last) return { $ref: `#/$defs/${name}` };
  if (name === 'Readonly') return typeSchema(last);
  if (name === 'Record') return { type: 'object', additionalProperties: typeSchema(last) };
  throw new Error(`No schema for the type ${node.getText()}.`);
}

function unionSchema(nodes: readonly TypeNode[]): JsonSchema {
  const schemas = nodes.map(typeSchema);
  const isValues = schemas.every((schema) => Object.hasOwn(schema, 'const'));
  return isValues ? { enum: schemas.map((schema) => schema['const']) } : { anyOf: schemas };
}
