/** Which version of which specification a document states. */
import { isObject, type Json, type JsonObject, type Pointer } from '../1-load/pointer.js';
import type { Report } from '../diagnostics.js';
import { wordOf } from './checked.js';
import type { ObjectPlace } from './place.js';
import type { Version } from './reading.js';

interface Identified {
  readonly root: ObjectPlace;
  readonly version: Version;
}

/** Undefined: it is no OpenAPI document, or of a version that nobody here reads; it is reported. */
export function identify(value: Json, report: Report): Identified | undefined {
  const at: Pointer = '#';
  if (!isObject(value)) {
    const found = value === null ? 'it is empty' : `it is ${wordOf(value)}`;
    report('not-openapi', at, { found });
    return undefined;
  }
  const key = ['openapi', 'swagger'].find((each) => Object.hasOwn(value, each));
  if (key === undefined) {
    report('not-openapi', at, { found: otherFormatOf(value) });
    return undefined;
  }
  const version = versionOf(value[key] ?? null, `#/${key}`, report);
  return version === undefined ? undefined : { root: { at, value }, version };
}

function versionOf(stated: Json, at: Pointer, report: Report): Version | undefined {
  const text = typeof stated === 'object' ? wordOf(stated) : String(stated).trim();
  // `swagger: 2.0` is the number 2 in YAML.
  const [, major, minor = '0'] = /^v?(\d+)(?:\.(\d+))?(?:\.|-|$)/.exec(text) ?? [];
  if (major === '2' && minor === '0') return '2.0';
  if (major !== '3') {
    report('version-unsupported', at, { version: text });
    return undefined;
  }
  if (minor === '0' || minor === '1' || minor === '2') return `3.${minor}`;
  report('version-newer', at, { version: text });
  return '3.2';
}

/** Formats that are mistaken for OpenAPI, by a key that only they have. */
const otherFormats: readonly (readonly [key: string, name: string])[] = [
  ['swaggerVersion', 'a Swagger 1.x document'],
  ['asyncapi', 'an AsyncAPI document'],
  ['arazzo', 'an Arazzo document'],
  ['overlay', 'an OpenAPI overlay'],
  ['openrpc', 'an OpenRPC document'],
  ['discoveryVersion', 'a Google API discovery document'],
  ['smithy', 'a Smithy model'],
  ['graphql', 'a GraphQL document'],
  ['__schema', 'a GraphQL introspection result'],
  ['__export_format', 'an export of Insomnia'],
  ['raml', 'a RAML document'],
  ['$schema', 'a JSON Schema'],
];

function otherFormatOf(value: JsonObject): string {
  const other = otherFormats.find(([key]) => Object.hasOwn(value, key));
  if (other !== undefined) return `it looks like ${other[1]}`;
  const info = value['info'];
  if (isObject(info) && Object.hasOwn(info, '_postman_id')) {
    return 'it looks like a Postman collection';
  }
  const log = value['log'];
  if (isObject(log) && Object.hasOwn(log, 'entries')) return 'it looks like an HTTP archive (HAR)';
  if (Object.hasOwn(value, 'devDependencies') || Object.hasOwn(value, 'dependencies')) {
    return 'it looks like a package.json';
  }
  const near = Object.keys(value).find((key) => /^(?:open|swagger)[ _-]?(?:api)?$/i.test(key));
  if (near !== undefined) return `its key ${JSON.stringify(near)} must be "openapi" or "swagger"`;
  return 'it has neither an "openapi" nor a "swagger" key';
}
