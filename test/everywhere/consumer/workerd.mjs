// For workerd: a worker that answers with the results.
import { sdk } from './doors.mjs';
import { smoke } from './smoke.mjs';

export default {
  async fetch(request) {
    const { baseURL, apiKey } = Object.fromEntries(new URL(request.url).searchParams);
    return Response.json(await smoke(sdk, { baseURL, apiKey, isBrowser: false }));
  },
};
