/** The parts of operations that Swagger 2.0 writes in ways of its own. */
import { flagIn, objectIn, objectsIn, textIn, proseIn, textsIn } from './checked.js';
import type { Dialect } from './dialect.js';
import type { ServerNode } from './document.js';
import { readRequestBody, readSwaggerBody } from './operation/read-body.js';
import { readSwaggerParameter } from './operation/read-parameter.js';
import { valueOf, type ObjectPlace } from './place.js';
import type { Reading } from './reading.js';

export const swagger: Dialect = {
  // `consumes` and `produces` say them. `Authorization` may be all that a 2.0 document says of it.
  ignoredHeaders: new Set(['accept', 'content-type']),
  readParameter: readSwaggerParameter,
  readBody: (operation, parameters, reading) =>
    readSwaggerBody(operation, parameters, reading) ?? readRequestBody(operation, reading),
  readServers: ([operation], reading) =>
    operation === undefined || valueOf(operation, 'schemes') === undefined
      ? undefined
      : readSwaggerServers(operation, reading.root, reading),
};

const preference: readonly string[] = ['https', 'http', 'wss', 'ws'];

/** `host`, `basePath` and `schemes` of 2.0 as servers; the safe schemes first. */
export function readSwaggerServers(
  schemesHolder: ObjectPlace,
  root: ObjectPlace,
  reading: Reading,
): readonly ServerNode[] {
  const parameterized = objectIn(root, 'x-ms-parameterized-host', reading);
  if (parameterized !== undefined) return readParameterizedHost(parameterized, root, reading);
  const host = textIn(root, 'host', reading)?.trim();
  const base = basePathOf(root, reading);
  // Without a host: the one that serves the document.
  if (host === undefined || host === '') {
    return base === '' ? [] : [{ at: root.at, url: base, variables: [] }];
  }
  const stated = textsIn(schemesHolder, 'schemes', reading)
    .map((scheme) => scheme.toLowerCase())
    .filter((scheme) => preference.includes(scheme));
  const schemes = stated.length > 0 ? [...new Set(stated)] : ['https'];
  const safeFirst = schemes.sort((a, b) => preference.indexOf(a) - preference.indexOf(b));
  const urls = safeFirst.map((scheme) => `${scheme}://${host}${base}`);
  return urls.map((url) => ({ at: root.at, url, variables: [] }));
}

function basePathOf(root: ObjectPlace, reading: Reading): string {
  const basePath = (textIn(root, 'basePath', reading) ?? '').trim().replace(/\/+$/, '');
  return basePath === '' || basePath.startsWith('/') ? basePath : `/${basePath}`;
}

/** Microsoft's host of parts. Without a default for each there is no server to begin with. */
function readParameterizedHost(
  node: ObjectPlace,
  root: ObjectPlace,
  reading: Reading,
): readonly ServerNode[] {
  const template = textIn(node, 'hostTemplate', reading);
  if (template === undefined) return [];
  const prefix = flagIn(node, 'useSchemePrefix', reading) === false ? '' : 'https://';
  const variables = objectsIn(node, 'parameters', reading).flatMap((parameter) => {
    const name = textIn(parameter, 'name', reading);
    const values = textsIn(parameter, 'enum', reading);
    const value = textIn(parameter, 'default', reading) ?? values[0];
    if (name === undefined || value === undefined) return [];
    const description = proseIn(parameter, 'description', reading);
    return {
      name,
      default: value,
      ...(values.length > 0 && { enum: values }),
      ...(description !== undefined && { description }),
    };
  });
  const known = new Set(variables.map(({ name }) => name));
  const isWhole = [...template.matchAll(/\{([^{}]+)\}/g)].every(([, name = '']) => known.has(name));
  const url = prefix + template.replace(/\/+$/, '') + basePathOf(root, reading);
  return isWhole ? [{ at: node.at, url, variables }] : [];
}
