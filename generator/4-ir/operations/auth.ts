import type { Config } from '../../config.js';
import type { Report } from '../../diagnostics.js';
import type { Document, Requirement, SchemeNode } from '../../3-normalize/document.js';
import { configPlace } from '../config-place.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { AuthScheme, Security } from '../ir.js';
import { schemeDocsOf } from './docs.js';

/** The schemes that something requires (or sdk.yaml names), in document order. */
export function authOf(document: Document, config: Config, report: Report): readonly AuthScheme[] {
  const named = config.client?.auth ?? {};
  const used = usedSchemesOf(document);
  for (const scheme of Object.keys(named)) {
    if (document.schemes.some(({ id }) => id === scheme)) continue;
    const at = configPlace(['client', 'auth', scheme]);
    const suggestion = nearestWord(scheme, idsOf(document));
    report('config-scheme-unknown', { kind: 'pointer', at, target: 'key' }, { scheme, suggestion });
  }
  return document.schemes.flatMap((node) => {
    const wish = Object.hasOwn(named, node.id) ? named[node.id] : undefined;
    if (!used.has(node.id) && !wish) {
      report('scheme-unused', node.at, { scheme: node.id });
      return [];
    }
    return [
      {
        at: node.at,
        id: node.id,
        docs: schemeDocsOf(node),
        ...(wish?.option === undefined ? {} : { option: wish.option }),
        ...(wish?.env === undefined ? {} : { env: wish.env }),
        how: howOf(node),
      },
    ];
  });
}

function idsOf({ schemes }: Document): readonly string[] {
  return schemes.map(({ id }) => id);
}

function usedSchemesOf(document: Document): ReadonlySet<string> {
  const stated = statedIn(document);
  const requirements = stated.length > 0 ? stated : impliedOf(document);
  return new Set(requirements.flat().map(({ scheme }) => scheme));
}

function statedIn({ security, operations }: Document): readonly Requirement[] {
  return [...(security ?? []), ...operations.flatMap((operation) => operation.security ?? [])];
}

// A document that defines schemes and never says where they are needed means: anywhere. They are
// sent when set, and nothing is demanded.
function impliedOf({ schemes }: Document): readonly Requirement[] {
  if (schemes.length === 0) return [];
  return [...schemes.map(({ id }) => [{ scheme: id, scopes: [] }]), []];
}

/** What the document requires of an operation that says nothing itself. */
export function apiSecurityOf(document: Document): Security {
  const isSilent = document.security === undefined && statedIn(document).length === 0;
  return securityOf(isSilent ? impliedOf(document) : (document.security ?? []));
}

/** An operation's own requirement, where it differs from the API's. */
export function operationSecurityOf(
  stated: readonly Requirement[] | undefined,
  api: Security,
): Security | undefined {
  if (!stated) return undefined;
  const own = securityOf(stated);
  return JSON.stringify(own) === JSON.stringify(api) ? undefined : own;
}

function securityOf(stated: readonly Requirement[]): Security {
  return stated.map((alternative) => alternative.map(({ scheme, scopes }) => ({ scheme, scopes })));
}

function howOf({ how }: SchemeNode): AuthScheme['how'] {
  if (how.kind === 'apiKey') return { kind: 'key', in: how.in, wire: how.name };
  if (how.kind === 'mutualTLS') return { kind: 'transport' };
  if (how.kind === 'openIdConnect') return { kind: 'token' };
  if (how.kind === 'oauth2') return grantOf(how.flows);
  const scheme = how.scheme.toLowerCase();
  return scheme === 'bearer' || scheme === 'basic'
    ? { kind: scheme }
    : { kind: 'http', scheme: how.scheme };
}

type Flows = Extract<SchemeNode['how'], { kind: 'oauth2' }>['flows'];

// Beside a flow that involves a person, the caller's token is the one thing that serves both.
function grantOf(flows: Flows): AuthScheme['how'] {
  const [flow] = flows;
  const tokenUrl = flow?.tokenUrl;
  const alone =
    flows.length === 1 && (flow?.kind === 'clientCredentials' || flow?.kind === 'application');
  if (!alone || tokenUrl === undefined || !/^https?:\/\//i.test(tokenUrl)) return { kind: 'token' };
  return { kind: 'client-credentials', tokenUrl, scopes: flow.scopes };
}
