/** The command line as people use it: arguments in, words and exit codes out. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { run, type ExitCode } from '../generator/command/command.js';
import { fixturesFolder } from './fixtures.js';
import { folderOfTest } from './scratch.js';

let cwd: string;
beforeEach(() => {
  cwd = folderOfTest();
  cpSync(join(fixturesFolder, 'minimal', 'openapi.yaml'), join(cwd, 'openapi.yaml'));
});

interface Said {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

async function codegen(...args: string[]): Promise<Said> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    color: false,
    interactive: false,
    cwd,
  });
  return { code, out, err };
}

const put = (path: string, text: string | Uint8Array): void => writeFileSync(join(cwd, path), text);

describe('generate', () => {
  test('is the default, names what it reads and writes, and closes with what was made', async () => {
    const { code, out, err } = await codegen('openapi.yaml');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const lines = err.split('\n');
    expect(lines[0]).toBe('openapi.yaml (no sdk.yaml) -> generated');
    expect(lines[1]).toMatch(
      /^1 operation, 1 type, 0 streams, 0 pages, \d+ files \(\d+ changed\) in \d+\.\d s$/,
    );
    expect(existsSync(join(cwd, 'generated', 'src', 'index.ts'))).toBe(true);
  });

  test('a second run changes nothing', async () => {
    await codegen('openapi.yaml');
    expect((await codegen('openapi.yaml')).err).toContain('(nothing changed)');
  });

  test('--quiet says nothing, --verbose says how long each room took', async () => {
    expect((await codegen('openapi.yaml', '-q')).err).toBe('');
    expect((await codegen('openapi.yaml', '-v', '--no-cache')).err).toMatch(/^load +\d+ ms$/m);
  });

  test('a hand edit stays, and stops it where something new is generated; --force overwrites', async () => {
    await codegen('openapi.yaml');
    const client = join(cwd, 'generated', 'src', 'client.ts');
    writeFileSync(client, 'edited');
    const kept = await codegen('openapi.yaml');
    expect(kept.code).toBe(0);
    expect(kept.err).toContain('note output-edit-kept src/client.ts was changed by hand');
    put('sdk.yaml', 'document: openapi.yaml\nclient: { name: Zoo }\n');
    const refused = await codegen('openapi.yaml');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('error output-edited src/client.ts was changed by hand');
    expect(readFileSync(client, 'utf8')).toBe('edited');
    expect((await codegen('openapi.yaml', '--force')).code).toBe(0);
    expect(readFileSync(client, 'utf8')).toContain('createClient');
    writeFileSync(client, 'edited');
    expect((await codegen('openapi.yaml', '--force')).err).toContain('files (1 changed)');
  });
});

describe('what a stranger asks first', () => {
  test('--version', async () => {
    expect((await codegen('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('--help shows how it is called, and no empty defaults', async () => {
    expect((await codegen('--help')).out).toContain('codegen openapi.yaml -o sdk');
    expect((await codegen('generate', '--help')).out).not.toContain('[])');
  });

  test('what writes nothing names no output', async () => {
    const { err } = await codegen('lint', 'openapi.yaml');
    expect(err).toBe('openapi.yaml (no sdk.yaml)\nNothing to complain about.\n');
  });
});

describe('which configuration applies', () => {
  const headline = async (...args: string[]): Promise<string | undefined> =>
    (await codegen(...args)).err.split('\n')[0];

  test('the sdk.yaml beside the document, if it names the document', async () => {
    put('sdk.yaml', 'document: openapi.yaml\noutput: sdk\n');
    expect(await headline('openapi.yaml')).toBe('openapi.yaml (sdk.yaml) -> sdk');
    put('sdk.yaml', 'document: other.yaml\noutput: sdk\n');
    expect(await headline('openapi.yaml')).toBe('openapi.yaml (no sdk.yaml) -> generated');
  });

  test('not one that names no document, which is told', async () => {
    put('sdk.yaml', 'output: sdk\n');
    const { code, err } = await codegen('openapi.yaml');
    expect(code).toBe(0);
    expect(err).toContain(
      'sdk.yaml:1:1 warning config-unused "sdk.yaml" lies beside "openapi.yaml" without naming it, so it is not applied.',
    );
    expect(err).toContain('openapi.yaml (no sdk.yaml) -> generated');
  });

  test('without a document ./sdk.yaml, then ./spec/sdk.yaml, relative to itself', async () => {
    mkdirSync(join(cwd, 'spec'));
    put('spec/sdk.yaml', 'document: ../openapi.yaml\noutput: ../sdk\n');
    expect(await headline()).toBe('openapi.yaml (spec/sdk.yaml) -> sdk');
    put('sdk.yaml', 'document: openapi.yaml\n');
    expect(await headline()).toBe('openapi.yaml (sdk.yaml) -> generated');
  });

  test('--output is relative to the working directory and wins', async () => {
    put('sdk.yaml', 'document: openapi.yaml\noutput: sdk\n');
    expect(await headline('-o', 'here')).toBe('openapi.yaml (sdk.yaml) -> here');
  });

  test('-c with another document is an error', async () => {
    put('sdk.yaml', 'document: other.yaml\n');
    const { code, err } = await codegen('openapi.yaml', '-c', 'sdk.yaml');
    expect(code).toBe(1);
    expect(err).toContain('config-of-other-document');
  });
});

test('check: 0 when current, 1 and a list when not, nothing written', async () => {
  const missing = await codegen('check', 'openapi.yaml');
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('error output-differs src/index.ts is not there.');
  expect(existsSync(join(cwd, 'generated'))).toBe(false);
  await codegen('openapi.yaml');
  expect(await codegen('check', 'openapi.yaml')).toMatchObject({ code: 0 });
  put('generated/src/client.ts', 'edited');
  const edited = await codegen('--check', 'openapi.yaml');
  expect(edited.code).toBe(1);
  expect(edited.err).toBe(`openapi.yaml (no sdk.yaml) -> generated
generated/src/client.ts:1:1 error output-differs src/client.ts was changed by hand.
  = Move the change into a module beside sdk.yaml (custom), or undo it by codegen --force.
The package is not what the document says.
`);
});

test('check tells machines what differs, too', async () => {
  await codegen('openapi.yaml');
  rmSync(join(cwd, 'generated/src/client.ts'));
  const { code, out } = await codegen('check', 'openapi.yaml', '--format', 'github');
  expect(code).toBe(1);
  expect(out).toBe(
    '::error file=generated/src/client.ts,line=1,col=1,title=output-differs::src/client.ts is not there.%0ARun codegen, and commit what it writes.\n',
  );
});

test('inspect prints the tree, or the IR', async () => {
  expect((await codegen('inspect', 'openapi.yaml')).out).toBe('client.ping  GET /ping\n');
  expect(JSON.parse((await codegen('inspect', 'openapi.yaml', '--ir')).out)).toMatchObject({
    ir: 1,
    title: 'Ping API',
  });
});

describe('modules in custom/ beside sdk.yaml', () => {
  beforeEach(() => {
    put('sdk.yaml', 'document: openapi.yaml\n');
    mkdirSync(join(cwd, 'custom'));
  });

  test('become part of the package, and of its door', async () => {
    const text =
      "import { ping } from '../operations/client.js';\nimport type { Core } from '../runtime/core.js';\n\nexport const isUp = async (client: Core): Promise<boolean> => (await ping(client)).ok;\n";
    put('custom/health.ts', text);
    expect(await codegen()).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'generated/src/custom/health.ts'), 'utf8')).toBe(text);
    expect(readFileSync(join(cwd, 'generated/src/index.ts'), 'utf8')).toContain(
      './custom/health.js',
    );
  });

  test('import as the package does, and bring the runtime they need', async () => {
    put(
      'sdk.yaml',
      'document: openapi.yaml\ncustom: [custom/say.ts]\nemit: { output: source, importExtension: none }\n',
    );
    put(
      'custom/say.ts',
      'import { binary } from "../runtime/binary.js";\n\nexport const bytes = binary;\n',
    );
    expect(await codegen()).toMatchObject({ code: 0 });
    const made = readFileSync(join(cwd, 'generated/custom/say.ts'), 'utf8');
    expect(made).toContain('from "../runtime/binary";');
    expect(existsSync(join(cwd, 'generated/runtime/binary.ts'))).toBe(true);
  });

  test('are checked against it, and nothing is written when they do not fit', async () => {
    put(
      'custom/health.ts',
      "import { pong } from '../operations/client.js';\nexport const x: string = pong;\n",
    );
    const { code, err } = await codegen();
    expect(code).toBe(1);
    expect(err).toContain('custom/health.ts:1:10 error custom-type-error');
    expect(existsSync(join(cwd, 'generated'))).toBe(false);
  });
});

describe('modules that sdk.yaml lists', () => {
  const health = `import type { PingResponse } from '../models/index.js';
import { ping as call } from '../operations/client.js';
import type { APIPromise } from '../runtime/api-promise.js';
import type { Core, RequestOptions } from '../runtime/core.js';

export interface Patience<Unit extends string = 'ms'> {
  readonly unit: Unit;
}

/** Asks until the server is up. */
export async function wait<Unit extends string>(
  client: Core,
  patience: Patience<Unit>,
  ...options: RequestOptions[]
): Promise<Unit> {
  await call(client, ...options);
  return patience.unit;
}

