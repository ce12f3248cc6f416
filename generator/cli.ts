#!/usr/bin/env node
import { errorCodeOf } from './1-load/read/error-code.js';
import { enableCompileCache } from './tuning.js';

enableCompileCache();
// `codegen inspect | head`: whoever reads has had enough.
process.stdout.on('error', (error) => {
  if (errorCodeOf(error) === 'EPIPE') process.exit(0);
  throw error;
});
const { run } = await import('./command/command.js');
process.exitCode = await run(process.argv.slice(2));
