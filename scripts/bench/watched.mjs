// What saves take where `--watch` is on: node watched.mjs <node> <document> <output>, in the folder of a
// package. Prints seconds by the clock, from when the change was noticed, CPU seconds and MiB: of the
// first save, which walks the rooms with code that has hardly run, and of a later one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { withOneChanged } from './change.mjs';
import { cli } from './measure.mjs';

const [, , node, file, output] = process.argv;
const watcher = spawn(node, [cli, file, '--output', output, '--watch'], { stdio: 'pipe' });
let text = '';
let look = () => undefined;
watcher.stdout.resume();
watcher.stderr.setEncoding('utf8').on('data', (more) => {
  text += more;
  look();
});

await said('Waiting');
const saves = [];
for (let count = 0; count < 5; count += 1) saves.push(await save());
console.log(JSON.stringify({ first: saves[0], later: saves.at(-1) }));
watcher.kill();

async function save() {
  const cpuBefore = cpuOf(watcher.pid);
  fs.writeFileSync(file, withOneChanged(fs.readFileSync(file, 'utf8')));
  await said('has changed');
  const started = performance.now();
  await said('Waiting');
  const seconds = (performance.now() - started) / 1000;
  const cpu = cpuOf(watcher.pid) - cpuBefore;
  return { seconds, cpu, mebibytes: peakOf(watcher.pid), status: 0 };
}

/** Waits for words behind those that were waited for before. */
function said(words) {
  return new Promise((resolve) => {
    look = () => {
      const at = text.indexOf(words);
      if (at === -1) return;
      text = text.slice(at + words.length);
      resolve();
    };
    look();
  });
}

/** User and system time of all threads so far, in seconds (proc(5), in hundredths). */
function cpuOf(pid) {
  const [, fields] = /\) (.*)/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}

function peakOf(pid) {
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kibibytes) / 1024;
}
