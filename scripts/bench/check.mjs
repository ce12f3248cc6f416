// Fails where a kept result is over its ceiling: `npm run bench:check`, after the benchmarks.
import { targets } from './targets.mjs';

const over = targets().filter(({ value, ceiling = Infinity }) => !(value <= ceiling));
for (const { group, what, value, ceiling, unit = '' } of over)
  console.error(`${group}: ${what} is ${value.toFixed(2)} ${unit}, over ${ceiling} ${unit}`);
if (over.length > 0) process.exit(1);