export function ping(client: Core, options: RequestOptions = {}): APIPromise<PingResponse> {
  return call(client, options);
}
`;
  const withCustom = (custom: string): void => {
    mkdirSync(join(cwd, 'custom'), { recursive: true });
    put('custom/health.ts', health);
    put(
      'sdk.yaml',
      `document: openapi.yaml\ncustom:\n  - module: custom/health.ts\n    ${custom}\n`,
    );
  };
  const written = (path: string): string => readFileSync(join(cwd, 'generated', path), 'utf8');

  test('have an entry point of their own', async () => {
    withCustom('entry: helpers/health');
    expect(await codegen()).toMatchObject({ code: 0 });
    expect(JSON.parse(written('package.json'))).toMatchObject({
      exports: {
        './helpers/health': {
          import: {
            types: './dist/esm/custom/health.d.ts',
            default: './dist/esm/custom/health.js',
          },
        },
      },
      typesVersions: { '*': { 'helpers/health': ['./dist/cjs/custom/health.d.ts'] } },
    });
    expect(written('src/index.ts')).not.toContain('health');
  });

  test('give methods to resources, with the signature of their functions', async () => {
    withCustom('methods: { wait: wait }');
    expect(await codegen()).toMatchObject({ code: 0 });
    expect(written('src/ping.ts')).toContain(`
  /** Asks until the server is up. */
  wait<Unit extends string>(patience: Patience<Unit>, ...options: RequestOptions[]): Promise<Unit> {
    return wait(this.core, patience, ...options);
  }
