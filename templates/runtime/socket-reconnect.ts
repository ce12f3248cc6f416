import type { Closing } from './socket-errors.js';

/** A connection that was lost, or could not be had, and may be opened anew. */
export interface SocketReconnecting<Params> extends Closing {
  /** From 1 to 5; it begins anew with a message that comes. */
  readonly attempt: number;
  /** Milliseconds until it is made. */
  readonly delay: number;
  /** What the last connection was asked for with. */
  readonly params: Params;
  readonly query: object | undefined;
}

/** False: let it be. Otherwise what takes the place of the params, or is laid over the query, from now on. */
export type SocketReconnection<Params> =
  | false
  | { readonly params?: Params | undefined; readonly query?: object | undefined }
  | undefined
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- TypeScript 5.0 has no other type for it.
  | void;

export type OnReconnecting<Params> = (
  event: SocketReconnecting<Params>,
) => SocketReconnection<Params> | Promise<SocketReconnection<Params>>;

const maximumAttempts = 5;

/** Going away, no status, lost, internal error, restart, try again later, TLS: what may pass. */
const passing: ReadonlySet<number> = new Set([1001, 1005, 1006, 1011, 1012, 1013, 1015]);

/** The pause before another attempt; undefined where there is to be none. `lost`: in a row, without a message between. */
export function delayOf({ code }: Closing, lost: number): number | undefined {
  if (lost > maximumAttempts || !passing.has(code)) return undefined;
  return Math.min(500 * 2 ** (lost - 1), 8e3) * (1 - Math.random() / 4);
}
