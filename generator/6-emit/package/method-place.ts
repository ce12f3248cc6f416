import type { Api, Operation } from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import { nodesOf } from '../../5-name/resource-names.js';
import { nameOf } from '../module-scope.js';
import { memberText } from '../safe-text.js';

/** Where users find things in the tree of the class client. */
export interface ResourcePlace {
  /** `path.join('.')`; empty for the client. */
  readonly key: string;
  /** `client.chat.completions`. */
  readonly code: string;
  readonly methods: readonly MethodPlace[];
}

export interface MethodPlace {
  readonly operation: Operation;
  /** `create`. */
  readonly method: string;
  /** `client.chat.completions.create`. */
  readonly code: string;
}

/** The tree's resources that have methods, in its order. */
export function placesOf(api: Api, names: Names): readonly ResourcePlace[] {
  const operations = new Map(callsOf(api).map((operation) => [operation.id, operation]));
  return nodesOf(api).map(({ key, path, methods }) => {
    const code = resourceCode(path, names);
    return {
      key,
      code,
      methods: methods.flatMap(({ operation: id }) => {
        const operation = operations.get(id);
        const method = operation && nameOf(operation, names).method;
        return operation && method !== undefined
          ? [{ operation, method, code: memberText(code, method) }]
          : [];
      }),
    };
  });
}

/** The operations that answer: what opens a socket is asked for nothing else. */
export function callsOf({ operations, helpers }: Api): readonly Operation[] {
  const opened = new Set(
    helpers.map((helper) => (helper.kind === 'socket' ? helper.operation : undefined)),
  );
  return operations.filter(({ id }) => !opened.has(id));
}

/** `['beta', 'threads']` -> `client.beta.threads`. */
export function resourceCode(path: readonly string[], names: Names): string {
  return path.reduce((code, _, index) => {
    const key = path.slice(0, index + 1).join('.');
    const name = names.resources.get(key);
    if (name === undefined) throw new Error(`resource without a name: ${key}`);
    return memberText(code, name.property);
  }, 'client');
}
