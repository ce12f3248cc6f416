/**
 * # Azure
 *
 * `AzureOpenAI` is the client for models that are deployed on Azure. It has the methods of
 * `OpenAI`; streams, uploads and helpers included:
 *
 * ```ts
 * import { AzureOpenAI } from 'openai-sdk/azure';
 *
 * const client = new AzureOpenAI({
 *   endpoint: 'https://my-resource.openai.azure.com', // or AZURE_OPENAI_ENDPOINT
 *   apiKey: '...', // or AZURE_OPENAI_API_KEY
 *   apiVersion: '2024-10-21', // or OPENAI_API_VERSION; without it, the v1 API
 * });
 * const reply = await client.chat.completions.create({
 *   model: 'my-deployment',
 *   messages: [{ role: 'user', content: 'Say hi.' }],
 * });
 * console.log(reply.choices[0]?.message.content);
 * ```
 *
 * With Microsoft Entra, `azureADTokenProvider` is asked for a token before each attempt, in place of
 * `apiKey`. `createAzureClient` makes a client for the functions of small bundles.
 */
import { createClient } from '../client.js';
import { OpenAI } from '../openai.js';
import { apiKey, bearer, only, type Auth, type Credential } from '../runtime/auth.js';
import type { ObservingOptions } from '../runtime/class-client.js';
import type { Core, CoreOptions } from '../runtime/core.js';
import { optionOrEnv, readEnv } from '../runtime/env.js';
import { refusal } from '../runtime/errors.js';
import type { URLShape } from '../runtime/platform.js';
import type { Request } from '../runtime/request.js';
import { expandPath } from '../runtime/url.js';

export interface AzureOptions extends CoreOptions {
  /**
   * The resource, `https://<name>.openai.azure.com`.
   *
   * Default: the environment variable `AZURE_OPENAI_ENDPOINT`.
   */
  endpoint?: string | null | undefined;
  /** The whole root of the API, in place of `endpoint`. */
  baseURL?: string | null | undefined;
  /**
   * A dated version of Azure's API, `2024-10-21`, which has the deployment in its paths. Null, or
   * nothing at all, is the v1 API: there the model of a call names its deployment.
   *
   * Default: the environment variable `OPENAI_API_VERSION`.
   */
  apiVersion?: string | null | undefined;
  /** The deployment that all calls use. Default: the model of each call. */
  deployment?: string | undefined;
  /**
   * A key of the resource, sent as `api-key`.
   *
   * Default: the environment variable `AZURE_OPENAI_API_KEY`.
   */
  apiKey?: Credential | null | undefined;
  /** Gets a token of Microsoft Entra. It is asked before each attempt, in place of `apiKey`. */
  azureADTokenProvider?: (() => string | Promise<string>) | undefined;
}

/** The client of `OpenAI` for an Azure resource. */
export class AzureOpenAI extends OpenAI {
  constructor(options: AzureOptions & ObservingOptions = {}) {
    super(options, createAzureClient(options));
  }

  override withOptions(options: AzureOptions & ObservingOptions): this {
    // What the current root was made from is to change: it is made anew.
    const moves = 'endpoint' in options || 'apiVersion' in options;
    const { baseURL } = this.sdkSettings.options;
    return super.withOptions(moves ? { baseURL, ...options } : options);
  }
}

/** A client for operation functions; `AzureOpenAI` has them as methods. */
export function createAzureClient(options: AzureOptions = {}): Core {
  const { azureADTokenProvider: provider, deployment } = options;
  const version = optionOrEnv(options.apiVersion, 'OPENAI_API_VERSION') ?? undefined;
  const baseURL = options.baseURL ?? rootOf(options, version);
  const names = { option: 'apiKey', env: 'AZURE_OPENAI_API_KEY' };
  const key = provider ? null : optionOrEnv(options.apiKey, names.env);
  if (provider && options.apiKey) throw refusal('apiKey', 'left out with azureADTokenProvider');
  if (!provider && !key) {
    throw refusal('apiKey (AZURE_OPENAI_API_KEY)` or `azureADTokenProvider', 'set');
  }
  const auth = only(
    provider
      ? bearer(provider, { option: 'azureADTokenProvider' })
      : apiKey(key, names, { in: 'header', name: 'api-key' }),
  );
  // A token is short-lived and its user's own: it may be in a page.
  const { dangerouslyAllowBrowser = Boolean(provider) } = options;
  const { sdkSettings: settings } = createClient({
    ...options,
    baseURL,
    apiKey: provider ?? key,
    dangerouslyAllowBrowser,
  });
  const addressing: Auth = {
    ...auth,
    apply: (outgoing, given, request) => {
      if (version !== undefined) address(outgoing.url, request, version, deployment);
      return auth.apply(outgoing, given, request);
    },
  };
  return { sdkSettings: { ...settings, definition: { ...settings.definition, auth: addressing } } };
}

function rootOf({ endpoint }: AzureOptions, version: string | undefined): string {
  const resource = optionOrEnv(endpoint, 'AZURE_OPENAI_ENDPOINT');
  if (resource) return `${resource.replace(/\/+$/, '')}/openai${version ? '' : '/v1'}`;
  const root = readEnv('OPENAI_BASE_URL');
  if (root) return root;
  throw refusal('endpoint (AZURE_OPENAI_ENDPOINT)', 'set');
}

/** What dated versions serve by deployment; the rest is of the resource. */
const deployed: ReadonlySet<string> = new Set([
  '/audio/speech',
  '/audio/transcriptions',
  '/audio/translations',
  '/batches',
  '/chat/completions',
  '/completions',
  '/embeddings',
  '/images/edits',
  '/images/generations',
]);

/** The address of dated versions: a query parameter, and the deployment in the path. */
function address(
  url: URLShape,
  request: Request,
  version: string,
  deployment: string | undefined,
): void {
  const { path, body } = request;
  if (!/[?&]api-version=/.test(url.search)) {
    url.search += `${url.search && '&'}api-version=${encodeURIComponent(version)}`;
  }
  const name = deployment ?? modelOf(body?.value);
  if (name === undefined || !deployed.has(path) || url.pathname.includes('/deployments/')) return;
  const root = url.pathname.slice(0, -path.length);
  url.pathname = root + expandPath('/deployments/{name}', { name }) + path;
}

function modelOf(value: unknown): string | undefined {
  const model =
    typeof value === 'object' && value !== null && 'model' in value ? value.model : undefined;
  return typeof model === 'string' ? model : undefined;
}
