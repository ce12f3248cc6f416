import type {
  ClassDeclarationStructure,
  GetAccessorDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from 'ts-morph';
import { groupBy } from '../../1-load/group-by.js';
import type { Api, Docs, Helper, Operation, OperationId } from '../../4-ir/ir.js';
import type { HelperName, Names, ResourceName } from '../../5-name/names.js';
import { nodesOf, replacedBy, type ResourceNode } from '../../5-name/resource-names.js';
import { customMethod } from '../custom.js';
import { docsOf } from '../doc-comment.js';
import { kinds, sourceFileOf, type EmitOptions, type EmittedFile } from '../emitted-file.js';
import { helperCode, namedHelpers } from '../operations/helper-functions.js';
import { nameOf, scopesOf, type ModuleScope } from '../module-scope.js';
import { answersOf } from '../operations/operation-outcome.js';
import { signatureOf } from '../operations/operation-signature.js';
import { callText } from '../operations/request-body.js';
import { observedText } from '../operations/socket-function.js';

/** The classes of the tree that users type, a module a family; a method is one call of a function. */
export function* emitResources(
  api: Api,
  names: Names,
  options: EmitOptions,
): Iterable<EmittedFile> {
  const scopeOf = scopesOf(api, names, options);
  const tree = treeOf(api);
  for (const [module, resources] of resourceModules(tree, names)) {
    const classes = resources.map((resource) => resource.class);
    const scope = scopeOf(module, classes);
    const declarations = resources.map((resource) => classOf(resource, tree, scope));
    yield sourceFileOf(module, [...scope.imports.structures(), ...declarations], options);
  }
}

function classOf(
  { key, class: name }: Resource,
  tree: Tree,
  scope: ModuleScope,
): ClassDeclarationStructure {
  return {
    kind: kinds.class,
    name,
    isExported: true,
    extends: scope.runtime('class-client', 'APIResource', 'value'),
    docs: docsOf(tree.docs.get(key) ?? {}),
    ...membersOf(key, tree, scope),
  };
}

/** A node of the tree by its class. */
interface Resource extends ResourceName {
  readonly key: string;
}

/** The tree's resources by the module of their classes, parents before children. */
export function resourceModules(
  tree: Tree,
  names: Names,
): ReadonlyMap<string, readonly Resource[]> {
  const keys = [...tree.nodes.keys()].filter((key) => key !== '');
  const resources = keys.map((key) => ({ key, ...resourceName(key, names) }));
  return groupBy(resources, ({ module }) => module);
}

/** The tree's nodes by `path.join('.')`; the client itself is `''`. */
export interface Tree {
  readonly nodes: ReadonlyMap<string, ResourceNode>;
  /** Keys of children by their parent's. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly docs: ReadonlyMap<string, Docs>;
  readonly operations: ReadonlyMap<OperationId, Operation>;
}

export function treeOf(api: Api): Tree {
  const nodes = new Map(nodesOf(api).map((node) => [node.key, node]));
  const children = new Map<string, string[]>();
  for (const { path, key } of nodes.values()) {
    if (path.length === 0) continue;
    const parent = path.slice(0, -1).join('.');
    children.set(parent, [...(children.get(parent) ?? []), key]);
  }
  return {
    nodes,
    children,
    docs: new Map(api.resources.map(({ path, docs }) => [path.join('.'), docs])),
    operations: new Map(api.operations.map((operation) => [operation.id, operation])),
  };
}

/** Room 5 names every resource. */
export function resourceName(key: string, names: Names): ResourceName {
  const name = names.resources.get(key);
  if (name === undefined) throw new Error(`resource without a name: ${key}`);
  return name;
}

export interface Members {
  readonly properties: OptionalKind<PropertyDeclarationStructure>[];
  readonly getAccessors: OptionalKind<GetAccessorDeclarationStructure>[];
  readonly methods: OptionalKind<MethodDeclarationStructure>[];
}

/** What a class of the tree holds; the client's own class is its root. */
export function membersOf(key: string, tree: Tree, scope: ModuleScope): Members {
  const parts = (tree.children.get(key) ?? []).map((child) => partOf(child, tree, scope));
  const helpers = namedHelpers(scope.api, scope.names).filter(
    ([{ resource }]) => resource.join('.') === key,
  );
  const methods = [...(tree.nodes.get(key)?.methods ?? [])].map(({ operation: id }) => {
    const operation = tree.operations.get(id);
    if (operation === undefined) throw new Error(`method without an operation: ${id}`);
    const [replacement] = helpers.filter(([helper]) => replacedBy(helper) === id);
    return replacement ? helperMethod(...replacement, scope) : methodOf(operation, scope);
  });
  const added = helpers.filter(([helper]) => replacedBy(helper) === undefined);
  return {
    properties: parts.map(({ property }) => property),
    getAccessors: parts.map(({ getter }) => getter),
    methods: [...methods, ...added.map(([helper, name]) => helperMethod(helper, name, scope))],
  };
}

/** A child, made when it is first asked for. */
function partOf(key: string, { docs }: Tree, scope: ModuleScope) {
  const { property, module, class: className } = resourceName(key, scope.names);
  const type = scope.imports.use(module, className, 'value');
  return {
    property: { name: `#${property}`, type: `${type} | undefined` },
    getter: {
      name: property,
      returnType: type,
      docs: docsOf(docs.get(key) ?? {}),
      statements: [`return (this.#${property} ??= new ${type}(this.core));`],
    },
  };
}

function methodOf(
  operation: Operation,
  scope: ModuleScope,
): OptionalKind<MethodDeclarationStructure> {
  const name = nameOf(operation, scope.names);
  const { variants, implementation } = signatureOf(operation, 'method', scope);
  const target = scope.imports.use(name.module, name.function, 'value');
  const streams = answersOf(operation).includes('stream')
    ? scope.runtime('stream', 'streamsOf', 'value')
    : undefined;
  const given = implementation.parameters.map((parameter) => parameter.name);
  const call = callText(target, ['this.core', ...given]);
  const overloads = variants.map(({ docs, parameters, returnType }) => ({
    parameters: [...parameters],
    returnType,
    docs,
  }));
  return {
    name: name.method ?? name.function,
    parameters: [...implementation.parameters],
    returnType: implementation.returnType,
    statements: [`return ${streams ? callText(streams, [call]) : call};`],
    ...(variants.length > 1 ? { overloads } : { docs: implementation.docs }),
  };
}

function helperMethod(
  helper: Helper,
  name: HelperName,
  scope: ModuleScope,
): OptionalKind<MethodDeclarationStructure> {
  if (helper.kind === 'custom') return customMethod(helper, name, scope);
  const { docs, parameters, returnType } = helperCode(helper, name, scope);
  const target = scope.imports.use(name.module, name.function, 'value');
  const given = [
    'this.core',
    ...parameters.map((parameter) =>
      helper.kind === 'socket' && parameter.name === 'options'
        ? observedText(scope)
        : parameter.name,
    ),
  ];
  return {
    name: name.method,
    docs,
    parameters: [...parameters],
    returnType,
    statements: [`return ${target}(${given.join(', ')});`],
  };
}
