import type { SDKError } from './errors.js';
import { APIConnectionTimeoutError, APIUserAbortError } from './errors.js';
import type { AbortController, AbortSignal, AbortSignalShape } from './platform.js';
import { platform } from './platform.js';

function timeoutError(option: string): SDKError {
  return new APIConnectionTimeoutError({ message: `Out of time: \`${option}\` sets the limit.` });
}

// Timers hold a signed 32-bit number of milliseconds; a longer delay would fire at once.
function startTimer(run: () => void, milliseconds: number) {
  return milliseconds < 2 ** 31 ? platform.setTimeout(run, milliseconds) : undefined;
}

/**
 * What can end a call early: the caller's signal, the total time, and the time limit of whatever is being waited for.
 *
 * Everything that takes time in a call is awaited through {@link Lifeline.race}, which settles at once when one of them
 * strikes, also where the awaited thing (a custom `fetch`, a credential function, a body) ignores its signal. One listener
 * is on the caller's signal from the first request to {@link Lifeline.close}.
 */
export class Lifeline {
  #caller: AbortSignalShape | null | undefined;
  #controller: AbortController | undefined;
  /** Why the whole call is over. */
  over: SDKError | undefined;
  #reject: ((error: SDKError) => void) | undefined;
  #total;

  constructor(caller: AbortSignal | null | undefined, totalTimeout: number) {
    this.#caller = caller;
    this.#total = startTimer(() => this.#end(timeoutError('totalTimeout')), totalTimeout);
    if (caller?.aborted) this.#onAbort();
    else caller?.addEventListener('abort', this.#onAbort);
  }

  readonly #onAbort = (): void => {
    this.#end(new APIUserAbortError({ message: 'Aborted.', cause: this.#caller?.reason }));
  };

  #end(error: SDKError): void {
    this.close();
    this.cut((this.over ??= error));
  }

  /** Ends what is being waited for and the attempt (request, body) that it belongs to. */
  cut(error: SDKError): void {
    this.#reject?.(error);
    this.#controller?.abort(error);
  }

  /** The signal of the next attempt. */
  renew(): AbortSignal {
    this.#controller = new platform.AbortController();
    if (this.over) this.#controller.abort(this.over);
    return this.#controller.signal;
  }

  /** Waits for work at most `milliseconds`. `option` names the limit in the error; without it, time up is success. */
  race<Value>(work: PromiseLike<Value> | undefined, milliseconds: number, option?: string) {
    return new Promise<Value>((resolve, reject) => {
      const timer = startTimer(() => {
        if (option) this.cut(timeoutError(option));
        else resolve(undefined as Value);
      }, milliseconds);
      const settle =
        <Result>(pass: (result: Result) => void) =>
        (result: Result) => {
          platform.clearTimeout(timer);
          pass(result);
        };
      this.#reject = settle(reject);
      work?.then(settle(resolve), this.#reject);
      if (this.over) this.#reject(this.over);
    });
  }

  /** The call is over: lets go of the caller's signal and of the clock. */
  close(): void {
    platform.clearTimeout(this.#total);
    this.#caller?.removeEventListener('abort', this.#onAbort);
  }
}
