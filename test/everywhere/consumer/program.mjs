// For runtimes with a command line: `program.mjs <base URL> <API key>` prints the results.
import { sdk } from './doors.mjs';
import { smoke } from './smoke.mjs';

const [baseURL, apiKey] = process.argv.slice(2);
console.log(JSON.stringify(await smoke(sdk, { baseURL, apiKey, isBrowser: false })));
