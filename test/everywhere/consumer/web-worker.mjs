// For web workers: each message asks for a run.
import { run } from './page.mjs';

self.onmessage = async ({ data }) => self.postMessage(await run(data));
