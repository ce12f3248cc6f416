// A project that has installed our package of the OpenAI API, packed as a registry would get it, and its peers.
import fs from 'node:fs';
import path from 'node:path';
import { cli, folder, node, root, run, tool } from './measure.mjs';

export const project = path.join(folder, 'consumer');
const shared = path.join(root, '../shared/corpus/openai-2026-08.yaml');
export const call = `{ model: 'gpt-4', messages: [{ role: 'user', content: 'hi' }] }`;
const classProgram = (from) => `import { OpenAI } from '${from}';
const client = new OpenAI();
export const reply = await client.chat.completions.create(${call});
`;
const functionProgram = (
  from,
  extension,
) => `import { createClient } from '${from}/client${extension}';
import { createChatCompletion } from '${from}/operations/chat/completions${extension}';
export const reply = await createChatCompletion(createClient(), ${call});
`;

/** Programs that call one operation; `empty` is what the compiler costs without any. */
export const programs = {
  empty: 'export {};\n',
  class: classProgram('openai-sdk'),
  functions: functionProgram('openai-sdk', ''),
  'class-source': classProgram('./sdk/index.js'),
  'functions-source': functionProgram('./sdk', '.js'),
  openai: classProgram('openai'),
  'hey-api': `import { createChatCompletion } from './heyapi/index.js';
export const reply = await createChatCompletion({ body: ${call} });
`,
};

const settings = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
  strict: true,
  noEmit: true,
};

/** Makes the project: two generators run, and our package is built. */
export function makeProject() {
  fs.rmSync(project, { recursive: true, force: true });
  fs.mkdirSync(path.join(project, 'node_modules/openai-sdk'), { recursive: true });
  fs.writeFileSync(path.join(project, 'package.json'), '{"private":true,"type":"module"}');
  fs.symlinkSync(tool('openai'), path.join(project, 'node_modules/openai'));
  const document = fs.existsSync(shared) ? shared : path.join(root, 'spec/openapi.yaml');
  const own = path.join(project, 'own');
  run(node, [cli, document, '--output', own, '--quiet'], project);
  fs.cpSync(path.join(own, 'src'), path.join(project, 'sdk'), { recursive: true });
  // Its own `npm run build` finds its tools, without an installation.
  const bin = path.join(own, 'node_modules/.bin');
  fs.mkdirSync(bin, { recursive: true });
  fs.symlinkSync(tool('typescript/bin/tsc'), path.join(bin, 'tsc'));
  fs.symlinkSync(path.join(root, 'node_modules/rolldown/bin/cli.mjs'), path.join(bin, 'rolldown'));
  run('npm', ['run', 'build'], own);
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts'], own));
  const installed = path.join(project, 'node_modules/openai-sdk');
  run('tar', ['-xzf', filename, '-C', installed, '--strip-components=1'], own);
  fs.rmSync(own, { recursive: true });
  const heyapi = tool('@hey-api/openapi-ts/bin/run.js');
  run(node, [heyapi, '-i', document, '-o', 'heyapi', '--no-log-file'], project);
  for (const [name, text] of Object.entries(programs)) {
    fs.writeFileSync(path.join(project, `${name}.ts`), text);
    for (const skipLibCheck of [true, false]) {
      const config = { compilerOptions: { ...settings, skipLibCheck }, files: [`${name}.ts`] };
      fs.writeFileSync(
        path.join(project, configOf(name, skipLibCheck)),
        JSON.stringify(config, null, 2),
      );
    }
  }
  return path.basename(document);
}

/** The compiler settings of one program. */
export function configOf(program, skipLibCheck) {
  return `${program}.${skipLibCheck ? 'skip' : 'check'}.json`;
}