`);
    expect(written('src/ping.ts')).toContain(
      "import { type Patience, wait } from './custom/health.js';",
    );
  });

  test('take the place of generated methods', async () => {
    withCustom('replace: { ping: ping }');
    expect(await codegen()).toMatchObject({ code: 0 });
    expect(written('src/ping.ts')).toContain(`
  ping(options?: RequestOptions): APIPromise<PingResponse> {
    return ping(this.core, options);
  }
`);
    expect(written('src/ping.ts')).not.toContain('operations');
  });

  test.each([
    ['methods: { extra.wait: wait }', 'extra.wait'],
    ['replace: { extra.pong: ping }', 'extra.pong'],
  ])('go with the operations that filters leave out: %s', async (custom, method) => {
    withCustom(`entry: helpers/health\n    ${custom}`);
    const pong = '  /extra:\n    get: { operationId: pong, responses: {} }\n';
    put('openapi.yaml', written('../openapi.yaml').replace('paths:\n', `paths:\n${pong}`));
    const { code, err } = await codegen('--exclude', 'path:/extra');
    expect(code).toBe(0);
    expect(err).toContain(
      `sdk.yaml:3:5 note custom-left-out The filters leave no place for "${method}", so "custom/health.ts" is left out.`,
    );
    expect(existsSync(join(cwd, 'generated/src/custom'))).toBe(false);
    expect(written('package.json')).not.toContain('health');
  });

  test.each([
    ["import type { PingResponse } from '../models/index.js'", 'PingResponse'],
    ["import { ping } from '../operations/pings.js'", 'pings.js'],
  ])('may lack what filters leave out, which is told: %s', async (line, lost) => {
    withCustom('entry: helpers/health');
    const extra = '  /extra:\n    get: { operationId: extra, responses: {} }\n';
    put('openapi.yaml', written('../openapi.yaml').replace('paths:\n', `paths:\n${extra}`));
    put('custom/health.ts', `${line};\n`);
    const { code, err } = await codegen('--include', 'path:/extra');
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`${lost}.* The filters may have left it out\\.`));
    expect(err).toContain('Include the operations that the module builds on');
  });

  test.each([
    ['entry: client', 'sdk.yaml:4:12 error custom-entry-taken'],
    ['entry: a\n  - custom/../custom/health.ts', 'sdk.yaml:5:5 error custom-module-twice'],
    ["entry: a\n  - custom/what's up.ts", 'sdk.yaml:5:5 error custom-module-name'],
    ['methods: { wait: wiat }', 'sdk.yaml:4:22 error custom-export-missing'],
    ['methods: { wait: Patience }', 'sdk.yaml:4:22 error custom-export-missing'],
    ['methods: { ping: ping }', 'sdk.yaml:4:22 error custom-method-taken'],
    ['methods: { get: wait }', 'sdk.yaml:4:21 error custom-method-taken'],
    ['methods: { pings.wait: wait }', 'sdk.yaml:4:28 error config-resource-unknown'],
    ['replace: { pong: ping }', 'sdk.yaml:4:22 error custom-replaces-nothing'],
  ])('are refused where they do not fit: %s', async (custom, expected) => {
    withCustom(custom);
    const { code, err } = await codegen();
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(existsSync(join(cwd, 'generated'))).toBe(false);
  });

  test.each([
    ['(client: object): void {}', 'its first parameter is not `client: Core`'],
    ['(client: Core) {}', 'it does not say what it returns'],
    ['(client: Core, wait = 1): void {}', 'the parameter `wait` has no type'],
    ['(client: Core, { wait }: Wait): void {}', 'the parameter `{ wait }` has no name'],
    ['(client: Core, wait: Wait): void {}', 'the type `Wait` is not exported'],
    ['(client: Core, url: URL): void {}', '`URL` is not a type of the package'],
  ])('say why a function cannot be a method: %s', async (signature, problem) => {
    withCustom('methods: { wait: wait }');
    const head =
      "import type { Core } from '../runtime/core.js';\nimport { URL } from 'node:url';\n";
    put('custom/health.ts', `${head}interface Wait {}\nexport function wait${signature}\n`);
    const { code, err } = await codegen();
    expect(code).toBe(1);
    expect(err).toContain('custom/health.ts:4:1 error custom-signature');
    expect(err).toContain(problem);
  });
});

test('a package with imports that Node cannot resolve is refused', async () => {
  put('sdk.yaml', 'document: openapi.yaml\nemit: { importExtension: none }\n');
  expect((await codegen()).err).toContain('sdk.yaml:2:26 error config-import-extension');
  put('sdk.yaml', 'document: openapi.yaml\nemit: { output: source, importExtension: none }\n');
  expect((await codegen()).code).toBe(0);
});

test("a person's own prettier style is kept to, by prettier", async () => {
  put('.prettierrc', '{ "useTabs": true, "semi": false }');
  await codegen('openapi.yaml');
  const text = readFileSync(join(cwd, 'generated/src/models/shared.ts'), 'utf8');
  expect(text).toContain('export interface PingResponse {\n\tok: boolean\n}\n');
});

test.each([
  [['generat', 'openapi.yaml'], 'There is no command "generat". Did you mean "generate"?\n'],
  [['lnt'], 'There is no command "lnt". Did you mean "lint"?\n'],
  [['chekc', '--strict'], 'There is no command "chekc". Did you mean "check"?\n'],
  [
    ['openapi.yaml', '--stict'],
    "error: unknown option '--stict'\n(Did you mean --strict?)\ncodegen help <command> lists the options.\n",
  ],
  [
    ['lint', 'openapi.yaml', '--alow-path', 'x'],
    "error: unknown option '--alow-path'\n(Did you mean --allow-path?)\ncodegen help <command> lists the options.\n",
  ],
])('a typing mistake is wrong usage: %j', async (args, err) => {
  expect(await codegen(...args)).toEqual({ code: 2, out: '', err });
});

test('a file that is called nearly as a command is named by its path', async () => {
  put('generat', readFileSync(join(cwd, 'openapi.yaml'), 'utf8'));
  expect(await codegen('./generat')).toMatchObject({ code: 0 });
  expect((await codegen('opnapi.yaml')).err).toContain(
    'opnapi.yaml:1:1 error file-missing There is no file "opnapi.yaml". Did you mean "openapi.yaml"?',
  );
});

test('wrong usage is 2', async () => {
  rmSync(join(cwd, 'openapi.yaml'));
  expect(await codegen()).toMatchObject({
    code: 2,
    err: expect.stringContaining('No document') as string,
  });
  expect((await codegen('--no-such-flag')).code).toBe(2);
  expect((await codegen('lint', 'x.yaml', '--format', 'morse')).code).toBe(2);
  expect((await codegen('--help')).code).toBe(0);
});

describe('bad input: a place, a remedy, exit 1, nothing written, no stack', () => {
  const cases: [title: string, text: string | Uint8Array, expected: RegExp][] = [
    ['an empty file', '', /bad\.yaml:1:1 error \S+/],
    ['only white space', ' \n\n', /bad\.yaml:1:1 error \S+/],
    [
      'binary',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]),
      /bad\.yaml:1:\d+ error \S+/,
    ],
    ['a YAML mistake', 'openapi: 3.1.0\ninfo: [\n', /bad\.yaml:\d+:\d+ error \S+/],
    [
      'bad indentation',
      'openapi: 3.1.0\ninfo:\n  title: x\n   version: 1\n',
      /bad\.yaml:\d+:\d+ error \S+/,
    ],
    [
      'JSON with a trailing comma',
      '{\n  "openapi": "3.1.0",\n  "info": {},\n}\n',
      /bad\.yaml:\d+:\d+ error \S+/,
    ],
    ['a list', '- 1\n- 2\n', /bad\.yaml:1:1 error \S+/],
    ['not OpenAPI', 'name: x\nversion: 1\n', /bad\.yaml:1:1 error \S+/],
    ['OpenAPI 4', 'openapi: 4.0.0\n', /bad\.yaml:1:10 error \S+/],
    [
      'a reference out of the folder',
      'openapi: 3.1.0\ninfo: { title: x, version: "1" }\ncomponents:\n  schemas:\n    A: { $ref: ../../secret.yaml }\n',
      /bad\.yaml:5:\d+ (error|warning) \S+/,
    ],
  ];
  test.each(cases)('%s', async (_, text, expected) => {
    put('bad.yaml', text);
    const { code, err } = await codegen('bad.yaml', '--strict');
    expect(code).toBe(1);
    expect(err).toMatch(expected);
    expect(err).toMatch(/^ {2,}= \S/m);
    expect(err).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(readdirSync(cwd).sort()).toEqual(['bad.yaml', 'openapi.yaml']);
  });

  test('a missing file, and a folder', async () => {
    expect(await codegen('nowhere.yaml')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere.yaml:1:1 error file-missing') as string,
    });
    mkdirSync(join(cwd, 'folder'));
    expect(await codegen('folder')).toMatchObject({
      code: 1,
      err: expect.stringContaining('folder:1:1 error file-is-folder') as string,
    });
  });

  test('an output folder that is not ours', async () => {
    mkdirSync(join(cwd, 'mine'));
    put('mine/file', 'x');
    const { code, err } = await codegen('openapi.yaml', '-o', 'mine');
    expect(code).toBe(1);
    expect(err).toContain('mine:1:1 error output-not-ours');
    expect(readdirSync(join(cwd, 'mine'))).toEqual(['file']);
    expect((await codegen('openapi.yaml', '-o', '.')).err).toContain('.:1:1 error output-not-ours');
  });

  test('a dangling reference is a warning and unknown, an error under --strict', async () => {
    put(
      'dangling.yaml',
      'openapi: 3.1.0\ninfo: { title: x, version: "1" }\ncomponents:\n  schemas:\n    A: { type: object, properties: { b: { $ref: "#/components/schemas/B" } } }\n',
    );
    const lenient = await codegen('dangling.yaml');
    expect(lenient.code).toBe(0);
    expect(lenient.err).toMatch(/dangling\.yaml:5:\d+ warning ref-dangling/);
    expect(readFileSync(join(cwd, 'generated/src/models/shared.ts'), 'utf8')).toContain(
      'b?: unknown;',
    );
    expect((await codegen('dangling.yaml', '--strict', '--force')).code).toBe(1);
  });
});

test('overlays of sdk.yaml come before those of the command line', async () => {
  put('sdk.yaml', 'document: openapi.yaml\noverlays: [title.yaml]\n');
  put('title.yaml', 'overlay: 1.1.0\nactions: [{target: $.info, update: {title: Nuts}}]\n');
  put(
    'path.yaml',
    `overlay: 1.1.0
