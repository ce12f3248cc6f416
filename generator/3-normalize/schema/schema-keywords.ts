/** Every keyword that a schema of any version may have: where it belongs and how it is read. */
import type { Since } from '../keys/keyword-versions.js';
import * as read from './keyword-readers.js';

export interface Keyword {
  readonly since: Since;
  /** Prose, null, or who sends it: it is read beside `$ref` even where that has no meaning. */
  readonly besideRef?: true;
  /** Absent: another reader looks at it, or it says nothing about a type. */
  readonly read?: read.ReadKeyword;
}

const keywordTable: Readonly<Record<string, Keyword>> = {
  $ref: { since: 'all' },
  $dynamicRef: { since: '3.1' },
  $id: { since: '3.1' },
  $anchor: { since: '3.1' },
  $dynamicAnchor: { since: '3.1' },
  $schema: { since: '3.1' },
  $vocabulary: { since: '3.1' },
  $comment: { since: '3.1' },
  $defs: { since: '3.1' },
  // Of earlier drafts of JSON Schema; what stands in `definitions` is read where it is referred to.
  $recursiveRef: { since: 'all' },
  $recursiveAnchor: { since: 'all' },
  definitions: { since: 'all' },
  id: { since: 'all' },
  type: { since: 'all', read: read.types },
  nullable: { since: '3.0', besideRef: true, read: read.flag('nullable') },
  'x-nullable': { since: 'all', besideRef: true, read: read.flag('nullable') },
  // These need the type, and so are read after all the others.
  enum: { since: 'all' },
  const: { since: '3.1' },
  properties: { since: 'all', read: read.map('properties') },
  required: { since: 'all', read: read.required },
  additionalProperties: { since: 'all', read: read.one('additionalProperties') },
  unevaluatedProperties: { since: '3.1', read: read.one('unevaluatedProperties') },
  patternProperties: { since: '3.1', read: read.map('patternProperties') },
  propertyNames: { since: '3.1', read: read.one('propertyNames') },
  dependentRequired: { since: '3.1', read: read.dependencies },
  dependentSchemas: { since: '3.1', read: read.dependencies },
  dependencies: { since: '3.1', read: read.dependencies },
  items: { since: 'all', read: read.items },
  additionalItems: { since: '3.1', read: read.additionalItems },
  prefixItems: { since: '3.1', read: read.several('prefixItems') },
  unevaluatedItems: { since: '3.1', read: read.one('unevaluatedItems') },
  contains: { since: '3.1', read: read.one('contains') },
  allOf: { since: 'all', read: read.several('allOf') },
  anyOf: { since: '3.x', read: read.several('anyOf') },
  oneOf: { since: '3.x', read: read.several('oneOf') },
  not: { since: '3.x', read: read.not },
  if: { since: '3.1', read: read.one('if') },
  then: { since: '3.1', read: read.one('then') },
  else: { since: '3.1', read: read.one('else') },
  discriminator: { since: 'all', read: read.discriminator },
  format: { since: 'all', read: read.text('format') },
  contentMediaType: { since: '3.1', read: read.text('contentMediaType') },
  contentEncoding: { since: '3.1', read: read.text('contentEncoding') },
  contentSchema: { since: '3.1', read: read.one('contentSchema') },
  readOnly: { since: 'all', besideRef: true, read: read.flag('readOnly') },
  writeOnly: { since: '3.x', besideRef: true, read: read.flag('writeOnly') },
  'x-ms-mutability': { since: 'all', besideRef: true, read: read.mutability },
  // Its reason may stand in an extension.
  deprecated: { since: '3.x', besideRef: true },
  title: { since: 'all', besideRef: true, read: read.text('title') },
  description: { since: 'all', besideRef: true, read: read.description },
  // Of the reference object of 3.1; no keyword of schemas.
  summary: { since: 'all', besideRef: true },
  default: { since: 'all', besideRef: true, read: read.defaultValue },
  example: { since: 'all', besideRef: true, read: read.example },
  examples: { since: '3.1', besideRef: true, read: read.examples },
  externalDocs: { since: 'all', besideRef: true, read: read.externalDocs },
  xml: { since: 'all' },
  // Of the items object of 2.0.
  collectionFormat: { since: '2.0' },
  minimum: { since: 'all', read: read.bound('exclusiveMinimum') },
  maximum: { since: 'all', read: read.bound('exclusiveMaximum') },
  exclusiveMinimum: { since: 'all', read: read.exclusiveBound() },
  exclusiveMaximum: { since: 'all', read: read.exclusiveBound() },
  multipleOf: { since: 'all', read: read.limit('number') },
  maxLength: { since: 'all', read: read.limit('number') },
  minLength: { since: 'all', read: read.limit('number') },
  pattern: { since: 'all', read: read.limit('string') },
  maxItems: { since: 'all', read: read.limit('number') },
  minItems: { since: 'all', read: read.limit('number') },
  uniqueItems: { since: 'all', read: read.limit('boolean') },
  maxProperties: { since: 'all', read: read.limit('number') },
  minProperties: { since: 'all', read: read.limit('number') },
  minContains: { since: '3.1', read: read.limit('number') },
  maxContains: { since: '3.1', read: read.limit('number') },
};

/** A map, so that a key such as `constructor` is unknown. */
export const keywords: ReadonlyMap<string, Keyword> = new Map(Object.entries(keywordTable));

/** `comment` is somebody's own word more often than a misspelt `$comment`, and says as little. */
const unsaying: ReadonlySet<string> = new Set(['$comment', '$vocabulary']);
/** What a keyword that nobody knows may be meant to be. */
export const meantKeywords: readonly string[] = Object.keys(keywordTable).filter(
  (name) => !unsaying.has(name),
);
/** Of drafts 1 and 2 of JSON Schema; near to others, and no mistake. */
export const forgottenKeywords: ReadonlySet<string> = new Set(['requires']);
