import { APIConnectionError, SDKError } from './errors.js';

/** How a connection ended, by RFC 6455, section 7.4. */
export interface Closing {
  /** 1006 where the connection was lost, or never stood. */
  readonly code: number;
  /** In the words of whoever closed it; often none. */
  readonly reason: string;
}

/** The socket is closed for good, and not because it was done. */
export class SocketClosedError extends APIConnectionError {
  override get name(): string {
    return 'SocketClosedError';
  }
  /** See {@link Closing}; `code`, as of every error of the API, is one that it gave in words. */
  readonly closeCode: number;
  readonly reason: string;
  /** What `send` took and no connection got, in its order: JSON texts and bytes. */
  readonly unsent: readonly (string | Uint8Array)[];

  constructor(
    { code, reason }: Closing,
    unsent: readonly (string | Uint8Array)[] = [],
    message = `The socket was closed: ${[code, reason].filter(Boolean).join(' ')}.`,
  ) {
    super({ message });
    this.closeCode = code;
    this.reason = reason;
    this.unsent = unsent;
  }
}

/** More was sent before the socket was open, or received and not read, than is kept; the message says which. */
export class SocketOverflowError extends SDKError {
  override get name(): string {
    return 'SocketOverflowError';
  }
}