actions:
  - target: $.info[?@ == 'Nuts']
    update: Bolts
  - target: $.paths
    update: {/bolts: {get: {responses: {200: {$ref: '#/no'}}}}}
`,
  );
  const { code, err } = await codegen('generate', '--overlay', 'path.yaml');
  expect({ code, err }).toMatchObject({ code: 0 });
  expect(err).toContain('path.yaml:6:53 warning ref-dangling Nothing stands at "#/no".');
  const readme = readFileSync(join(cwd, 'generated', 'README.md'), 'utf8');
  expect(readme).toContain('new Bolts(');
});

test('filters keep the schemas that sdk.yaml says an operation uses', async () => {
  put(
    'openapi.yaml',
    `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /talk: { get: { operationId: talk } }
  /nuts: { get: { operationId: listNuts } }
components: { schemas: { Said: { type: string }, Heard: { type: number }, Nut: { type: object } } }
`,
  );
  put(
    'sdk.yaml',
    `document: openapi.yaml
include: [operation:talk]
sockets: [{ method: talk.open, operation: talk, send: Said, receive: Heard }]
`,
  );
  const { code } = await codegen('generate');
  const made = readFileSync(join(cwd, 'generated', 'src', 'operations', 'talk.ts'), 'utf8');
  expect(code).toBe(0);
  expect(made).toContain('): Socket<Said, Heard> {');
});

test('filters of sdk.yaml and of the command line hold together', async () => {
  put(
    'openapi.yaml',
    `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /nuts: { get: { operationId: listNuts, tags: [nuts] }, post: { operationId: addNut, tags: [nuts] } }
  /bolts: { get: { operationId: listBolts } }
