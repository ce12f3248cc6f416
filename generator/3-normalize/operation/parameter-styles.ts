import { childOf } from '../../1-load/pointer.js';
import { flagIn, reportNotAllowed, textIn } from '../checked.js';
import type { ParameterNode } from '../document.js';
import type { ObjectPlace } from '../place.js';
import type { Reading } from '../reading.js';

export type Location = ParameterNode['in'];
export type Style = Extract<ParameterNode['serialization'], { kind: 'style' }>;

/** The styles of each location, its default first. */
const stylesOf: Readonly<Record<Location, readonly string[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
  // It has `content` and no style; a document that forgot it is read like a query.
  querystring: ['form'],
};

export const locations: readonly string[] = Object.keys(stylesOf);

export function isLocation(word: string): word is Location {
  return Object.hasOwn(stylesOf, word);
}

/** `style`, `explode` and `allowReserved` of 3.x, with what holds where they are absent. */
export function readStyle(location: Location, node: ObjectPlace, reading: Reading): Style {
  const allowed = stylesOf[location];
  const stated = textIn(node, 'style', reading);
  if (stated !== undefined && !allowed.includes(stated)) {
    const at = childOf(node.at, 'style');
    reportNotAllowed({ at, target: 'value', value: stated }, allowed, reading);
  }
  const [usual = 'form'] = allowed;
  const style = stated !== undefined && allowed.includes(stated) ? stated : usual;
  return {
    kind: 'style',
    style,
    explode: flagIn(node, 'explode', reading) ?? (style === 'form' || style === 'cookie'),
    allowReserved: flagIn(node, 'allowReserved', reading) ?? false,
  };
}

/** What `collectionFormat` of 2.0 is called since 3.0. `tsv` lost its place; it keeps one here. */
const collectionStyles: ReadonlyMap<string, { readonly style: string; readonly explode: boolean }> =
  new Map([
    ['csv', { style: 'form', explode: false }],
    ['ssv', { style: 'spaceDelimited', explode: false }],
    ['tsv', { style: 'tabDelimited', explode: false }],
    ['pipes', { style: 'pipeDelimited', explode: false }],
    ['multi', { style: 'form', explode: true }],
  ]);

/** How a parameter of 2.0 is written: `collectionFormat` matters to lists only. */
export function readCollectionFormat(
  location: 'path' | 'query' | 'header' | 'formData',
  node: ObjectPlace,
  reading: Reading,
): Style {
  const usual = location === 'path' || location === 'header' ? 'simple' : 'form';
  const isList = textIn(node, 'type', reading) === 'array';
  if (!isList)
    return { kind: 'style', style: usual, explode: usual === 'form', allowReserved: false };
  const format = textIn(node, 'collectionFormat', reading) ?? 'csv';
  const known = collectionStyles.get(format);
  if (known === undefined) {
    const at = childOf(node.at, 'collectionFormat');
    reportNotAllowed({ at, target: 'value', value: format }, [...collectionStyles.keys()], reading);
  }
  const { style, explode } = known ?? { style: 'form', explode: false };
  return { kind: 'style', style: style === 'form' ? usual : style, explode, allowReserved: false };
}
