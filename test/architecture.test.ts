/** The laws of the house, read from its imports. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'generator');

const modules = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && statSync(join(root, path)).isFile())
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Those at the top of a module, and those that wait until they are needed. */
const statements = /^(?:import|export)(?<typeOnly> type)?\b[^'";]*?from '(?<specifier>[^']+)'/gm;
const calls = /\bimport\('(?<specifier>[^']+)'\)/g;

const imports = [...modules].flatMap(([from, text]) =>
  [...text.matchAll(statements), ...text.matchAll(calls)].map(({ groups }): Import => {
    const specifier = groups?.['specifier'] ?? '';
    return {
      from,
      to: specifier.startsWith('.')
        ? posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\.js$/, '.ts')
        : specifier,
      typeOnly: groups?.['typeOnly'] !== undefined,
    };
  }),
);

const roomOf = (path: string): number | undefined => {
  const number = /^(\d)-/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
};

describe('the rooms', () => {
  test('there are eight, and the imports were found', () => {
    const rooms = [...new Set([...modules.keys()].map(roomOf))].filter(
      (room) => room !== undefined,
    );
    expect(rooms.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('import only from lower numbers, diagnostics, and the types of config', () => {
    const broken = imports.filter(({ from, to, typeOnly }) => {
      const room = roomOf(from);
      if (room === undefined || !modules.has(to)) return false;
      const target = roomOf(to);
      if (target !== undefined) return target > room;
      return !(to.startsWith('diagnostics') || (to === 'config.ts' && typeOnly));
    });
    expect(broken).toEqual([]);
  });

  test('only the first, the last, style detection, config and the corridor touch disk or network', () => {
    const touching = [...modules]
      .filter(([, text]) =>
        /^import[^;]* from 'node:(fs|http|https|net|dns|child_process)(\/promises)?'|\bawait fetch\(/m.test(
          text,
        ),
      )
      .map(([path]) => path)
      .filter((path) => roomOf(path) !== 1 && roomOf(path) !== 8 && !path.startsWith('config'));
    expect(touching.sort()).toEqual([
      '7-format/style.ts',
      'cache/entry.ts',
      'cache/folder.ts',
      'cache/identity.ts',
      'cache/store.ts',
      'command/init.ts',
      'command/several.ts',
      'command/watch.ts',
      'corridor/make.ts',
    ]);
  });

  test('what is read for a document is read through one door, which notes what was seen', () => {
    const users = imports.filter(
      ({ from, to, typeOnly }) =>
        /^(1-load|config)\b/.test(from) &&
        /^node:(fs|http|https)(\/promises)?$/.test(to) &&
        !typeOnly,
    );
    expect([...new Set(users.map(({ from }) => from))].sort()).toEqual([
      '1-load/read/fetch-url.ts',
      '1-load/read/read-file.ts',
      '1-load/read/reader.ts',
      // The schema, which is ours.
      'config/read.ts',
    ]);
  });

  test('only room 7 prints and formats', () => {
    const printers = new Set(['ts-morph', 'prettier', 'oxfmt']);
    const users = imports.filter(({ to, typeOnly }) => printers.has(to) && !typeOnly);
    const others = users.map(({ from }) => from).filter((from) => roomOf(from) !== 7);
    // Hand-written modules are read and checked by the compiler, and printed by nobody.
    expect([...new Set(others)].sort()).toEqual([
      'custom/check-custom.ts',
      'custom/read-custom.ts',
    ]);
  });

  test('document text is escaped in one file', () => {
    const quoting = [...modules]
      .filter(([path]) => roomOf(path) === 6)
      .filter(([, text]) => /\bJSON\.stringify\(/.test(text))
      .map(([path]) => path);
    expect(
      quoting.filter((path) => path !== '6-emit/safe-text.ts' && !/package|tsconfig/.test(path)),
    ).toEqual([]);
  });
});

describe('the modules', () => {
  test('have no cycles that leave their folder', () => {
    const reach = (start: string, seen = new Set<string>()): Set<string> => {
      for (const { to } of imports.filter(({ from, typeOnly }) => from === start && !typeOnly)) {
        if (modules.has(to) && !seen.has(to)) reach(to, seen.add(to));
      }
      return seen;
    };
    const reached = new Map([...modules.keys()].map((path) => [path, reach(path)]));
    // Within a folder, types are worked out by recursive descent over several files.
    const leaving = [...reached].filter(([path, targets]) =>
      [...targets].some(
        (other) =>
          posix.dirname(other) !== posix.dirname(path) && reached.get(other)?.has(path) === true,
      ),
    );
    expect(leaving.map(([path]) => path)).toEqual([]);
  });

  test('are named after what they do', () => {
    const vague = /(^|\/)(utils?|helpers?|common|types|index|misc)\.ts$/;
    expect([...modules.keys()].filter((path) => vague.test(path))).toEqual([]);
  });

  test('fit a reader', () => {
    const long = [...modules].filter(([, text]) => text.trimEnd().split('\n').length > 250);
    expect(long.map(([path]) => path)).toEqual([]);
  });
});
