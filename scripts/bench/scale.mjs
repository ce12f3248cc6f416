// How time and memory grow with the document:
//
//   npm run bench:scale [-- --sizes 100,1000,10000]
import { parseArgs } from 'node:util';
import { install, keep, standInFile } from './measure.mjs';
import { coldGeneration } from './ours.mjs';

const { values: o } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,10000' } },
});
install();

const sizes = o.sizes.split(',').map((operations) => {
  const { seconds, cpu, mebibytes, status } = coldGeneration(standInFile(operations));
  if (status !== 0) throw new Error(`${operations} operations: exit code ${status}`);
  console.log(`${operations} operations: ${cpu.toFixed(1)} s CPU, ${Math.round(mebibytes)} MiB`);
  return { operations: Number(operations), seconds, cpu, mebibytes: Math.round(mebibytes) };
});
const exponents = { cpu: exponentOf('cpu'), mebibytes: exponentOf('mebibytes') };
console.log('exponents', exponents);
keep('scale', { sizes, exponents });

/** The slope of the logarithms by least squares: 1 is linear. */
function exponentOf(key) {
  const points = sizes.map((size) => [Math.log(size.operations), Math.log(size[key])]);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const of = (weight) => points.reduce((sum, point) => sum + (point[0] - x) * weight(point), 0);
  return of((point) => point[1] - y) / of((point) => point[0] - x);
}
