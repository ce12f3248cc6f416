/** `codegen init`: what was inferred, written down. Generating with it changes nothing. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run } from '../generator/command/command.js';
import { generate } from '../generator/generate.js';
import { init } from '../generator/command/init.js';
import { entryOf, fixtureNames, fixturesFolder } from './fixtures.js';
import { folderOfTest } from './scratch.js';

let cwd: string;
beforeEach(() => void (cwd = folderOfTest()));

async function codegen(...args: string[]): Promise<string> {
  let err = '';
  const note = (text: string): void => void (err += text);
  const code = await run(args, { out: note, err: note, color: false, interactive: false, cwd });
  return `${err}exit ${code}\n`;
}

const copy = (fixture: string): void =>
  cpSync(join(fixturesFolder, fixture, 'openapi.yaml'), join(cwd, 'openapi.yaml'));

test('writes an sdk.yaml beside the document, and never over one', async () => {
  copy('minimal');
  expect(await codegen('init', 'openapi.yaml', '-o', 'sdk')).toBe(
    'openapi.yaml (no sdk.yaml)\nWrote sdk.yaml; codegen openapi.yaml uses it, and writes sdk.\nexit 0\n',
  );
  expect(readFileSync(join(cwd, 'sdk.yaml'), 'utf8')).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=./node_modules/sdkwright/docs/sdk.schema.json

    # What the OpenAPI document cannot say. Every key is optional; what is absent is inferred, and
    # \`codegen inspect\` prints what was inferred. Paths are relative to this file.

    document: openapi.yaml
    output: sdk

    # The class that users create; by security scheme, the option that carries the secret and the
    # environment variable that is read where it is not given.
    client:
      name: Ping

    # The tree that users type. A leaf is an operation, by its operationId or \`POST /path\`; a branch
    # is a resource. Operations that are missing here keep the place that is inferred from their path.
    resources:
      ping: ping

    # Without a name the package is private, so that nobody publishes it by accident.
    # package:
    #   name: ping-sdk
    #   version: 0.1.0
    #   license: MIT
    "
  `);
  expect(await codegen('openapi.yaml', '-q')).toBe('exit 0\n');
  expect(await codegen('init', 'openapi.yaml')).toMatchInlineSnapshot(`
    "sdk.yaml:1:1 error config-exists There is a configuration already; init writes a new one only.
      = Move it away, or name another file with --config.
    exit 1
    "
  `);
});

test('says how an sdk.yaml of another name is used', async () => {
  copy('minimal');
  expect(await codegen('init', 'openapi.yaml', '-c', 'ping.yaml')).toBe(
    'openapi.yaml (no sdk.yaml)\nWrote ping.yaml; codegen --config ping.yaml uses it, and writes generated.\nexit 0\n',
  );
});

test('names its schema where the project has it', async () => {
  copy('minimal');
  mkdirSync(join(cwd, 'api'));
  expect(await codegen('init', 'openapi.yaml', '-c', 'api/sdk.yaml')).toContain('exit 0');
  expect(readFileSync(join(cwd, 'api/sdk.yaml'), 'utf8')).toContain(
    '$schema=../node_modules/sdkwright/docs/sdk.schema.json\n',
  );
});

test('needs a document that sdk.yaml can name, and a folder that exists', async () => {
  copy('minimal');
  expect(await codegen('init')).toMatchInlineSnapshot(`
    "Name the document that the sdk.yaml is about: codegen init openapi.yaml
    exit 2
    "
  `);
  expect(await codegen('init', 'openapi.yaml', '-c', 'no/sdk.yaml')).toContain(
    'no/sdk.yaml:1:1 error config-unwritable',
  );
});

describe('generating with what init wrote changes nothing', () => {
  test.each(fixtureNames)('%s', async (fixture) => {
    const entry = entryOf(join(fixturesFolder, fixture));
    cpSync(dirname(entry), cwd, {
      recursive: true,
      filter: (path) => !/sdk\.yaml$|golden$/.test(path),
    });
    const document = join(cwd, entry.slice(dirname(entry).length + 1));
    const made = async (): Promise<unknown> => {
      const { files, diagnostics } = await generate({ cwd, document, mode: 'check' });
      return { files, problems: diagnostics.filter(({ severity }) => severity === 'error') };
    };
    const before = await made();
    expect(await init({ cwd, document })).toMatchObject({ ok: true });
    expect(await made()).toEqual(before);
  });
});
