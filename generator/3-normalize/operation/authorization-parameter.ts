import { isList } from '../../1-load/pointer.js';
import type { OperationReading } from '../dialect.js';
import type { ParameterNode, Requirement } from '../document.js';
import { valueOf, type ObjectPlace } from '../place.js';

/** The scheme that header parameters called so describe; `client.auth` of sdk.yaml names it, too. */
const id = 'Authorization';

/**
 * OpenAPI ignores header parameters of this name, since security schemes say what is sent. Where
 * none does, the parameter is all that the document says: it is read as a scheme that it forgot.
 */
export function impliedSecurity(
  parameters: readonly ParameterNode[],
  operation: ObjectPlace,
  reading: OperationReading,
): readonly Requirement[] | undefined {
  const parameter = parameters.find(isAuthorization);
  if (parameter === undefined || isSecured(operation, reading)) return undefined;
  const { at, name, description, deprecated, required } = parameter;
  if (!reading.impliedSchemes.has(id)) {
    reading.impliedSchemes.set(id, {
      at,
      id,
      ...(description !== undefined && { description }),
      ...(deprecated !== undefined && { deprecated: true }),
      how: { kind: 'apiKey', in: 'header', name },
    });
  }
  reading.note('header-parameter-as-security', name, at);
  const needed = [{ scheme: id, scopes: [] }];
  return required ? [needed] : [needed, []];
}

export function isAuthorization({ in: place, name }: ParameterNode): boolean {
  return place === 'header' && name.toLowerCase() === 'authorization';
}

/** Whether anything else says how callers are known. Schemes that nothing requires are for all. */
function isSecured(operation: ObjectPlace, { root, schemes }: OperationReading): boolean {
  const own = valueOf(operation, 'security');
  const stated = own === undefined ? valueOf(root, 'security') : own;
  return schemes.has(id) || (isList(stated) ? stated.length : schemes.size) > 0;
}
