// Programs that the best-known generated SDK and ours both run (`bar/`). It wants Node 22 or later.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, versionOf } from './process.mjs';
import { here, nodes, root } from './tools.mjs';

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const [, , node24] = nodes;

/** @returns {AsyncGenerator<{ name: string, results(): Promise<object[]> }>} */
export async function* besideTheBar(folder) {
  const bar = join(here, 'node_modules', 'openai', 'package.json');
  const { version } = JSON.parse(readFileSync(bar, 'utf8'));
  yield {
    name: `beside openai ${version}, node ${await versionOf(node24)}`,
    async results() {
      const report = join(folder, 'bar.json');
      const reporters = ['--reporter=json', `--outputFile=${report}`];
      // A failed test is a result, too: only a report that is missing means that nothing ran.
      await run(node24, [vitest, 'run', ...reporters], {
        cwd: join(here, 'bar'),
      }).catch(() => {});
      return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(resultsIn);
    },
  };
}

function resultsIn({ assertionResults, message, name }) {
  if (assertionResults.length === 0) return [{ name, problem: message }];
  return assertionResults.map(({ title, status, failureMessages }) => ({
    name: title,
    ...(status !== 'passed' && { problem: failureMessages.join('\n') || status }),
  }));
}
