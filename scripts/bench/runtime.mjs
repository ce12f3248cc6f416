// Keeps what scripts/bench-runtime.mjs measures: `npm run bench:runtime`.
import path from 'node:path';
import { keep, root, run } from './measure.mjs';

const script = path.join(root, 'scripts/bench-runtime.mjs');
const printed = run(process.execPath, [script, '--json', ...process.argv.slice(2)], root);
const { tasks, exponent } = JSON.parse(printed.trim().split('\n').at(-1));
for (const [task, { unit, rates, ratios, overhead }] of Object.entries(tasks)) {
  const over = overhead === undefined ? '' : `, overhead ${overhead.toFixed(2)} of openai's`;
  console.log(
    `${task}: ${Math.round(rates.ours)} ${unit}, ${ratios.ours.toFixed(2)} x openai${over}`,
  );
}
if (exponent) console.log(`exponent over chunks: ${exponent.toFixed(2)}`);
keep('runtime', { tasks, exponent });
