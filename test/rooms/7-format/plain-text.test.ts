/** Our own printer of structures and ts-morph's give the same files, once these are laid out. */
import { join } from 'node:path';
import * as oxfmt from 'oxfmt';
import { StructureKind, type StatementStructures } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import type { EmittedFile } from '../../../generator/6-emit/emitted-file.js';
import { format, printedByMorph } from '../../../generator/7-format/format.js';
import { oxfmtLayout } from '../../../generator/7-format/layout.js';
import { plainText } from '../../../generator/7-format/plain-text.js';
import { entryOf, fixtureNames, fixturesFolder } from '../../fixtures.js';
import { emittedOf } from '../../package/package-of-document.js';

const layout = oxfmtLayout(oxfmt);
const fileOf = (...statements: (string | StatementStructures)[]) => ({
  kind: StructureKind.SourceFile as const,
  statements,
});

const spec = join(import.meta.dirname, '..', '..', '..', 'spec', 'openapi.yaml');
const documents = [...fixtureNames.map((name) => entryOf(join(fixturesFolder, name))), spec];

test.each(documents.map((path) => [path.split('/').slice(-2).join('/'), path]))(
  'all files of %s',
  async (_, document) => {
    for (const file of await emittedOf(document)) {
      if (file.kind !== 'source') continue;
      const text = plainText(file.source);
      if (text === undefined) throw new Error(`${file.path} has a structure that is not plain`);
      expect(await layout(file.path, text)).toBe(
        await layout(file.path, await printedByMorph(file.source)),
      );
    }
  },
);

describe('what our own emitters do not use is left to ts-morph', () => {
  test.each<[string, StatementStructures]>([
    ['an enum', { kind: StructureKind.Enum, name: 'E', members: [{ name: 'a' }] }],
    ['a modifier', { kind: StructureKind.Interface, name: 'I', hasDeclareKeyword: true }],
    ['a part', { kind: StructureKind.Interface, name: 'I', methods: [{ name: 'm' }] }],
    [
      'a part of a part',
      {
        kind: StructureKind.Function,
        name: 'f',
        parameters: [{ name: 'p', decorators: [{ name: 'd' }] }],
      },
    ],
    [
      'a function that writes',
      { kind: StructureKind.TypeAlias, name: 'T', type: (writer) => writer.write('1') },
    ],
  ])('%s', (_, statement) => {
    expect(plainText(fileOf(statement))).toBeUndefined();
  });

  test('which prints it', async () => {
    const source = fileOf({ kind: StructureKind.Enum, name: 'E', members: [{ name: 'a' }] });
    const file: EmittedFile = { kind: 'source', path: 'e.ts', source };
    expect(await format([file], layout)).toEqual([{ path: 'e.ts', text: 'enum E {\n  a,\n}\n' }]);
  });
});
