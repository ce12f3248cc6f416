import type { Report } from '../../diagnostics.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { ServerNode } from '../../3-normalize/document.js';
import type { Server } from '../ir.js';

/** In the document's order, but https before http where a server speaks both: the first is used. */
export function serversOf(nodes: readonly ServerNode[], report: Report): readonly Server[] {
  const servers = nodes.map((node) => serverOf(node, report));
  // Of several alike the first.
  const byUrl = new Map(servers.toReversed().map((server) => [server.url, server]));
  const safest = (server: Server): Server =>
    byUrl.get(server.url.replace(/^http:/, 'https:')) ?? server;
  return [...new Set(servers.flatMap((server) => [safest(server), server]))];
}

/** The servers that one operation has instead of the document's. */
export function ownServersOf(
  nodes: readonly ServerNode[],
  ofDocument: readonly ServerNode[],
  isCallable: (url: string) => boolean,
  report: Report,
): readonly Server[] {
  const servers = serversOf(nodes, report);
  const [first] = nodes;
  const isOther = !nodes.some(({ url }) => ofDocument.some((server) => server.url === url));
  if (first !== undefined && isOther && !servers.some(({ url }) => isCallable(url))) {
    report('server-relative', first.at, { url: first.url });
  }
  return servers;
}

/** Only such a server can be called without knowing where the document was found. */
export function isAbsolute(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** The same of an operation that opens a socket. */
export function isAbsoluteOrSocket(url: string): boolean {
  return isAbsolute(url) || /^wss?:\/\//i.test(url);
}

function serverOf(node: ServerNode, report: Report): Server {
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
