/** The commands that docs/diagnostics.md shows are run as they stand there, and say what it says. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claim } from '../../../generator/8-write/claim.js';
import { catalogue } from '../../../generator/diagnostics/catalogue.js';
import { commandIn, ended, type Ended } from '../../security/command-line.js';
import { scratchFolder } from '../../scratch.js';
import { examplesOf } from './example-places.js';

const examples = examplesOf(readFileSync('docs/diagnostics.md', 'utf8')).filter(
  ({ language }) => language === 'sh',
);

const empty = 'openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: {}\n';
const pets = `openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets:
    get: { operationId: listPets, responses: { 200: { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
`;

/** One schema more than may be, each in a line. */
const tooMany = `${empty}components:
  schemas:
${Array.from({ length: 200_001 }, (_, index) => `    S${String(index)}: {}\n`).join('')}`;

interface Situation {
  /** Text of the files that are there; `openapi.yaml` may be given otherwise. */
  readonly files?: Readonly<Record<string, string>>;
  /** The document that the folder `generated` was made from. */
  readonly made?: string;
  /** What else is so, done in the folder. */
  readonly prepare?: (folder: string) => void;
  /** The first line of the diagnostic: place, severity, code, message. */
  readonly said: string;
}

const situations: Readonly<Record<string, Situation>> = {
  'config-unreadable': {
    said: 'sdk.yml:1:1 error config-unreadable The configuration "sdk.yml" cannot be read: there is no such file.',
  },
  'config-exists': {
    files: { 'sdk.new.yaml': '' },
    said: 'sdk.new.yaml:1:1 error config-exists There is a configuration already; init writes a new one only.',
  },
  'config-unwritable': {
    said: "missing-folder/sdk.yaml:1:1 error config-unwritable The configuration cannot be written: ENOENT: no such file or directory, open './missing-folder/sdk.yaml'.",
  },
  'config-unused': {
    said: 'sdk.yaml:1:1 warning config-unused "sdk.yaml" lies beside "openapi.yaml" without naming it, so it is not applied.',
  },
  'config-of-other-document': {
    files: { 'other.yaml': pets },
    said: 'sdk.yaml:1:1 error config-of-other-document "sdk.yaml" belongs to "openapi.yaml", not to the document named on the command line.',
  },
  'file-missing': {
    said: 'opanapi.yaml:1:1 error file-missing There is no file "opanapi.yaml". Did you mean "openapi.yaml"?',
  },
  'file-is-folder': {
    files: { 'spec/pets.yaml': pets },
    said: 'spec:1:1 error file-is-folder "spec" is a folder.',
  },
  'file-unreadable': {
    said: 'openapi.yaml:1:1 error file-unreadable "openapi.yaml" cannot be read: access is denied.',
  },
  'file-binary': {
    files: { 'openapi.zip': 'PK\u0003\u0004\u0000\u0000' },
    said: 'openapi.zip:1:1 error file-binary The file is not text.',
  },
  'file-foreign': {
    said: 'https://petstore3.swagger.io/:1:1 error file-foreign The file is an HTML page, not YAML or JSON.',
  },
  'file-too-large': {
    said: 'https://example.com/endless:1:1 error file-too-large The file has more than 134217728 bytes.',
  },
  'url-unreachable': {
    said: 'https://example.com/openapi.yaml:1:1 error url-unreachable https://example.com/openapi.yaml cannot be read: the server answered 401 Unauthorized.',
  },
  'schemas-too-many': {
    files: { 'openapi.yaml': tooMany },
    said: 'openapi.yaml:200006:14 error schemas-too-many The document has more than 200000 schemas.',
  },
  'output-not-a-folder': {
    files: { 'README.md': '# Pets\n' },
    said: 'README.md:1:1 error output-not-a-folder The output ./README.md exists and is not a folder.',
  },
  'output-not-ours': {
    files: { 'src/index.ts': 'export {};\n' },
    said: 'src:1:1 error output-not-ours The output folder ./src is not empty and was not made by sdkwright.',
  },
  'output-foreign': {
    made: empty,
    said: 'generated/src/models/pets.ts:1:1 error output-foreign src/models/pets.ts is not ours and stands where a file has to go.',
  },
  'output-differs': {
    made: pets,
    said: 'generated/src/models/pets.ts:1:1 error output-differs src/models/pets.ts is not what the document says.',
  },
  'output-edited': {
    made: pets,
    said: 'generated/src/models/pets.ts:1:1 error output-edited src/models/pets.ts was changed by hand, and what is generated there has changed, too.',
  },
  'output-unmerged': {
    made: pets,
    said: 'generated/src/models/pets.ts:1:1 error output-unmerged src/models/pets.ts holds the marks of a merge that is not done.',
  },
  'output-edit-kept': {
    made: pets,
    said: 'generated/src/models/pets.ts:1:1 note output-edit-kept src/models/pets.ts was changed by hand and stays as it is.',
  },
  'output-edit-merged': {
    made: pets,
    said: 'generated/src/models/pets.ts:1:1 note output-edit-merged src/models/pets.ts was changed by hand; the new text was put together with the change.',
  },
  'output-link': {
    made: pets,
    said: 'generated/src:1:1 error output-link src is a symbolic link; nothing is written through it.',
  },
  'output-busy': {
    // Two runs may miss each other; this process is in the way of both.
    prepare: (folder) => void claim(join(folder, 'generated')),
    said: `generated:1:1 error output-busy Process ${process.pid} is writing into ./generated.`,
  },
  'output-unwritable': {
    made: empty,
    said: "generated:1:1 error output-unwritable Writing into ./generated failed, and nothing was changed: EACCES: permission denied, mkdir './generated/.sdkwright-staging'.",
  },
};

