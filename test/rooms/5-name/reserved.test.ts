import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  clientMembers,
  coreOptions,
  resourceMembers,
  runtimeNames,
} from '../../../generator/5-name/reserved.js';

const root = new URL('../../../', import.meta.url);

function sourcesIn(folder: string): ts.SourceFile[] {
  const url = new URL(folder, root);
  return readdirSync(url, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) =>
      ts.createSourceFile(
        file,
        readFileSync(new URL(file, url), 'utf8'),
        ts.ScriptTarget.ES2022,
        true,
      ),
    );
}

const statements = sourcesIn('templates/runtime/').flatMap((file) => [...file.statements]);

/** What a statement declares. */
function namesOf(statement: ts.Statement): string[] {
  const nodes = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement];
  return nodes.flatMap((node) => {
    const name = ts.getNameOfDeclaration(node as unknown as ts.Declaration);
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/** Names of the members that a class or an interface of the runtime shows. */
function membersOf(name: string): string[] {
  const found = statements.find((statement) => namesOf(statement).includes(name));
  if (found === undefined) throw new Error(`the runtime has no ${name}`);
  if (!ts.isClassDeclaration(found) && !ts.isInterfaceDeclaration(found)) return [];
  return [...found.members].flatMap((member) => {
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
    const isStatic = modifiers.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
    return member.name && ts.isIdentifier(member.name) && !isStatic ? [member.name.text] : [];
  });
}

describe('room 5 knows what the runtime has', () => {
  test.each([
    ['CoreOptions', coreOptions],
    ['APIClient', clientMembers],
    ['APIResource', resourceMembers],
  ])('members of %s', (name, known) => {
    expect(membersOf(name).filter((member) => !known.has(member))).toEqual([]);
  });

  test('names that emitters import', () => {
    const emitters = sourcesIn('generator/6-emit/').map(({ text }) => text);
    // `platform` in an emitter is the module.
    const exported = statements
      .filter((statement) => statement.getText().startsWith('export '))
      .flatMap(namesOf)
      .filter((name) => name !== 'platform');
    const imported = exported.filter((name) => emitters.some((text) => text.includes(`'${name}'`)));
    expect(imported).toContain('send');
    expect(imported.filter((name) => !runtimeNames.has(name))).toEqual([]);
  });
});
