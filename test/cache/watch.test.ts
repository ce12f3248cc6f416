/** `codegen --watch` as a person meets it: a process that goes on, and files that are saved. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runNode } from '../security/command-line.js';
import { scratchFolder } from '../scratch.js';
import { installationIn, projectFolderIn } from './installation.js';

const scratch = scratchFolder();
const { code } = installationIn(scratch);
const project = projectFolderIn(scratch);
const { at, put } = project;
let said: string;
let watcher: ReturnType<typeof runNode>;

const document = (schema: string): string => `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths: { /pets: { get: { responses: { 200: { description: '', content: { application/json: { schema: { $ref: ${schema} } } } } } } } }
`;

/** Waits for words behind those that were waited for before. */
async function heard(words: RegExp): Promise<string> {
  const match = await vi.waitFor(
    () => {
      const found = words.exec(said);
      if (found === null) throw new Error(`"${words.source}" was not said, but: ${said}`);
      return found;
    },
    { timeout: 60_000, interval: 50 },
  );
  said = said.slice(match.index + match[0].length);
  return match[0];
}

function watch(...args: readonly string[]): void {
  said = '';
  watcher = runNode([join(code, 'cli.js'), '--watch', ...args], project.cwd);
  watcher.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
}

beforeEach(() => {
  project.begin();
  put('openapi.yaml', document('pet.yaml'));
  put('pet.yaml', 'title: Pet\ntype: object\nproperties: { name: { type: string } }\n');
});

afterEach(() => {
  watcher.kill('SIGKILL');
});

test('a file that the document refers to, the document, and an sdk.yaml that was not there', async () => {
  watch('openapi.yaml', '-o', 'sdk');
  await heard(/\(\d+ changed\)/);
  await heard(/Waiting for changes; Ctrl-C ends\.\n/);
  put('pet.yaml', 'title: Pet\ntype: object\nproperties: { age: { type: integer } }\n');
  await heard(/\npet\.yaml has changed\.\n/);
  await heard(/\(\d changed\)[^]*Waiting/);
  expect(readFileSync(at('sdk/src/models/pets.ts'), 'utf8')).toContain('age?: number');
  put('sdk.yaml', 'document: openapi.yaml\nclient: { name: Zoo }\n');
  await heard(/\nsdk\.yaml has changed\.\n/);
  await heard(/Waiting/);
  expect(readFileSync(at('sdk/src/zoo.ts'), 'utf8')).toContain('class Zoo');
});

test('a mistake is told of, nothing is written, and the next save puts it right', async () => {
  watch('openapi.yaml', '-o', 'sdk');
  await heard(/Waiting/);
  const before = readFileSync(at('sdk/src/models/pets.ts'), 'utf8');
  put('openapi.yaml', document('pet.yaml').replace('1.0.0 }', '1.0.0'));
  await heard(/openapi\.yaml:\d+:\d+ error yaml-syntax[^]*nothing was written\.\n/);
  await heard(/Waiting/);
  expect(readFileSync(at('sdk/src/models/pets.ts'), 'utf8')).toBe(before);
  put('openapi.yaml', document('pet.yaml'));
  await heard(/\(nothing changed\)[^]*Waiting/);
});

test('Ctrl-C ends it, right behind a write as well', async () => {
  watch('openapi.yaml', '-o', 'sdk');
  const ended = once(watcher, 'exit');
  await heard(/Waiting/);
  watcher.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
});

test('not together with --check', async () => {
  watch('openapi.yaml', '--check');
  await heard(/option '--watch' cannot be used with option '--check'/);
});
