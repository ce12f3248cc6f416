/** The flagship document keeps its own word: every example in it is valid by its schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { lint } from '../generator/generate.js';

type Node = { readonly [key: string]: unknown };

const path = join(import.meta.dirname, '..', 'spec', 'openapi.yaml');
const document = parse(readFileSync(path, 'utf8')) as Node;

const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { binary: true } });
addFormats.default(ajv, ['date-time', 'uri']);
ajv.addSchema(document, 'spec');

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object with a schema and examples beside it: media types, parameters, headers. */
function* examplesIn(node: unknown, at: string): Generator<[at: string, value: unknown]> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* examplesIn(item, `${at}/${index}`);
  }
  if (!isNode(node)) return;
  if ('schema' in node) {
    if ('example' in node) yield [`${at}/schema`, node['example']];
    for (const example of Object.values(isNode(node['examples']) ? node['examples'] : {})) {
      if (isNode(example) && 'value' in example) yield [`${at}/schema`, example['value']];
    }
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'example' || key === 'examples') continue;
    yield* examplesIn(value, `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

const examples = [...examplesIn(document, '')];

describe('examples', () => {
  test('there are some for every operation', () => {
    const operations = Object.values(document['paths'] as Node).flatMap((item) =>
      Object.entries(item as Node).filter(([key]) => /^(get|put|post|delete|patch)$/.test(key)),
    );
    expect(operations.length).toBe(59);
    expect(examples.length).toBeGreaterThan(operations.length);
  });

  test.each(examples)('%s', (at, value) => {
    // A file's bytes, and events as they are on the wire, are text that no schema describes.
    const isText = typeof value === 'string' && /text~1event-stream|octet-stream|audio~1/.test(at);
    if (isText) return;
    const validate = ajv.compile({ $ref: `spec#${encodeURI(at)}` });
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });
});

test('nothing can be said against it', async () => {
  expect((await lint({ document: path })).diagnostics).toEqual([]);
});
