// What the users of a generated package wait for: their compiler, their editor, and Node:
//
//   npm run bench:consumers [-- --rounds 7] [--sessions 5] [--keystrokes 20]
//
// Of several rounds the least CPU time counts: what else a machine does only ever adds to it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { configOf, makeProject, programs, project } from './consumer-project.mjs';
import { editors, latencyOf } from './editor.mjs';
import { inTurn, install, keep, measured, median, node, tool } from './measure.mjs';

const { values: o } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    sessions: { type: 'string', default: '5' },
    keystrokes: { type: 'string', default: '20' },
  },
});
const rounds = Number(o.rounds);
install();
const document = makeProject();

const compilers = {
  'TypeScript 5.9': [node, tool('typescript/lib/tsc.js')],
  'TypeScript 7': [tool('@typescript/typescript-linux-x64/lib/tsc')],
};
const compiling = Object.entries(compilers).flatMap(([compiler, command]) =>
  [true, false].map((skipLibCheck) => ({
    compiler,
    skipLibCheck,
    programs: compiled(command, skipLibCheck),
  })),
);
for (const { compiler, skipLibCheck, programs } of compiling) {
  console.log(`\n${compiler}, skipLibCheck ${skipLibCheck}: CPU time over the empty program`);
  for (const [program, { added, spread, instantiations }] of Object.entries(programs))
    console.log(
      `  ${program.padEnd(18)} ${added.toFixed(2)} s (spread ${spread.toFixed(2)}), ` +
        `${(added / programs.openai.added).toFixed(2)} x openai, ` +
        `${(added / programs['hey-api'].added).toFixed(2)} x hey-api, ${instantiations} instantiations`,
    );
}

const editing = await edited(Number(o.sessions), Number(o.keystrokes));
for (const [name, times] of Object.entries(editing))
  console.log(`\ntsserver, ${name}, ms of CPU time:`, JSON.stringify(times));

const importing = imported();
console.log('\nimporting in Node, ms:');
for (const [what, { least, middle, cpu }] of Object.entries(importing))
  console.log(`  ${what.padEnd(18)} least ${least}, median ${middle}; CPU time ${cpu}`);
keep('consumers', { document, compiling, editing, importing });

/** CPU seconds of each program, and what it adds to the empty one. */
function compiled(command, skipLibCheck) {
  const names = Object.keys(programs);
  const runOf = (name) =>
    measured(
      command[0],
      [...command.slice(1), '-p', configOf(name, skipLibCheck), '--extendedDiagnostics'],
      project,
    );
  const runs = inTurn(
    rounds,
    names.map((name) => () => ({ [name]: runOf(name) })),
  );
  const least = (name) => Math.min(...runs[name].map(({ cpu }) => cpu));
  const counted = (name) => Number(/^Instantiations: +(\d+)/m.exec(runs[name][0].text)?.[1]);
  const entries = names.map((name) => {
    const times = runs[name].map(({ cpu }) => cpu);
    const [cpu, added] = [least(name), least(name) - least('empty')];
    const instantiations = counted(name) - counted('empty');
    return [name, { cpu, added, spread: median(times) - cpu, instantiations }];
  });
  return Object.fromEntries(entries.filter(([name]) => name !== 'empty'));
}

/** The least that each answer took in several sessions, the editors in turn. */
async function edited(sessions, keystrokes) {
  const least = Object.fromEntries(editors.map((name) => [name, {}]));
  for (let session = 0; session < sessions; session++)
    for (const name of editors)
      for (const [question, time] of Object.entries(await latencyOf(name, keystrokes)))
        least[name][question] = Math.min(time, least[name][question] ?? Infinity);
  return least;
}

/** Milliseconds that an import takes in a process of its own. */
function imported() {
  const what = {
    class: ['openai-sdk'],
    functions: ['openai-sdk/client', 'openai-sdk/operations/chat/completions'],
    openai: ['openai'],
  };
  const program = (
    modules,
  ) => `const before = process.cpuUsage(); const started = performance.now();
${modules.map((module) => `await import('${module}');`).join(' ')}
const time = performance.now() - started; const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ time, cpu: (user + system) / 1000 }));`;
  const runs = inTurn(
    rounds,
    Object.entries(what).map(([name, modules]) => () => ({
      [name]: JSON.parse(
        measured(node, ['--input-type=module', '-e', program(modules)], path.join(project)).text,
      ),
    })),
  );
  return Object.fromEntries(
    Object.entries(runs).map(([name, all]) => {
      const times = all.map(({ time }) => time);
      return [
        name,
        {
          least: Math.round(Math.min(...times)),
          middle: Math.round(median(times)),
          cpu: Math.round(Math.min(...all.map(({ cpu }) => cpu))),
        },
      ];
    }),
  );
}
