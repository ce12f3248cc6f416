// An editor's questions, asked of tsserver in its own protocol.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { call, project } from './consumer-project.mjs';
import { node, tool } from './measure.mjs';

const classText = (from) => `import { OpenAI } from '${from}';
const client = new OpenAI();
client.;
await client.chat.completions.create({  });
await client.chat.completions.create(${call});
`;
const classSpots = {
  'completion at client.': { command: 'completionInfo', after: '\nclient.' },
  'completion at create({': { command: 'completionInfo', after: 'create({ ' },
  'quick info': { command: 'quickinfo', after: '});\nawait client.chat.completions.cr' },
};

/** What is open in the editor, and where its questions are asked. */
const texts = {
  class: { text: classText('openai-sdk'), spots: classSpots },
  openai: { text: classText('openai'), spots: classSpots },
  'hey-api': {
    text: `import * as sdk from './heyapi/index.js';
sdk.;
await sdk.createChatCompletion({ body: {  } });
await sdk.createChatCompletion({ body: ${call} });
`,
    spots: {
      'completion at client.': { command: 'completionInfo', after: '\nsdk.' },
      'completion at create({': { command: 'completionInfo', after: 'body: { ' },
      'quick info': { command: 'quickinfo', after: '});\nawait sdk.createChat' },
    },
  },
};

export const editors = Object.keys(texts);

/**
 * Milliseconds of tsserver's CPU time: for the first answer after a file is opened, and for each
 * question after a keystroke, on average of so many.
 */
export async function latencyOf(name, keystrokes) {
  const { text, spots } = texts[name];
  const file = path.join(project, `editor-${name}.ts`);
  fs.writeFileSync(file, text);
  const server = serverIn(project);
  const started = server.cpu();
  server.tell('open', { file, fileContent: text });
  const ask = ({ command, after }) => server.ask(command, { file, ...placeAfter(text, after) });
  const answered = await ask(spots['completion at client.']);
  if (answered.entries.length === 0) throw new Error(`${name}: nothing to complete`);
  const found = { 'first answer': server.cpu() - started };
  for (const [question, spot] of Object.entries(spots)) {
    let spent = 0;
    for (let stroke = 0; stroke < keystrokes; stroke++) {
      const end = { line: text.split('\n').length, offset: 1 };
      server.tell('change', {
        file,
        ...end,
        endLine: end.line,
        endOffset: 1,
        insertString: '\n;',
      });
      const before = server.cpu();
      await ask(spot);
      spent += server.cpu() - before;
    }
    found[question] = spent / keystrokes;
  }
  server.end();
  return found;
}

function placeAfter(text, words) {
  const before = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: before.length, offset: before.at(-1).length + 1 };
}

function serverIn(cwd) {
  const args = [tool('typescript/lib/tsserver.js'), '--disableAutomaticTypingAcquisition'];
  const server = spawn(node, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  let count = 0;
  let seen = Buffer.alloc(0);
  server.stdout.on('data', (chunk) => {
    seen = Buffer.concat([seen, chunk]);
    for (let message = next(); message; message = next())
      if (message.type === 'response') waiting.get(message.request_seq)?.(message);
  });
  function next() {
    const head = /Content-Length: (\d+)\r\n\r\n/.exec(seen.toString('latin1'));
    if (!head) return undefined;
    const [start, length] = [head.index + head[0].length, Number(head[1])];
    if (seen.length < start + length) return undefined;
    const message = JSON.parse(seen.subarray(start, start + length).toString());
    seen = seen.subarray(start + length);
    return message;
  }
  const tell = (command, parameters) => {
    const request = { seq: ++count, type: 'request', command, arguments: parameters };
    server.stdin.write(`${JSON.stringify(request)}\n`);
    return count;
  };
  return {
    tell,
    ask: (command, parameters) =>
      new Promise((resolve, reject) => {
        waiting.set(tell(command, parameters), ({ success, body, message }) =>
          success ? resolve(body) : reject(new Error(`${command}: ${message}`)),
        );
      }),
    /** Milliseconds of CPU time so far; Linux counts in hundredths of a second. */
    cpu: () => {
      const fields = fs.readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    end: () => server.kill(),
  };
}
