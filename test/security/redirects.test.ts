/**
 * Whoever fetches a document with secrets sends them to its own origin alone. Redirects to private
 * addresses are refused, so this needs two public ones: those set aside for documentation (RFC
 * 5737), in a network that the kernel makes for this one process.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandIn } from './command-line.js';
import { scratchFolder } from '../scratch.js';

const scratch = scratchFolder();

const addresses = ['192.0.2.1', '198.51.100.1'];
const network = [
  'ip link set lo up',
  ...addresses.map((each) => `ip address add ${each}/32 dev lo`),
];
const inNetwork = (script: string) =>
  spawnSync('unshare', ['-rn', 'sh', '-c', [...network, script].join(' && ')], {
    encoding: 'utf8',
  });

/** Linux with user namespaces; elsewhere there is no such network. */
const canIsolate = inNetwork('true').status === 0;

test.skipIf(!canIsolate)('a redirect to another origin carries no secrets there', () => {
  const script = join(import.meta.dirname, 'redirecting.mjs');
  const { stdout } = inNetwork(`exec '${process.execPath}' '${script}' '${commandIn(scratch)}'`);
  const { seen } = JSON.parse(stdout) as { readonly seen: readonly string[] };
  const basic = `Basic ${Buffer.from('me:secret').toString('base64')}`;
  expect(seen).toEqual([
    `192.0.2.1 /api.yaml ${basic} secret`,
    '198.51.100.1 /api.yaml - -',
    '198.51.100.1 /pet.yaml - -',
    `192.0.2.1 /there.yaml ${basic} secret`,
    '198.51.100.1 /round.yaml - -',
    '192.0.2.1 /back.yaml - -',
    '192.0.2.1 /pet.yaml - -',
  ]);
});
