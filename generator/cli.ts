#!/usr/bin/env node
import { enableCompileCache } from './tuning.js';
import { isCode } from './8-write/staging.js';

enableCompileCache();
// `codegen inspect | head`: whoever reads has had enough.
process.stdout.on('error', (error) => {
  if (isCode(error, 'EPIPE')) process.exit(0);
  throw error;
});
const { run } = await import('./command/command.js');
process.exitCode = await run(process.argv.slice(2));
