import type { APIPromise } from './api-promise.js';
import { limitsOf } from './core.js';
import { refusal, SDKError } from './errors.js';
import { valueAt } from './pages.js';
import { pause } from './pause.js';
import type { AbortSignal, Headers } from './platform.js';

/** How a thing tells what has become of it. */
export interface PollScheme {
  /** Wire names that lead to its status. */
  readonly status: readonly string[];
  readonly done: readonly string[];
  readonly failed: readonly string[];
  /** Response header in which the server suggests a pause, in milliseconds. */
  readonly intervalHeader?: string;
}

export interface PollOptions {
  /** Milliseconds between two looks. Default: what the server suggests, else 5,000. */
  pollInterval?: number | undefined;
  /** Ends the waiting, be it for an answer or between two. */
  signal?: AbortSignal | null | undefined;
}

/** What was waited for has failed, by a status that it will not leave. */
export class PollFailedError extends SDKError {
  override get name(): string {
    return 'PollFailedError';
  }
  readonly status: string;
  /** As the server told it last. */
  readonly state: unknown;

  constructor(status: string, state: unknown) {
    super(`What was waited for ended as \`${status}\`.`);
    this.status = status;
    this.state = state;
  }
}

/** Options that polling can do with: what it cannot wait for is refused before anything is sent. */
export function pollable<Options extends PollOptions | undefined>(options: Options): Options {
  const pollInterval = options?.pollInterval;
  if (pollInterval !== undefined && !isInterval(pollInterval)) {
    throw refusal('pollInterval', 'a number of milliseconds, 0 or more, and below 2^31');
  }
  limitsOf({ signal: options?.signal });
  return options;
}

/** Looks at a thing again and again until it is done. */
export async function poll<State>(
  look: () => APIPromise<State>,
  scheme: PollScheme,
  options: PollOptions = {},
): Promise<State> {
  const { pollInterval, signal } = pollable(options);
  for (;;) {
    const { data, response } = await look().withResponse();
    const status = String(valueAt(data, scheme.status));
    if (scheme.done.includes(status)) return data;
    if (scheme.failed.includes(status)) throw new PollFailedError(status, data);
    await pause(pollInterval ?? suggested(response.headers, scheme), signal);
  }
}

function suggested(headers: Headers, { intervalHeader }: PollScheme): number {
  const text = intervalHeader === undefined ? null : headers.get(intervalHeader);
  const milliseconds = text ? Number(text) : NaN;
  return isInterval(milliseconds) ? milliseconds : 5000;
}

/** What timers can wait for: they hold a signed 32-bit number, and fire at once where it is more. */
function isInterval(milliseconds: unknown): boolean {
  return typeof milliseconds === 'number' && milliseconds >= 0 && milliseconds < 2 ** 31;
}
