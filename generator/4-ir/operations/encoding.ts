import type { ParameterNode, Schema } from '../../3-normalize/document.js';
import { itemsOf, isOnly, plainOf, scalars, shapeOf, type Schemas } from '../behaviour/shape.js';
import type { ParamEncoding } from '../ir.js';

type ParameterPlace = ParameterNode['in'];
export interface StyleNode {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}
type Style = Extract<ParamEncoding, { kind: 'style' }>['style'];

/** How deep values go; each rank admits what those before it admit. */
const nestings = ['scalar', 'list', 'flat', 'nested'] as const;
type Nesting = (typeof nestings)[number];

const styles: Readonly<Record<ParameterPlace, ReadonlyMap<string, Style>>> = {
  path: same('simple', 'label', 'matrix', 'segments'),
  query: same('form', 'spaceDelimited', 'pipeDelimited', 'tabDelimited', 'deepObject', 'brackets'),
  header: same('simple'),
  cookie: same('form', 'cookie'),
  querystring: new Map(),
};

function same(...names: readonly Style[]): ReadonlyMap<string, Style> {
  return new Map(names.map((name) => [name, name]));
}

/** How a value is written in its place; a style that the place does not have counts as its default. */
export function encodingOf(
  place: ParameterPlace,
  written: StyleNode,
  schema: Schema,
  schemas: Schemas,
): ParamEncoding {
  const fallback: Style = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const style = styles[place].get(written.style) ?? fallback;
  const known = styles[place].has(written.style);
  const explode = known ? written.explode : fallback === 'form';
  const { allowReserved } = written;
  const nesting = nestingOf(schema, schemas);
  if (style === 'deepObject') return deepObjectOf(nesting, schema, schemas, allowReserved);
  if (isPlain(place, { style, explode, allowReserved }, nesting)) return { kind: 'plain' };
  // OpenAPI leaves arrays and objects inside of form values undefined; brackets is what servers read.
  if (style === 'form' && nesting === 'nested') {
    return { kind: 'style', style: 'brackets', explode: true, allowReserved };
  }
  return { kind: 'style', style, explode, allowReserved };
}

function isPlain(
  place: ParameterPlace,
  { style, explode, allowReserved }: StyleNode & { readonly style: Style },
  nesting: Nesting | undefined,
): boolean {
  if (allowReserved || nesting === undefined) return false;
  // Plain text keeps commas in a path, where they would cut an item in two. Headers have no escapes.
  if (style === 'simple') return nesting === 'scalar' || (nesting === 'list' && place === 'header');
  if (style === 'form') return nesting === 'scalar' || (nesting === 'list' && explode);
  // Exploded, a delimiter has nothing to delimit: each item is a pair of its own, as in `form`.
  const delimited =
    style === 'spaceDelimited' || style === 'pipeDelimited' || style === 'tabDelimited';
  return delimited && (nesting === 'scalar' || (nesting === 'list' && explode));
}

// deepObject is defined for flat objects alone; `brackets` writes those alike, and the rest as
// servers with deepObject in their documents read it (`expand[]=a`, `range[gte]=1`, `range=1`).
function deepObjectOf(
  nesting: Nesting | undefined,
  schema: Schema,
  schemas: Schemas,
  allowReserved: boolean,
): ParamEncoding {
  if (nesting === 'scalar' && !allowReserved) return { kind: 'plain' };
  const defined = nesting === 'flat' && isOnly(schema, schemas, ['object']);
  const style = defined ? 'deepObject' : 'brackets';
  return { kind: 'style', style, explode: true, allowReserved };
}

/** The deepest nesting a value may have; undefined where the schema admits anything. */
export function nestingOf(schema: Schema, schemas: Schemas): Nesting | undefined {
  return nestingWithin(schema, schemas, new Map());
}

/** `known`: what holds itself is nested, and what is held twice is looked at once. */
function nestingWithin(
  schema: Schema,
  schemas: Schemas,
  known: Map<Schema, Nesting | undefined>,
): Nesting | undefined {
  const plain = plainOf(schema, schemas);
  if (known.has(plain)) return known.get(plain);
  known.set(plain, 'nested');
  const nesting = nestingOfPlain(plain, schemas, known);
  known.set(plain, nesting);
  return nesting;
}

function nestingOfPlain(
  plain: Schema,
  schemas: Schemas,
  within: Map<Schema, Nesting | undefined>,
): Nesting | undefined {
  const members = plain.anyOf ?? plain.oneOf;
  if (members && !plain.properties) {
    return deepestOf(members.map((member) => nestingWithin(member, schemas, within)));
  }
  if (isOnly(plain, schemas, [...scalars, 'null'])) return 'scalar';
  if (isOnly(plain, schemas, [...scalars, 'array'])) {
    const items = itemsOf({ ...plain, types: ['array'] }, schemas);
    return !items || nestingWithin(items, schemas, within) === 'scalar' ? 'list' : 'nested';
  }
  if (!isOnly(plain, schemas, [...scalars, 'object', 'array'])) return undefined;
  const fields = [...shapeOf(plain, schemas).values()].flatMap((field) => field.schemas);
  const values = [...fields, ...(plain.additionalProperties ? [plain.additionalProperties] : [])];
  const flat = values.every(
    (value) => (nestingWithin(value, schemas, within) ?? 'scalar') === 'scalar',
  );
  return flat ? 'flat' : 'nested';
}

function deepestOf(all: readonly (Nesting | undefined)[]): Nesting | undefined {
  if (all.includes(undefined)) return undefined;
  return nestings.findLast((nesting) => all.includes(nesting));
}
