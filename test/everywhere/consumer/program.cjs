// As program.mjs, with the package as CommonJS requires it.
const sdk = {
  root: require('openai-sdk'),
  createClient: require('openai-sdk/client').createClient,
  tool: require('openai-sdk/helpers/run-tools').tool,
  operations: {
    ...require('openai-sdk/operations/chat/completions'),
    ...require('openai-sdk/operations/files'),
    ...require('openai-sdk/operations/fine-tuning/jobs'),
    ...require('openai-sdk/operations/models'),
    ...require('openai-sdk/helpers/chat-stream'),
    ...require('openai-sdk/helpers/run-tools'),
  },
  things: require('things-sdk'),
};

const [baseURL, apiKey, socketModule] = process.argv.slice(2);
const WebSocket = globalThis.WebSocket ? undefined : require(socketModule);
const organization = process.env.OPENAI_ORG_ID;
const place = { baseURL, apiKey, isBrowser: false, organization, WebSocket };
import('./smoke.mjs')
  .then(({ smoke }) => smoke(sdk, place))
  .then((results) => console.log(JSON.stringify(results)));
