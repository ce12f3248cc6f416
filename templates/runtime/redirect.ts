import { APIResponseError } from './errors.js';
import type { Init, Response, Transport } from './platform.js';
import { platform } from './platform.js';

/** `fetch`, with redirects followed here, because fetch forwards every secret header but `Authorization`. */
export async function fetchFollowing(
  fetch: Transport,
  url: string,
  init: Init,
  replayable: boolean,
): Promise<Response> {
  for (let hops = 0; ; hops++) {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const { status } = response;
    const location = response.headers.get('location');
    if (!location || !/30[12378]/.test(String(status))) return response;
    void response.body?.cancel().catch(() => {});
    const { origin, protocol } = new platform.URL(url);
    const to = new platform.URL(location, url);
    const toGet = status === 303 || (status < 303 && init.method === 'POST');
    if (hops > 19 || !['https:', protocol].includes(to.protocol) || !(toGet || replayable)) {
      const message = `Redirect ${hops} from ${origin} to ${to.origin} refused.`;
      throw new APIResponseError({ headers: response.headers, message });
    }
    const headers = new platform.Headers();
    init.headers.forEach((value, name) => {
      // All that another origin may see; keys, cookies, tenant ids and the caller's own headers stay home.
      if (origin === to.origin || /^(accept|content-type|range)$/.test(name))
        headers.set(name, value);
    });
    init = { ...init, headers };
    if (toGet) {
      headers.delete('content-type');
      init = { ...init, method: init.method === 'HEAD' ? 'HEAD' : 'GET', body: undefined };
    }
    url = to.href;
  }
}
