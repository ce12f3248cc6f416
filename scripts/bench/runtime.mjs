// Keeps what scripts/bench-runtime.mjs measures: `npm run bench:runtime`.
import path from 'node:path';
import { keep, root, run } from './measure.mjs';

const script = path.join(root, 'scripts/bench-runtime.mjs');
const printed = run(process.execPath, [script, '--json', ...process.argv.slice(2)], root);
const { tasks, exponent } = JSON.parse(printed.trim().split('\n').at(-1));
for (const [task, { unit, rates, overhead }] of Object.entries(tasks)) {
  const ratio = (rates.ours / rates.openai).toFixed(2);
  const over = overhead === undefined ? '' : `, overhead ${overhead.toFixed(2)} of openai's`;
  console.log(`${task}: ${Math.round(rates.ours)} ${unit}, ${ratio} x openai${over}`);
}
if (exponent) console.log(`exponent over chunks: ${exponent.toFixed(2)}`);
keep('runtime', { tasks, exponent });
