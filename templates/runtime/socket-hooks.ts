import type { ObservingOptions } from './class-client.js';
import type { Core, CoreOptions } from './core.js';
import { limitsOf } from './core.js';
import { logging } from './logging.js';
import type { SocketOptions } from './socket-options.js';

/** The options of a socket with the hooks and the log of a class client before its own. */
export function observedBy<Params>(
  { sdkSettings }: Core,
  options: SocketOptions<Params> | undefined,
  logEnv: string,
): SocketOptions<Params> {
  // What is no record would be one from here on.
  limitsOf(options ?? {});
  // The options of class clients are made of these as well.
  const own: CoreOptions & ObservingOptions = sdkSettings.options;
  const hooks = [own.hooks ?? [], logging(own, logEnv), options?.hooks ?? []].flat();
  return { ...options, hooks };
}
