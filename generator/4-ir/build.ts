import type { Config } from '../config.js';
import type { Report } from '../diagnostics.js';
import type { Document, WebhookNode } from '../3-normalize/document.js';
import { operationFinderOf } from './behaviour/find-operation.js';
import { helpersOf } from './behaviour/methods/configured-helpers.js';
import { listEvidenceOf } from './behaviour/resources/list-evidence.js';
import { pageRulesOf } from './behaviour/pages/page.js';
import { resourcesOf } from './behaviour/resources/resources.js';
import { socketsOf, withSockets } from './behaviour/methods/sockets.js';
import { markGraph } from './mark-graph.js';
import type { Api, Webhook } from './ir.js';
import { apiSecurityOf, authOf } from './operations/auth.js';
import { clientHeadersOf } from './operations/client-header.js';
import { externalLinkOf } from './operations/docs.js';
import { operationOf } from './operations/operation.js';
import { serversOf } from './operations/server.js';
import { webhookOf } from './operations/webhook.js';
import { wishesOf } from './operations/wishes.js';
import { typeBuilder } from './types/type-builder.js';

/** What a document means for an SDK: its types, operations and their behaviour, and the tree of them. */
export function build(document: Document, config: Config, report: Report): Api {
  const types = typeBuilder(document, config, report);
  const finder = operationFinderOf(document, report);
  const wishes = wishesOf(config, finder, report);
  const security = apiSecurityOf(document);
  const clientHeaders = clientHeadersOf(document, config);
  const pageRules = pageRulesOf(config.pages ?? [], document.schemas, report);
  const surroundings = { document, config, types, security, clientHeaders, pageRules, report };
  const operations = document.operations.map((node) =>
    operationOf(node, wishes.get(node.at), surroundings),
  );
  pageRules.finish();
  const sent = (nodes: readonly WebhookNode[]): readonly Webhook[] =>
    nodes.map((node) => webhookOf(node, types, document.schemas));
  const webhooks = sent(document.webhooks);
  // Without a body there is nothing to type.
  const callbacks = sent(
    document.callbacks.filter(({ operation }) => operation.body !== undefined),
  );
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const countOf = listEvidenceOf(document, byId);
  const tree = resourcesOf({ document, config, finder, countOf, report });
  const composed = { document, config, finder, resources: tree, operations: byId, report };
  const sockets = socketsOf({ ...composed, types });
  const resources = withSockets(tree, sockets);
  const { title, version, summary, description } = document.info;
  return {
    ir: 1,
    at: document.at,
    title,
    version,
    docs: {
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { text: description }),
      ...externalLinkOf(document.externalDocs),
    },
    servers: serversOf(document.servers, report),
    auth: authOf(document, config, report),
    security,
    types: markGraph(types.declarations(), operations, [...webhooks, ...callbacks], sockets),
    operations,
    webhooks,
    ...(callbacks.length > 0 && { callbacks }),
    resources,
    helpers: [...helpersOf({ ...composed, resources }), ...sockets],
    clientHeaders,
  };
}
