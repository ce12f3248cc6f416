/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { OpenAIError } from './errors.js';
import { headersOf } from './headers.js';
import type { Init, Response, Transport } from './platform.js';
import { platform } from './platform.js';

/** `fetch`, with redirects followed here, because fetch forwards every secret header but `Authorization`. */
export async function fetchFollowing(fetch: Transport, url: string, init: Init): Promise<Response> {
  init.redirect = 'manual';
  for (let hops = 20; ; hops--) {
    const response = await fetch(url, init);
    const { status } = response;
    const location = response.headers.get('location');
    if (!location || !/30[12378]/.test(`${status}`)) return response;
    response.body?.cancel().catch(() => {});
    const to = new platform.URL(location, url);
    const home = to.origin === new platform.URL(url).origin;
    if (status === 303 || (status < 303 && init.method === 'POST')) {
      init = { ...init, method: 'GET', body: undefined };
    }
    // A body is as private as a header.
    if (!hops || /^https.*http:$/.test(url + to.protocol) || (!home && init.body)) {
      throw new OpenAIError(`No redirect to ${to.origin}.`);
    }
    if (!home) {
      // Keys, cookies, tenant ids and the caller's own headers are nothing for another origin, nor after it.
      init = { ...init, headers: headersOf([{ range: init.headers.get('range') }]) };
    }
    url = to.href;
  }
}
