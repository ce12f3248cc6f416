/**
 * Sound documents, broken: the command ends with 0 or 1, says what is wrong where and what to do,
 * never how it came to grief itself, and leaves a whole package or none.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from '../../generator/command/command.js';
import { fixturesFolder } from '../fixtures.js';
import { scratchFolder } from '../scratch.js';
import { diceOf, textDamages, treeDamages, type Dice } from './damages.js';

const scratch = scratchFolder();

const yaml = readFileSync(join(fixturesFolder, 'uploads', 'openapi.yaml'), 'utf8');
const unions = readFileSync(join(fixturesFolder, 'unions', 'openapi.yaml'), 'utf8');
const swagger = `swagger: "2.0"
info: { title: Pets, version: "1" }
host: pets.test
securityDefinitions: { key: { type: apiKey, in: header, name: X-Key } }
security: [{ key: [] }]
paths:
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, type: string }]
    get: { operationId: watchPet, responses: { 101: { description: Watching. } } }
    post:
      operationId: savePet
      parameters: [{ name: pet, in: body, schema: { $ref: '#/definitions/Pet' } }]
      responses: { 200: { description: Saved., schema: { $ref: '#/definitions/Pet' } } }
definitions:
  Pet: { type: object, required: [name], properties: { name: { type: string, enum: [a, b] } } }
`;

const config = `document: openapi.yaml
client: { name: PetStore, auth: { key: { option: apiKey, env: PETS_KEY } } }
package: { name: pets, version: 1.2.3, keywords: [pets] }
types: { dates: Date }
resources: { pets: { save: savePet } }
operations: { savePet: { idempotent: true } }
polling: [{ method: pets.wait, read: savePet, status: name, done: [a], failed: [b] }]
sockets: [{ method: pets.watch, operation: watchPet, send: Pet, receive: '#/definitions/Pet' }]
rename: { types: { Pet: Animal }, functions: { savePet: keepPet } }
diagnostics: { ignore: [{ code: scheme-unused, at: /securityDefinitions }] }
`;

const overlay = `overlay: 1.1.0
info: { title: More, version: "1" }
actions:
  - { target: $.info, update: { title: Zoo } }
  - { target: '$.paths[*].post', update: { summary: Saves. } }
  - { target: $.definitions.Pet.properties.none, remove: true }
`;

interface Sample {
  readonly files: Readonly<Record<string, string>>;
  /** The one that gets broken. */
  readonly broken: string;
  readonly args: readonly string[];
}

const samples: Readonly<Record<string, Sample>> = {
  YAML: { files: { 'openapi.yaml': yaml }, broken: 'openapi.yaml', args: ['openapi.yaml'] },
  JSON: {
    files: { 'openapi.json': JSON.stringify(parse(unions), null, 2) },
    broken: 'openapi.json',
    args: ['openapi.json'],
  },
  'Swagger 2.0': {
    files: { 'openapi.yaml': swagger },
    broken: 'openapi.yaml',
    args: ['openapi.yaml'],
  },
  'a second file': {
    files: {
      'openapi.yaml': swagger.replaceAll('#/definitions/Pet', 'pet.yaml#/definitions/Pet'),
      'pet.yaml': swagger.slice(swagger.indexOf('definitions:')),
    },
    broken: 'pet.yaml',
    args: ['openapi.yaml'],
  },
  'sdk.yaml': {
    files: { 'openapi.yaml': swagger, 'sdk.yaml': config },
    broken: 'sdk.yaml',
    args: ['-c', 'sdk.yaml'],
  },
  'an overlay': {
    files: { 'openapi.yaml': swagger, 'overlay.yaml': overlay },
    broken: 'overlay.yaml',
    args: ['openapi.yaml', '--overlay', 'overlay.yaml'],
  },
};

type Damage = (text: string, name: string, dice: Dice) => string | Uint8Array;

function toTree(damage: (tree: Record<string, unknown>, dice: Dice) => void): Damage {
  return (text, name, dice) => {
    const tree = parse(text) as Record<string, unknown>;
    damage(tree, dice);
    return name.endsWith('.json') ? JSON.stringify(tree) : stringify(tree);
  };
}

const damages: readonly (readonly [what: string, damage: Damage])[] = [
  ...Object.entries(textDamages).map(
    ([what, damage]) => [what, (text, _, dice) => damage(text, dice)] as [string, Damage],
  ),
  ...Object.entries(treeDamages).map(
    ([what, damage]) => [what, toTree(damage)] as [string, Damage],
  ),
];

const seeds = [1];

describe.each(Object.entries(samples))('%s', (kind, { files, broken, args }) => {
  test.each(damages)('%s', async (what, damage) => {
    for (const seed of seeds) {
      const folder = join(scratch, `${kind} ${what} ${String(seed)}`);
      mkdirSync(folder);
      for (const [name, text] of Object.entries(files)) {
        const content = name === broken ? damage(text, name, diceOf(seed)) : text;
        writeFileSync(join(folder, name), content);
      }
      expect(await faultsOf(folder, args), `${kind}, ${what}, seed ${String(seed)}`).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  });
});

async function faultsOf(cwd: string, args: readonly string[]): Promise<readonly string[]> {
  let said = '';
  const more = (text: string): void => {
    said += text;
  };
  const terminal = { out: more, err: more, color: false, interactive: false, cwd };
  const before = readdirSync(cwd);
  const code = await run([...args, '-o', 'made', '--no-cache'], terminal);
  const made = existsSync(join(cwd, 'made', 'package.json'));
  const left = readdirSync(cwd).filter((name) => !before.includes(name) && name !== 'made');
  const isTold = /^\S+:\d+:\d+ error [a-z-]+ .+$/m.test(said) && /^ {2}= .+\.$/m.test(said);
  return [
    ...(code === 0 || code === 1 ? [] : [`exit code ${String(code)}`]),
    ...(/^\s+at .*:\d+:\d+|\b(?:Type|Range|Reference|Syntax)Error\b/m.test(said) ? [said] : []),
    ...(code === 1 && !isTold ? [`not told: ${said}`] : []),
    ...(code === 1 && existsSync(join(cwd, 'made')) ? ['something was written'] : []),
    ...(code === 0 && !made ? ['nothing was written'] : []),
    ...left.map((name) => `left behind: ${name}`),
  ];
}
