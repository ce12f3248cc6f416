import { APIUserAbortError } from './errors.js';
import { platform } from './globals.js';
import type { AbortSignal } from './platform.js';

/** Waits; rejects at once where the signal is aborted, and leaves neither timer nor listener. */
export function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      platform.clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      reject(new APIUserAbortError({ message: 'Aborted.', cause: signal?.reason }));
    };
    const timer = platform.setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
  });
}