test('each command has its situation', () => {
  expect(Object.keys(situations)).toEqual(examples.map(({ code }) => code));
});

const scratch = scratchFolder();
const bin = join(scratch, 'bin');

/** What the addresses of the page answer: an endless text, a page, or that they know nobody. */
const server = createServer((request, response) => {
  const [, host = '', path = ''] = /^\/([^/]*)(\/.*)$/.exec(request.url ?? '') ?? [];
  if (host === 'petstore3.swagger.io') response.end('<!DOCTYPE html><title>Swagger UI</title>');
  else if (path !== '/endless') response.writeHead(401).end();
  else {
    const chunk = Buffer.alloc(2 ** 20, '# and so on\n');
    const more = (): void => {
      if (!response.destroyed) response.write(chunk, more);
    };
    more();
  }
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  // Addresses lead to this server, by http.
  writeFileSync(
    join(scratch, 'addresses.mjs'),
    `import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
https.request = ({ hostname, pathname }, options, done) =>
  http.request('http://127.0.0.1:${port}/' + hostname + pathname, options, done);
syncBuiltinESMExports();
`,
  );
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'codegen'),
    `#!/bin/sh\nexec ${process.execPath} --import ${join(scratch, 'addresses.mjs')} ${commandIn(scratch)} "$@"\n`,
  );
  chmodSync(join(bin, 'codegen'), 0o755);
  chmodSync(scratch, 0o755);
});
afterAll(() => void server.close());

// Root may do everything; anybody else may not.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

function shell(text: string, cwd: string): Promise<Ended> {
  const PATH = [bin, process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH, TOKEN: 'secret' };
  return ended(spawn('sh', ['-c', text], { cwd, env, ...nobody }));
}

async function folderFor({ files, made, prepare }: Situation): Promise<string> {
  const folder = mkdtempSync(join(scratch, 'project-'));
  for (const [name, text] of Object.entries({ 'openapi.yaml': made ?? pets, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  prepare?.(folder);
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    if (nobody.uid !== undefined) chownSync(join(folder, name), nobody.uid, nobody.gid);
  if (made !== undefined) {
    expect(await shell('codegen openapi.yaml', folder)).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'openapi.yaml'), pets);
  }
  return folder;
}

test.each(examples.map(({ code, text }) => [code, text]))('%s', async (code, text) => {
  const situation = situations[code];
  if (situation === undefined || !isCode(code)) throw new Error(`nothing is known of ${code}`);
  const folder = await folderFor(situation);
  const said = (await shell(text, folder)).said.replaceAll(folder, '.');
  const block = said.split('\n\n').find((one) => one.includes(situation.said)) ?? said;
  expect(block.split('\n')).toContain(situation.said);
  expect(block.split('\n')).toContain(`  = ${catalogue[code].remedy}`);
});

function isCode(code: string): code is keyof typeof catalogue {
  return Object.hasOwn(catalogue, code);
}
