import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph';
import type { HelperOf } from '../4-ir/ir.js';
import type { HelperName, Names } from '../5-name/names.js';
import { callTypeNames } from './operations/call-types.js';
import type { CustomSignature, CustomText } from './custom-module.js';
import { sourcePath, type Emitter } from './emitted-file.js';
import type { ModuleScope } from './module-scope.js';
import { callText } from './operations/request-body.js';
import { withOwnImports } from './runtime-copy.js';

/** As they are written, but for the extension of their imports where the package has another. */
export const emitCustom: Emitter = (_, __, options) =>
  [...options.custom].map(([name, { text }]) => ({
    kind: 'copy',
    path: sourcePath(`custom/${name}`, options),
    text: withOwnImports(text, options),
  }));

/** A method that calls a hand-written function, and is typed as that is. */
export function customMethod(
  helper: HelperOf<'custom'>,
  { method, function: name, module }: HelperName,
  scope: ModuleScope,
): OptionalKind<MethodDeclarationStructure> {
  const signatures = scope.custom.get(helper.module)?.functions.get(name) ?? [];
  const [implementation, ...overloads] = signatures
    .map((signature) => declarationOf(signature, scope))
    .reverse();
  if (implementation === undefined) throw new Error(`no signature of ${module}: ${name}`);
  const target = scope.imports.use(module, name, 'value');
  const given = implementation.parameters.map((parameter) =>
    parameter.isRestParameter ? `...${parameter.name}` : parameter.name,
  );
  return {
    name: method,
    ...implementation,
    ...(overloads.length > 0 ? { docs: [], overloads: overloads.reverse() } : {}),
    statements: [`return ${callText(target, ['this.core', ...given])};`],
  };
}

function declarationOf(signature: CustomSignature, scope: ModuleScope) {
  const textOf = (text: CustomText) =>
    text
      .map((part) =>
        typeof part === 'string'
          ? part
          : scope.imports.use(homeOf(part, scope.names), part.name, 'type'),
      )
      .join('');
  return {
    docs: signature.docs,
    typeParameters: signature.typeParameters.map(textOf),
    parameters: signature.parameters.map(({ name, type, isOptional, isRest }) => ({
      name,
      type: textOf(type),
      hasQuestionToken: isOptional,
      isRestParameter: isRest,
    })),
    returnType: textOf(signature.returnType),
  };
}

/** Where a type stands that was imported from a door: the class may have it from there already. */
function homeOf({ module, name }: Exclude<CustomText[number], string>, names: Names): string {
  if (!/^(?:models|operations)\//.test(module)) return module;
  const type = [...names.types.values()].find((one) => one.name === name || one.input === name);
  if (type !== undefined) return type.module;
  const call = [...names.operations.values()].find((one) => callTypeNames(one).includes(name));
  return call?.types ?? module;
}
