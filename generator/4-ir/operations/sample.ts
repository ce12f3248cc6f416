import { isList, isObject, type Json, type JsonObject } from '../../1-load/pointer.js';
import type { OperationNode } from '../../3-normalize/document.js';
import type { Operation } from '../ir.js';

type Sample = Operation['samples'][number];

/** The code samples that documentation tools' extensions bring. */
export function samplesOf({ extensions }: OperationNode): readonly Sample[] {
  return [
    ...['x-codeSamples', 'x-code-samples'].flatMap((key) =>
      listOf(extensions.get(key)).flatMap(sampleOf),
    ),
    ...listOf(tableOf(extensions.get('x-readme'))['code-samples']).flatMap(sampleOf),
    ...metaSamplesOf(tableOf(extensions.get('x-oaiMeta'))['examples']),
  ];
}

/** `{ lang, source }`, or `{ language, code }`. */
function sampleOf(value: Json): readonly Sample[] {
  const table = tableOf(value);
  const language = table['lang'] ?? table['language'];
  const source = table['source'] ?? table['code'];
  return typeof language === 'string' && typeof source === 'string' ? [{ language, source }] : [];
}

/** `{ request: { curl, python, ... } }`, or a list of those. */
function metaSamplesOf(examples: Json | undefined): readonly Sample[] {
  const all = isList(examples) ? listOf(examples) : examples === undefined ? [] : [examples];
  return all.flatMap((example) =>
    Object.entries(tableOf(tableOf(example)['request'])).flatMap(([language, source]) =>
      typeof source === 'string' ? [{ language, source }] : [],
    ),
  );
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function tableOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
