import type { FunctionDeclarationStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import type { Api } from '../4-ir/ir.js';
import { conversionText } from './types/conversions.js';
import { kinds, sourceFileOf, type Emitter } from './emitted-file.js';
import { scopesOf, type ModuleScope } from './module-scope.js';
import { callText } from './operations/request-body.js';
import { docCode, docLine } from './safe-text.js';
import { typeText } from './types/type-text.js';

/** What the module exports, for the door. */
export const webhookExports = { values: ['unwrapWebhook'], types: ['WebhookEvent'] } as const;

/** `webhooks.ts`: the events that the API sends, and how one is told from a forged one. */
export const emitWebhooks: Emitter = (api, names, options) => {
  if (api.webhooks.length === 0) return [];
  const declared = [...webhookExports.values, ...webhookExports.types];
  const scope = scopesOf(api, names, options)('webhooks', declared);
  const statements = [eventType(api, scope), unwrapFunction(scope)];
  return [sourceFileOf('webhooks', [...scope.imports.structures(), ...statements], options)];
};

function eventType({ webhooks }: Api, scope: ModuleScope): TypeAliasDeclarationStructure {
  const types = webhooks.map(({ type }) => typeText(type, 'response', scope.types));
  const events = webhooks.map(({ event, docs }) => {
    const text = docLine(docs.summary ?? docs.text ?? '');
    return `- ${docCode(event)}${text === '' ? '' : `: ${text}`}`;
  });
  return {
    kind: kinds.typeAlias,
    name: 'WebhookEvent',
    isExported: true,
    docs: [`What the API sends by itself:\n\n${events.join('\n')}`],
    type: [...new Set(types)].join(' | '),
  };
}

function unwrapFunction(scope: ModuleScope): FunctionDeclarationStructure {
  return {
    kind: kinds.function,
    name: 'unwrapWebhook',
    isExported: true,
    docs: [
      [
        '\nThe event of a request, after a check of its signature (Standard Webhooks).',
        '@param body - The text of the request as it came; JSON that was parsed and written again has another signature.',
      ].join('\n\n'),
    ],
    parameters: [
      { name: 'body', type: 'string' },
      { name: 'headers', type: scope.runtime('headers', 'HeadersLike', 'type') },
      { name: 'secret', type: 'string' },
      {
        name: 'options',
        type: scope.runtime('webhooks', 'WebhookOptions', 'type'),
        hasQuestionToken: true,
      },
    ],
    returnType: 'Promise<WebhookEvent>',
    statements: [`return ${unwrapText(scope)};`],
  };
}

function unwrapText(scope: ModuleScope): string {
  const unwrap = scope.runtime('webhooks', 'unwrap', 'value');
  const types = scope.api.webhooks.map(({ type }) => type);
  const convert = conversionText({ kind: 'union', members: types }, scope);
  return callText(unwrap, [
    'body',
    'headers',
    'secret',
    'options',
    ...(convert === undefined ? [] : [convert]),
  ]);
}
