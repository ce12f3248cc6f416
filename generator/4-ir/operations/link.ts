import type { LinkNode } from '../../3-normalize/document.js';
import type { Link } from '../ir.js';

export function linkOf({ at, to, parameters, body, description }: LinkNode): Link {
  return {
    at,
    operation: to,
    params: [...parameters].map(([name, value]) => ({ name, value })),
    ...(body === undefined ? {} : { body }),
    docs: description === undefined ? {} : { text: description },
  };
}
