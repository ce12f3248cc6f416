import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import type { Operation, StreamSwitch } from '../../4-ir/ir.js';
import { docsOf, inlineDocs } from '../doc-comment.js';
import { fieldDocsOf } from '../types/field-docs.js';
import { kinds } from '../emitted-file.js';
import { nameOf, type ModuleScope } from '../module-scope.js';
import type { Input, Inputs } from './operation-inputs.js';
import { keyText, literalText } from '../safe-text.js';
import { typeText } from '../types/type-text.js';

type Declaration = InterfaceDeclarationStructure | TypeAliasDeclarationStructure;

/** The types of an operation's params: one, and two more where a switch asks for a stream. */
export function paramsTypes(
  operation: Operation,
  inputs: Inputs,
  scope: ModuleScope,
): readonly Declaration[] {
  const { params, streaming, nonStreaming } = nameOf(operation, scope.names);
  if (params === undefined) return [];
  const main = inputs.merged
    ? mergedParams(params, inputs, scope)
    : listedParams(params, inputs, scope);
  const { outcome } = operation;
  if (outcome.kind !== 'choice' || !streaming || !nonStreaming) return [main];
  const side = (name: string, values: SwitchSide) =>
    narrowedParams(name, params, switchMember(inputs, outcome.when, values, scope), inputs);
  const { on, off, nullable, default: isOnByDefault } = outcome.when;
  return [
    main,
    side(nonStreaming, { values: nullable ? [...off, null] : off, isDefault: !isOnByDefault }),
    side(streaming, { values: on, isDefault: isOnByDefault }),
  ];
}

/** A field of params: `undefined` is as good as absent there, so that wrappers can forward. */
function fieldType({ type, required }: Input, scope: ModuleScope): string {
  const text = typeText(type, 'request', scope.types);
  return required || text === 'unknown' ? text : `${text} | undefined`;
}

function listedParams(name: string, { keys }: Inputs, scope: ModuleScope): Declaration {
  return {
    kind: kinds.interface,
    name,
    isExported: true,
    properties: keys.map((input) => ({
      name: keyText(input.key),
      type: fieldType(input, scope),
      hasQuestionToken: !input.required,
      docs: docsOf(fieldDocsOf(input, scope.types.declarations), { type: input.type }),
    })),
  };
}

function mergedParams(name: string, { keys, merged }: Inputs, scope: ModuleScope): Declaration {
  const body = typeText(merged ?? { kind: 'unknown' }, 'request', scope.types);
  const own = keys.map((input) => {
    const mark = input.required ? '' : '?';
    const docs = inlineDocs(fieldDocsOf(input, scope.types.declarations), { type: input.type });
    return `${docs}${keyText(input.key)}${mark}: ${fieldType(input, scope)};`;
  });
  const type = own.length === 0 ? body : `(${body}) & {\n${own.join('\n')}\n}`;
  return { kind: kinds.typeAlias, name, isExported: true, type };
}

/** The values of a switch that mean one of its two sides; `isDefault`: so does its absence. */
interface SwitchSide {
  readonly values: readonly (boolean | string | null)[];
  readonly isDefault: boolean;
}

interface Member {
  readonly name: string;
  readonly hasQuestionToken: boolean;
  readonly type: string;
}

/** The switch as params of one side have it; editors show the docs of the member it narrows. */
function switchMember(
  { keys }: Inputs,
  { in: place, wire }: StreamSwitch,
  { values, isDefault }: SwitchSide,
  scope: ModuleScope,
): Member {
  const input = keys.find(
    (key) => key.wire === wire && key.place === (place === 'body' ? 'field' : 'query'),
  );
  const hasQuestionToken = isDefault && !input?.required;
  const literals = values.map(literalText).join(' | ');
  const type = hasQuestionToken ? `${literals} | undefined` : literals;
  const body = place === 'body' ? keys.find((key) => key.place === 'body') : undefined;
  const name = keyText(input?.key ?? wire);
  if (body === undefined) return { name, hasQuestionToken, type };
  const whole = typeText(body.type, 'request', scope.types);
  const mark = hasQuestionToken ? '?' : '';
  return {
    name: keyText(body.key),
    hasQuestionToken: hasQuestionToken && !body.required,
    type: `(${whole}) & { ${name}${mark}: ${type} }`,
  };
}

function narrowedParams(name: string, params: string, member: Member, inputs: Inputs): Declaration {
  if (inputs.merged === undefined) {
    return {
      kind: kinds.interface,
      name,
      isExported: true,
      extends: [params],
      properties: [member],
    };
  }
  const mark = member.hasQuestionToken ? '?' : '';
  const type = `${params} & { ${member.name}${mark}: ${member.type} }`;
  return { kind: kinds.typeAlias, name, isExported: true, type };
}
