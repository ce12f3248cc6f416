/** Places that a document and sdk.yaml have once: each says every hostile text in turn. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harmlessTwinOf, hostileTexts } from './hostile-texts.js';
import { packageIn } from './package-in.js';
import {
  codeShapeOf,
  dangersIn,
  illegalPathsOf,
  manifestShapeOf,
  markdownShapeOf,
} from './shape.js';
import { configAbout, documentAbout, refusedConfigAbout } from './one-place-document.js';
import { swaggerAbout } from './swagger-document.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();

describe.each<[words: string, documentOf: typeof documentAbout, configOf?: typeof configAbout]>([
  ['the document', documentAbout],
  ['the document and sdk.yaml', documentAbout, configAbout],
  ['a Swagger 2.0 document', swaggerAbout],
])('%s', (words, documentOf, configOf) => {
  test.each(Object.entries(hostileTexts))('%s', async (attack, text) => {
    const filesOf = async (own: string, folder: string) => {
      const place = join(scratch, words, attack, folder);
      const { result } = await packageIn(place, documentOf(own), configOf?.(own));
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      return result.files ?? [];
    };
    const hostile = await filesOf(text, 'hostile');
    const harmless = await filesOf(harmlessTwinOf(text, 0), 'harmless');
    const shapesOf = (files: typeof hostile) =>
      files.map(({ path, text: own }) => shapeOf(path, own));
    expect(illegalPathsOf(hostile.map(({ path }) => path))).toEqual([]);
    expect(shapesOf(hostile)).toEqual(shapesOf(harmless));
    const pages = hostile.filter(({ path }) => path.endsWith('.md'));
    expect(pages.flatMap(({ text: page }) => dangersIn(page))).toEqual([]);
  });
});

test.each(Object.entries(hostileTexts))(
  'names of sdk.yaml that have a grammar: %s',
  async (attack, text) => {
    const place = join(scratch, 'refused', attack);
    const { result } = await packageIn(place, documentAbout(text), refusedConfigAbout(text));
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: 10 }, () => 'config-wrong-value'),
    );
  },
);

function shapeOf(path: string, text: string): unknown {
  if (path.endsWith('.ts')) return codeShapeOf(path, text);
  if (path.endsWith('.md')) return markdownShapeOf(text);
  return path === 'package.json' ? manifestShapeOf(text) : text;
}
