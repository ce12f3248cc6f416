import { childOf, type Json, type Pointer } from '../../1-load/pointer.js';
import type { ParameterNode, Schema } from '../../3-normalize/document.js';
import { isOnly, plainOf, scalars, type Schemas } from '../behaviour/shape.js';
import type { Docs, Param, ParamEncoding } from '../ir.js';
import { docsOf, mergedDocs } from '../types/docs-of-schema.js';
import { encodingOf, isStyleOf } from './encoding.js';
import { routeTextOf, partTypeOf, type Scope } from './scope.js';
import { routeOf, templateNameOf, type Route } from './route.js';

/** The parameters of an operation: declared, in the path alone, and those of the key's query string. */
export function paramsOf(scope: Scope, clientHeaders: ReadonlySet<string>): readonly Param[] {
  const route = routeOf(scope.node.path);
  const filled = new Map(
    route.query.flatMap(({ wire, value }) => {
      const name = templateNameOf(value);
      return name === undefined ? [] : [[name, wire] as const];
    }),
  );
  const constants = route.query.filter(({ value }) => templateNameOf(value) === undefined);
  const fixed = new Set(constants.map(({ wire }) => wire));
  const asked = scope.node.parameters.flatMap((node) => {
    const moved = movedIntoQuery(node, filled, route);
    if (moved.in === 'query' && fixed.has(moved.name)) return [];
    if (moved.in === 'header' && clientHeaders.has(moved.name.toLowerCase())) return [];
    return isAsked(scope, moved, route) ? [paramOf(scope, moved)] : [];
  });
  const declared = new Set(asked.filter((param) => param.in === 'path').map(({ wire }) => wire));
  const missing = route.names.filter((name) => !declared.has(name));
  return [
    ...missing.map((name) => undeclaredOf(scope, name)),
    ...asked,
    ...constants.map(({ wire, value }) => constantOf(scope.node.at, wire, value)),
  ];
}

// `/search?q={query}`: a parameter of the template that stands behind the question mark.
function movedIntoQuery(
  node: ParameterNode,
  filled: ReadonlyMap<string, string>,
  route: Route,
): ParameterNode {
  const wire = filled.get(node.name);
  if (wire === undefined || node.in !== 'path' || route.names.includes(node.name)) return node;
  const serialization = {
    kind: 'style',
    style: 'form',
    explode: true,
    allowReserved: false,
  } as const;
  return { ...node, in: 'query', name: wire, serialization };
}

const ignoredHeaders: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

function isAsked({ node, report }: Scope, param: ParameterNode, route: Route): boolean {
  if (param.in === 'path' && !route.names.includes(param.name)) {
    report('path-param-unused', param.at, { name: param.name, path: route.path });
    return false;
  }
  if (param.in !== 'header' || !ignoredHeaders.has(param.name.toLowerCase())) return true;
  // Accept and Content-Type follow from content; credentials that only this parameter tells of are lost.
  if (param.name.toLowerCase() === 'authorization' && node.security === undefined) {
    report('param-ignored', param.at, { name: param.name });
  }
  return false;
}

function paramOf(scope: Scope, node: ParameterNode): Param {
  const constant = node.required ? onlyValueOf(node.schema, scope.schemas) : undefined;
  const part = node.in === 'header' ? 'header' : 'param';
  return {
    at: node.at,
    in: node.in,
    wire: node.name,
    type: partTypeOf(scope, node.schema, part, [{ kind: 'field', wire: node.name }]),
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
  if (!isStyleOf(node.in, serialization.style)) {
    scope.report('param-style-unknown', node.at, {
      name: node.name,
      style: serialization.style,
      place: node.in,
    });
  }
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

function undeclaredOf({ node, report }: Scope, name: string): Param {
  report('path-param-undeclared', node.at, { name, path: routeTextOf(node) });
  return {
    at: childOf(node.at, 'parameters'),
    in: 'path',
    wire: name,
    type: { kind: 'scalar', scalar: 'string' },
    required: true,
    encoding: { kind: 'plain' },
    docs: {},
  };
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
