import type { Json, Pointer } from '../../1-load/pointer.js';
import type { ParameterNode, Schema } from '../../3-normalize/document.js';
import { templateNames } from '../../3-normalize/operation/path-template.js';
import { isOnly, plainOf, scalars, type Schemas } from '../behaviour/shape.js';
import type { Docs, Param, ParamEncoding, Type } from '../ir.js';
import { docsOf, mergedDocs } from '../types/docs-of-schema.js';
import { encodingOf } from './encoding.js';
import { partTypeOf, type Scope } from './scope.js';
import { routeOf, templateNameOf } from './route.js';

/** The parameters of an operation: declared, and those of the path key's own query string. */
export function paramsOf(scope: Scope, clientHeaders: ReadonlySet<string>): readonly Param[] {
  const { node } = scope;
  const route = routeOf(node.path);
  const filled = new Map(
    route.query.flatMap(({ wire, value }) => {
      const name = templateNameOf(value);
      return name === undefined ? [] : [[name, wire] as const];
    }),
  );
  const constants = route.query.filter(({ value }) => templateNameOf(value) === undefined);
  const fixed = new Set(constants.map(({ wire }) => wire));
  const inPath = templateNames(route.path);
  const asked = node.parameters
    .map((param) => movedIntoQuery(param, filled, inPath))
    .filter((param) => param.in !== 'query' || !fixed.has(param.name))
    .filter((param) => param.in !== 'header' || !clientHeaders.has(param.name.toLowerCase()));
  return [
    ...asked.map((param) => paramOf(scope, param)),
    ...constants.map(({ wire, value }) => constantOf(node.at, wire, value)),
  ];
}

// `/search?q={query}`: a parameter of the template that stands behind the question mark.
function movedIntoQuery(
  node: ParameterNode,
  filled: ReadonlyMap<string, string>,
  inPath: readonly string[],
): ParameterNode {
  const wire = filled.get(node.name);
  if (wire === undefined || node.in !== 'path' || inPath.includes(node.name)) return node;
  const serialization = {
    kind: 'style',
    style: 'form',
    explode: true,
    allowReserved: false,
  } as const;
  return { ...node, in: 'query', name: wire, serialization };
}

/** A parameter takes a plain number for its `bigint`: `limit: 10` is not worth an `n`. */
function easyOf(type: Type): Type {
  if (type.kind !== 'scalar' || type.form !== 'bigint') return type;
  const { form: _, ...plain } = type;
  return { kind: 'union', members: [plain, type] };
}

function paramOf(scope: Scope, node: ParameterNode): Param {
  const constant = node.required ? onlyValueOf(node.schema, scope.schemas) : undefined;
  const part = node.in === 'header' ? 'header' : 'param';
  return {
    at: node.at,
    in: node.in,
    wire: node.name,
    type: easyOf(partTypeOf(scope, node.schema, part, [{ kind: 'field', wire: node.name }])),
    required: node.required || node.in === 'path',
    encoding: paramEncodingOf(scope, node),
    ...(constant === undefined ? {} : { constant }),
    docs: paramDocsOf(node, scope.schemas),
  };
}

function paramEncodingOf(scope: Scope, node: ParameterNode): ParamEncoding {
  const { serialization } = node;
  if (serialization.kind === 'content') return { kind: 'content', media: serialization.media };
  if (node.in === 'querystring') return { kind: 'plain' };
  return encodingOf(node.in, serialization, node.schema, scope.schemas);
}

/** The one scalar that fits a schema. */
export function onlyValueOf(
  schema: Schema,
  schemas: Schemas,
): string | number | boolean | undefined {
  const { enum: values, openEnum, nullable } = plainOf(schema, schemas);
  if (values?.length !== 1 || openEnum || nullable) return undefined;
  const [value] = values;
  return isScalar(value) && isOnly(schema, schemas, scalars) ? value : undefined;
}

function isScalar(value: Json | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function paramDocsOf(node: ParameterNode, schemas: Schemas): Docs {
  const { description, deprecated, examples } = node;
  const ofSchema = docsOf(
    node.schema.ref === undefined ? node.schema : plainOf(node.schema, schemas),
  );
  return mergedDocs(ofSchema, {
    ...(description === undefined ? {} : { text: description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(examples.length === 0 ? {} : { examples }),
  });
}

function constantOf(at: Pointer, wire: string, value: string): Param {
  return {
    at,
    in: 'query',
    wire,
    type: { kind: 'literal', value },
    required: true,
    encoding: { kind: 'plain' },
    constant: value,
    docs: {},
  };
}
