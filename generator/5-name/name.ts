import type { LeftOut } from '../3-normalize/document.js';
import type { Config } from '../config.js';
import type { Report } from '../diagnostics.js';
import type { Api, Helper, OperationId, TypeId } from '../4-ir/ir.js';
import { clientNamesOf, optionNamesOf } from './client-names.js';
import { derivedName, functionNamesOf } from './function-names.js';
import { modelModulesOf, sharedModule } from './model-modules.js';
import { namespaceOf, type Namespace } from './namespace.js';
import type { HelperName, Names, OperationName, TypeName } from './names.js';
import { operationNamesOf, type OperationPlace } from './operation-names.js';
import { reservedExports } from './reserved.js';
import { classModulesOf, operationsModule, type Segments } from './resource-modules.js';
import {
  membersOf,
  nodesOf,
  resourceNamesOf,
  segmentsOf,
  type MemberNames,
  type ResourceNode,
} from './resource-names.js';
import { componentNamesOf, derivedNamesOf } from './type-names.js';
import { camelCase } from './words.js';

/**
 * Room 5: every identifier and file of the package. Who comes first keeps a name: what sdk.yaml
 * says, the document's own names, then names made of those. The same input gives the same names.
 * `leftOut`: what filters have left out, which sdk.yaml may still name.
 */
export function name(
  api: Api,
  config: Config,
  report: Report,
  leftOut: LeftOut = { operations: new Set(), types: new Set() },
): Names {
  const around = { rename: config.rename, leftOut, report };
  const exported = namespaceOf();
  const isChosen = config.client?.name !== undefined;
  const chosen = isChosen ? clientNamesOf(api, config, exported) : undefined;
  const components = componentNamesOf(api.types, exported, around);
  const client = chosen ?? clientNamesOf(api, config, exported);

  const nodes = nodesOf(api);
  const segments = segmentsOf(nodes);
  const functions = namespaceOf({
    keyOf: (identifier) => identifier.toLowerCase(),
    reserved: [reservedExports, exported],
  });
  const functionOf = functionNamesOf(api.operations, nodes, functions, around);
  const members = membersOf(nodes, api.helpers, functionOf, report);
  const places = placesOf(nodes, segments, members);
  const modules = modelModulesOf(api, segmentsByOperation(nodes, segments));
  const naming = { functions: functionOf, places, modules: modules.calls, exported };
  const operations = operationNamesOf(api, naming, report);
  const names = derivedNamesOf({
    types: api.types,
    operations: api.operations,
    functions: functionOf,
    components,
    exported,
  });
  return {
    client,
    types: typeNamesOf(api, names, modules.types, exported),
    operations,
    resources: resourceNamesOf(nodes, classModulesOf(nodes, segments), members, exported),
    helpers: helperNamesOf(api.helpers, { segments, members, functions, operations }),
    options: optionNamesOf(api, config, client),
  };
}

type Members = ReadonlyMap<string, MemberNames>;

function segmentsByOperation(
  nodes: readonly ResourceNode[],
  segments: Segments,
): ReadonlyMap<OperationId, readonly string[]> {
  const found = new Map<OperationId, readonly string[]>();
  for (const { key, methods } of nodes)
    for (const { operation } of methods)
      if (!found.has(operation)) found.set(operation, segments.get(key) ?? []);
  return found;
}

/** An operation that several resources have is at home in the first. */
function placesOf(
  nodes: readonly ResourceNode[],
  segments: Segments,
  members: Members,
): ReadonlyMap<OperationId, OperationPlace> {
  const places = new Map<OperationId, OperationPlace>();
  for (const { key, methods } of nodes) {
    for (const { operation } of methods) {
      const method = members.get(key)?.methods.get(operation);
      if (method === undefined || places.has(operation)) continue;
      places.set(operation, { module: operationsModule(key, segments), method });
    }
  }
  return places;
}

function typeNamesOf(
  api: Api,
  names: ReadonlyMap<TypeId, string>,
  modules: ReadonlyMap<TypeId, string>,
  exported: Namespace,
): ReadonlyMap<TypeId, TypeName> {
  return new Map(
    api.types.map(({ id, split, reach }) => {
      const own = names.get(id) ?? '';
      const isSent = reach === 'request' || reach === 'both';
      const input =
        split && isSent ? exported.claim([`${own}Input`, `${own}RequestInput`]) : undefined;
      const module = modules.get(id) ?? sharedModule;
      return [id, { name: own, ...(input === undefined ? {} : { input }), module }];
    }),
  );
}

interface HelperNaming {
  readonly segments: Segments;
  readonly members: Members;
  readonly functions: Namespace;
  readonly operations: ReadonlyMap<OperationId, OperationName>;
}

function helperNamesOf(
  helpers: readonly Helper[],
  { segments, members, functions, operations }: HelperNaming,
): readonly HelperName[] {
  return helpers.map((helper) => {
    const { resource, word } = helper;
    const key = resource.join('.');
    const method = members.get(key)?.helpers.get(word) ?? camelCase(word);
    // A hand-written function is called as its module exports it.
    if (helper.kind === 'custom')
      return { method, function: helper.export, module: `custom/${helper.module}` };
    const own = helper.kind === 'socket' ? operations.get(helper.operation) : undefined;
    if (own) return { method, function: own.function, module: own.module };
    return {
      method,
      function: functions.claim([derivedName({ path: resource, word })]),
      module: operationsModule(key, segments),
    };
  });
}
