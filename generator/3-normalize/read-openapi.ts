/** The parts of operations that OpenAPI 3.0 to 3.2 writes in ways of its own. */
import type { Dialect } from './dialect.js';
import { readRequestBody, readSwaggerBody } from './operation/read-body.js';
import { readParameter } from './operation/read-parameter.js';
import { placeOf } from './place.js';
import { readServers } from './read-info.js';

export const openapi: Dialect = {
  // 3.1.1, section 4.8.12.2.1: a definition of these "SHALL be ignored".
  ignoredHeaders: new Set(['accept', 'content-type', 'authorization']),
  readParameter,
  readBody: (operation, parameters, reading) => {
    const body = readRequestBody(operation, reading);
    const [first] = parameters;
    if (first === undefined) return body;
    const subject = `A parameter in the body belongs to OpenAPI 2.0, the document states ${reading.version}`;
    reading.note('keyword-of-other-version', subject, first.at);
    return body ?? readSwaggerBody(operation, parameters, reading);
  },
  readServers: (holders, reading) => {
    const holder = holders.find((each) => (placeOf(each, 'servers')?.value ?? null) !== null);
    const servers = holder === undefined ? [] : readServers(holder, reading);
    return servers.length === 0 ? undefined : servers;
  },
};
