// Fails where a kept result is over its ceiling: `npm run bench:check`, after the benchmarks. A ceiling that
// is known not to be reached has a guard above it, so that what becomes worse still fails.
import { openTargetOf } from './open-targets.mjs';
import { targets } from './targets.mjs';

const over = targets()
  .map((target) => ({
    ...target,
    limit: openTargetOf(target)?.guard ?? target.ceiling ?? Infinity,
  }))
  .filter(({ value, limit }) => !(value <= limit));
for (const { group, what, value, limit, unit = '' } of over)
  console.error(`${group}: ${what} is ${value.toFixed(2)} ${unit}, over ${limit} ${unit}`);
if (over.length > 0) process.exit(1);
