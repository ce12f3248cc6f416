import { defaultLimits, type Limits } from '../1-load/limits.js';
import type { Resolved } from '../2-resolve/resolved.js';
import type { Report } from '../diagnostics.js';
import { objectIn } from './checked.js';
import type { Dialect, OperationReading } from './dialect.js';
import type { Document, SchemeNode, ServerNode } from './document.js';
import { everything, filteringOf, type SchemaUse, type Selection } from './filter.js';
import { identify } from './identify.js';
import { checkKeys } from './keys/check-keys.js';
import { withLinks } from './operation/read-links.js';
import { readPaths, readWebhooks } from './operation/read-path-item.js';
import { extensionsOf, type ObjectPlace } from './place.js';
import { readExternalDocs } from './read-external-docs.js';
import { readInfo, readServers, readTags } from './read-info.js';
import { openapi } from './read-openapi.js';
import { readSchemes, readSecurity } from './read-security.js';
import { readSwaggerServers, swagger } from './read-swagger.js';
import { gathering, schemaIdentities, type Reading, type Version } from './reading.js';
import {
  findComponents,
  readSchemas,
  readUsedSchemas,
  unusedNames,
} from './schema/read-schemas.js';
import { withStatedTags } from './schema/stated-tags.js';

/**
 * Reads a Swagger 2.0 or OpenAPI 3.0 to 3.2 document into the one dialect. Whatever is odd is
 * reported with its place and read as far as its meaning is plain; undefined only for what is no
 * such document, or has more schemas than any, or nothing that filters leave.
 */
export function normalize(
  resolved: Resolved,
  report: Report,
  { filters, uses }: Selection = everything,
  limits: Pick<Limits, 'schemas'> = defaultLimits,
): Document | undefined {
  const identified = identify(resolved.entry.value, report);
  if (identified === undefined) return undefined;
  const { root, version } = identified;
  const { note, tell } = gathering();
  const components = findComponents(root, { resolved, report });
  const reading: Reading = {
    version,
    resolved,
    report,
    note,
    identities: schemaIdentities(resolved, components.synonyms),
    contents: new Map(),
    operationPlaces: new Set(),
    callbacks: new Map(),
  };
  const schemes = new Map(schemesIn(root, reading).map((scheme) => [scheme.id, scheme]));
  const filtering = filteringOf(filters);
  const operationReading: OperationReading = {
    ...reading,
    root,
    dialect: dialects[version],
    schemes,
    impliedSchemes: new Map(),
    operationIds: new Map(),
    filtering,
  };
  const document = readDocument(operationReading);
  const schemas = filtering.isActive
    ? readUsedSchemas(components, namesOf(uses, filtering.leftOut), reading)
    : readSchemas(components, reading);
  // Reading takes the time of the text; what follows takes more for each schema.
  const surplus = [...schemas.keys()][limits.schemas];
  if (surplus !== undefined) {
    report('schemas-too-many', surplus, { limit: limits.schemas });
    return undefined;
  }
  const isAnythingLeft = filtering.tell(report);
  tell(report);
  if (!isAnythingLeft) return undefined;
  const types = filtering.isActive ? unusedNames(components, schemas, resolved) : new Set<string>();
  const leftOut = { operations: filtering.leftOut, types };
  return { ...document, leftOut, schemas: withStatedTags(schemas) };
}

/** What is said to be used by operations that are not left out. */
function namesOf(uses: readonly SchemaUse[], leftOut: ReadonlySet<string>): ReadonlySet<string> {
  const kept = uses.filter(({ operation }) => !leftOut.has(operation));
  return new Set(kept.flatMap(({ schemas }) => schemas));
}

/** Says that there is nothing to call; types alone may be meant, but seldom are. */
export function checkOperations({ at, operations, webhooks }: Document, report: Report): void {
  if (operations.length === 0 && webhooks.length === 0) report('operations-missing', at, undefined);
}

const dialects: Readonly<Record<Version, Dialect>> = {
  '2.0': swagger,
  '3.0': openapi,
  '3.1': openapi,
  '3.2': openapi,
};

function readDocument(reading: OperationReading): Omit<Document, 'schemas' | 'leftOut'> {
  const { root, version } = reading;
  checkKeys(root, 'root', reading);
  const externalDocs = readExternalDocs(root, 'externalDocs', reading);
  const security = readSecurity(root, reading.schemes, reading);
  const operations = withLinks(readPaths(reading), reading);
  const webhooks = readWebhooks(reading);
  return {
    at: root.at,
    version,
    info: readInfo(root, reading),
    ...(externalDocs !== undefined && { externalDocs }),
    servers: serversIn(root, reading),
    tags: readTags(root, reading),
    schemes: [...reading.schemes.values(), ...reading.impliedSchemes.values()],
    ...(security !== undefined && { security }),
    operations,
    webhooks,
    callbacks: [...reading.callbacks.values()].flat(),
    extensions: extensionsOf(root),
  };
}

function schemesIn(root: ObjectPlace, reading: Reading): readonly SchemeNode[] {
  if (reading.version === '2.0') return readSchemes(root, 'securityDefinitions', reading);
  const components = objectIn(root, 'components', reading);
  if (components === undefined) return [];
  checkKeys(components, 'components', reading);
  return readSchemes(components, 'securitySchemes', reading);
}

function serversIn(root: ObjectPlace, reading: Reading): readonly ServerNode[] {
  return reading.version === '2.0'
    ? readSwaggerServers(root, root, reading)
    : readServers(root, reading);
}
