/** The parts of operations that Swagger 2.0 writes in ways of its own. */
import { textIn, textsIn, valueOf, type ObjectPlace } from './checked.js';
import type { Dialect } from './dialect.js';
import type { ServerNode } from './document.js';
import { readRequestBody, readSwaggerBody } from './read-body.js';
import { readSwaggerParameter } from './read-parameter.js';
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
  const host = textIn(root, 'host', reading)?.trim();
  const basePath = (textIn(root, 'basePath', reading) ?? '').trim().replace(/\/+$/, '');
  const base = basePath === '' || basePath.startsWith('/') ? basePath : `/${basePath}`;
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
