// For runtimes with a command line: `program.mjs <base URL> <API key> <module>` prints the results. The module has a
// WebSocket for those that have none.
import { sdk } from './doors.mjs';
import { smoke } from './smoke.mjs';

const [baseURL, apiKey, socketModule] = process.argv.slice(2);
const WebSocket = globalThis.WebSocket ? undefined : (await import(socketModule)).default;
const organization = process.env.OPENAI_ORG_ID;
const place = { baseURL, apiKey, isBrowser: false, organization, WebSocket };
console.log(JSON.stringify(await smoke(sdk, place)));
