// For runtimes with a command line: `program.mjs <base URL> <API key>` prints the results.
import { sdk } from './doors.mjs';
import { smoke } from './smoke.mjs';

const [baseURL, apiKey] = process.argv.slice(2);
const place = { baseURL, apiKey, isBrowser: false, organization: process.env.OPENAI_ORG_ID };
console.log(JSON.stringify(await smoke(sdk, place)));