`,
  );
  put(
    'sdk.yaml',
    `document: openapi.yaml
include: [tag:nuts, tag:nut]
resources: { nuts: { all: listNuts, add: addNut }, bolts: { all: listBolts } }
`,
  );
  const { code, out, err } = await codegen(
    'inspect',
    '--exclude',
    'method:post',
    '--exclude',
    'path:/nut',
  );
  expect({ code, out }).toEqual({
    code: 0,
    out: 'client.nuts.all  GET /nuts\n',
  });
  expect(err).toContain(
    '--exclude:1:1 warning filter-no-match The filter "path:/nut" selects no operation. Did you mean "path:/nuts"?',
  );
  expect(err).toContain(
    'sdk.yaml:2:21 warning filter-no-match The filter "tag:nut" selects no operation. Did you mean "tag:nuts"?',
  );
  expect((await codegen('--include', 'tags:nuts')).code).toBe(2);
});

test('a package that can call nothing is told of', async () => {
  put('types.yaml', 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n');
  expect(await codegen('types.yaml')).toMatchObject({
    code: 0,
    err: expect.stringContaining(
      'types.yaml:1:1 warning operations-missing The document has no operations.',
    ) as string,
  });
});

test('filters that leave nothing leave the package as it is', async () => {
  await codegen('openapi.yaml');
  const file = join(cwd, 'generated', 'src', 'client.ts');
  const before = readFileSync(file, 'utf8');
  const { code, err } = await codegen('openapi.yaml', '--exclude', 'path:/**');
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining(
      '--exclude:1:1 error filter-leaves-nothing With the filter "path:/**" no operation is left.\n  = Correct the filter: the package would be empty.',
    ) as string,
  });
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('diagnostics for machines go to standard output', async () => {
  put('bad.yaml', 'openapi: 4.0.0\n');
  const json = await codegen('lint', 'bad.yaml', '--format', 'json');
  expect(JSON.parse(json.out)).toBeDefined();
  const sarif = JSON.parse((await codegen('lint', 'bad.yaml', '--format', 'sarif')).out) as {
    version: string;
  };
  expect(sarif.version).toBe('2.1.0');
  expect((await codegen('lint', 'bad.yaml', '--format', 'github')).out).toMatch(
    /^::error file=bad\.yaml,line=1,/,
  );
});
