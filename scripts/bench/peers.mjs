// Our generator and its peers on the same documents, in turn, each as a whole process:
//
//   npm run bench:peers [-- --rounds 3]
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  documents,
  emptyFolder,
  inTurn,
  install,
  keep,
  measured,
  node,
  summaryOf,
  tool,
} from './measure.mjs';
import { generations } from './ours.mjs';

const { values: o } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
install();

const peer = (name, argsOf) => (file) => () => {
  const output = emptyFolder('peers');
  return { [name]: measured(node, argsOf(file, output), output) };
};
const contenders = [
  (file) => () => generations(file),
  peer('hey-api', (file, output) => [
    tool('@hey-api/openapi-ts/bin/run.js'),
    ...['-i', file, '-o', path.join(output, 'sdk'), '--no-log-file'],
  ]),
  peer('openapi-typescript', (file, output) => [
    tool('openapi-typescript/bin/cli.js'),
    ...[file, '-o', path.join(output, 'types.ts')],
  ]),
];

const found = [];
for (const { name, file, bytes } of documents()) {
  const runs = inTurn(
    Number(o.rounds),
    contenders.map((of) => of(file)),
  );
  const times = Object.fromEntries(Object.entries(runs).map(([who, all]) => [who, summaryOf(all)]));
  console.log(`\n${name} (${(bytes / 1e6).toFixed(1)} MB)`);
  for (const [who, { seconds, cpu, mebibytes, status }] of Object.entries(times))
    console.log(
      `  ${who.padEnd(22)} ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s CPU, ${mebibytes} MiB, ` +
        (status === 0 ? `cold is ${(times.cold.cpu / cpu).toFixed(2)} of it` : `exit ${status}`),
    );
  found.push({ name, bytes, times });
  keep('peers', { documents: found });
}
