// Suites of vitest that want another Node than the one that runs `npm test`.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from './process.mjs';
import { here, nodes, root } from './tools.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const [, ...otherNodes] = nodes;
const [, node24] = otherNodes;

/** Programs that the best-known generated SDK and ours both run (`bar/`). It wants Node 22 or later. */
export async function* besideTheBar(folder) {
  const bar = join(here, 'bar');
  const manifest = join(bar, 'node_modules', 'openai', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  yield {
    name: `beside openai ${version}, node ${await versionOf(node24)}`,
    results: () => resultsOf(folder, node24, bar, []),
  };
}

/** The runtime's own tests, on every Node but the one that they are developed on. */
export async function* runtimeTests(folder) {
  for (const node of otherNodes) {
    yield {
      name: `runtime's tests, node ${await versionOf(node)}`,
      results: () => resultsOf(folder, node, root, ['test/runtime']),
    };
  }
}

async function resultsOf(folder, node, cwd, filters) {
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=json', `--outputFile=${report}`];
  rmSync(report, { force: true });
  // A failed test is a result, too: only a report that is missing means that nothing ran.
  await run(node, [vitest, 'run', ...reporters, ...filters], { cwd }).catch(() => {});
  return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(resultsIn);
}

function resultsIn({ assertionResults, message, name }) {
  if (assertionResults.length === 0) return [{ name, problem: message }];
  return assertionResults.map(({ fullName, status, failureMessages }) => ({
    name: fullName,
    ...(status !== 'passed' && { problem: failureMessages.join('\n') || status }),
  }));
}
