import type { InterfaceDeclarationStructure } from 'ts-morph';
import { groupBy } from '../1-load/group-by.js';
import type { Webhook } from '../4-ir/ir.js';
import { docsOf } from './doc-comment.js';
import { kinds, sourceFileOf, type Emitter } from './emitted-file.js';
import { scopesOf, type ModuleScope } from './module-scope.js';
import { keyText } from './safe-text.js';
import { typeText } from './types/type-text.js';

/** What the module exports, for the door. */
export const callbackExports = { types: ['CallbackPayloads'] } as const;

/** `callbacks.ts`: what a server must expect that gives the API a URL to call back. */
export const emitCallbacks: Emitter = (api, names, options) => {
  const { callbacks } = api;
  if (callbacks === undefined) return [];
  const scope = scopesOf(api, names, options)('callbacks', callbackExports.types);
  const statements = [payloads(callbacks, scope)];
  return [sourceFileOf('callbacks', [...scope.imports.structures(), ...statements], options)];
};

function payloads(
  callbacks: readonly Webhook[],
  scope: ModuleScope,
): InterfaceDeclarationStructure {
  const byName = groupBy(callbacks, ({ event }) => event);
  return {
    kind: kinds.interface,
    name: 'CallbackPayloads',
    isExported: true,
    docs: ['The bodies that the API sends to URLs which requests name, by the callback.'],
    properties: [...byName].map(([name, sent]) => {
      const types = sent.map(({ type }) => typeText(type, 'response', scope.types));
      const [first] = sent;
      return {
        name: keyText(name),
        type: [...new Set(types)].join(' | '),
        docs: docsOf(first?.docs ?? {}),
      };
    }),
  };
}
