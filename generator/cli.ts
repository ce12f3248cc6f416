#!/usr/bin/env node
import { enableCompileCache } from './compile-cache.js';

enableCompileCache();
const { run } = await import('./command.js');
process.exitCode = await run(process.argv.slice(2));
