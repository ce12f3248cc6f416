import { SDKError } from './errors.js';
import { isBrowser, platform } from './globals.js';
import { headersOf } from './headers.js';
import type { Outgoing } from './outgoing.js';
import type { Response } from './platform.js';

/** `fetch`, with redirects followed here, because fetch forwards every secret header but `Authorization`. */
export async function fetchFollowing({ fetch, url, init }: Outgoing): Promise<Response> {
  // Browsers hide redirects from scripts. Whoever chose a mode gets it.
  if (init.redirect || isBrowser()) return fetch(url.href, init);
  init.redirect = 'manual';
  for (let hops = 20; ; hops--) {
    const response = await fetch(url.href, init);
    const { status } = response;
    const location = response.headers.get('location');
    if (!location || !/30[12378]/.test(`${status}`)) return response;
    response.body?.cancel().catch(() => {});
    const to = new platform.URL(location, url);
    const away = to.origin !== url.origin;
    // Copies: whoever sent the hop before, a hook or the caller's `fetch`, may have kept what it was given.
    if ((status === 303 && init.method !== 'HEAD') || (status < 303 && init.method === 'POST')) {
      init = { ...init, method: 'GET', body: undefined };
    }
    // Never from https to http, which is the lesser text, too. A body is as private as a header.
    if (!hops || to.protocol < url.protocol || (away && init.body)) {
      throw new SDKError(`No redirect to ${to.origin}.`);
    }
    if (away) {
      // Keys, cookies, tenant ids and the caller's own headers are nothing for another origin, nor after it.
      init = { ...init, headers: headersOf([{ range: init.headers.get('range') }]) };
    }
    url = to;
  }
}
