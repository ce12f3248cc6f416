/** The agreement between a path's `{names}` and the path parameters of an operation. */
import type { Pointer } from '../../1-load/pointer.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { ParameterNode } from '../document.js';
import { valueOf, type ObjectPlace } from '../place.js';
import type { Reading } from '../reading.js';
import { parameterType } from './parameter-type.js';
import { schemaIn } from './read-content.js';
import { undeclaredParameter } from './read-parameter.js';

/** The names in the braces of a path, in its order, each once. */
export function templateNames(path: string): readonly string[] {
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ''))];
}

/** `{proxy+}`, as gateways write what takes the rest of a path, and `{+proxy}` of RFC 6570. */
const restPattern = /\{(?:\+([\w.-]+)|([\w.-]+)\+)\}/g;

/** The path key without the signs of such parameters. */
export function plainTemplate(path: string): string {
  if (!path.includes('+')) return path;
  return path.replace(
    restPattern,
    (_, after?: string, before?: string) => `{${after ?? before ?? ''}}`,
  );
}

/** A parameter that is said to be nowhere, but whose name a path has: its place is plain. */
export function placedByPath(
  node: ObjectPlace,
  path: string,
  reading: Reading,
): readonly ParameterNode[] {
  const name = valueOf(node, 'name');
  if (typeof name !== 'string' || !templateNames(plainTemplate(path)).includes(name)) return [];
  const schema = schemaIn(node, 'schema', reading) ?? parameterType(node, reading);
  return [{ ...undeclaredParameter(name, node.at), schema }];
}

/** The path key without names: what a request can tell it by. */
export function templateShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}

export function settlePathParameters(
  path: string,
  declared: readonly ParameterNode[],
  at: Pointer,
  reading: Reading,
): readonly ParameterNode[] {
  const plain = plainTemplate(path);
  if (plain === path) return settled(path, declared, at, reading);
  const rest = new Set([...path.matchAll(restPattern)].map(([sign]) => nameIn(sign)));
  const own = declared.map((one) =>
    one.in === 'path' ? { ...one, name: nameIn(`{${one.name}}`) } : one,
  );
  return settled(plain, own, at, reading).map((one) =>
    one.in === 'path' && rest.has(one.name) ? { ...one, serialization: segments } : one,
  );
}

const segments: ParameterNode['serialization'] = {
  kind: 'style',
  style: 'segments',
  explode: false,
  allowReserved: false,
};

/** `{proxy+}` -> `proxy`. */
function nameIn(braces: string): string {
  return plainTemplate(braces).slice(1, -1);
}

function settled(
  path: string,
  declared: readonly ParameterNode[],
  at: Pointer,
  reading: Reading,
): readonly ParameterNode[] {
  const inTemplate = new Set(templateNames(path));
  const kept = declared.filter((parameter) => {
    if (parameter.in !== 'path' || inTemplate.has(parameter.name)) return true;
    reading.report('path-parameter-unused', parameter.at, { name: parameter.name, path });
    return false;
  });
  // `/search?q={q}` may declare its variable as a query parameter.
  const query = path.search(/[?#]/);
  const inPath = templateNames(query === -1 ? path : path.slice(0, query));
  const known = new Set(kept.filter((each) => each.in === 'path').map((each) => each.name));
  const missing = inPath.filter((name) => !known.has(name));
  const unused = declared.filter((each) => each.in === 'path' && !known.has(each.name));
  for (const name of missing) {
    const nearest = nearestWord(
      name,
      unused.map((each) => each.name),
    );
    reading.report('path-parameter-undeclared', at, { name, path, nearest });
  }
  return [...kept, ...missing.map((name) => undeclaredParameter(name, at))];
}
