/* eslint-disable */ // Made by sdkwright from openapi.yaml. Changes belong there.

import { type Credential, bearer, only } from './runtime/auth.js';
import { type Core, type CoreOptions, createCore } from './runtime/core.js';
import { optionOrEnv } from './runtime/env.js';
import { retryAll } from './runtime/retry.js';

export interface ClientOptions extends CoreOptions {
  /**
   * Secret API key, sent as `Authorization: Bearer <key>`. Keep it on a server, never in code that runs
   * in a browser or an app.
   *
   * Default: the environment variable `OPENAI_API_KEY`.
   */
  apiKey?: Credential | null | undefined;
  /**
   * Organization that the request counts against, for users who belong to several. Without it the user's
   * default organization is billed.
   *
   * Default: the environment variable `OPENAI_ORG_ID`.
   */
  organization?: string | null | undefined;
  /**
   * Where the API is.
   *
   * Default: the environment variable `OPENAI_BASE_URL`, else `https://api.openai.com/v1`.
   */
  baseURL?: string | null | undefined;
}

/** A client for operation functions; `OpenAI` has them as methods. */
export function createClient(options: ClientOptions = {}): Core {
  return createCore(
    {
      name: 'OpenAI',
      version: '0.1.0',
      baseURL: 'https://api.openai.com/v1',
      baseURLEnv: 'OPENAI_BASE_URL',
      auth: only(bearer(options.apiKey, { option: 'apiKey', env: 'OPENAI_API_KEY' })),
      headers: { 'OpenAI-Organization': optionOrEnv(options.organization, 'OPENAI_ORG_ID') },
      retry: retryAll,
    },
    options,
  );
}
