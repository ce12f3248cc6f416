// The generator itself, on every Node: `generated/` is what it would write.
import { run, versionOf } from './process.mjs';
import { cli, nodes, root } from './tools.mjs';

export async function* generators() {
  for (const node of nodes) {
    yield {
      name: `generator on node ${await versionOf(node)}`,
      results: async () => {
        await run(node, [cli, 'check'], { cwd: root });
        return [{ name: 'generated/ is current' }];
      },
    };
  }
}
