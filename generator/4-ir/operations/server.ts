import type { Report } from '../../diagnostics.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { ServerNode } from '../../3-normalize/document.js';
import type { Server } from '../ir.js';

export function serverOf(node: ServerNode, report: Report): Server {
  const defaults = new Map(node.variables.map((variable) => [variable.name, variable.default]));
  const url = node.url.replaceAll(/\{([^{}]+)\}/g, (braces, name: string) => {
    const value = defaults.get(name);
    if (value === undefined) {
      const nearest = nearestWord(name, defaults.keys());
      report('server-variable-unknown', node.at, { name, url: node.url, nearest });
    }
    return value ?? braces;
  });
  return {
    url,
    template: node.url,
    docs: node.description === undefined ? {} : { text: node.description },
    variables: node.variables.map((variable) => ({
      wire: variable.name,
      default: variable.default,
      ...(variable.enum ? { values: variable.enum } : {}),
      docs: variable.description === undefined ? {} : { text: variable.description },
    })),
  };
}
