/** What asks a process to end. Not SIGHUP, which those who run on without their terminal ignore. */
const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

/**
 * From now on these signals end the process when the event loop turns, and not in the middle of what is done at once.
 * The listeners stay, as a signal that comes while one is taken off is lost: a watch would go on for ever.
 */
export function deferSignals(): void {
  for (const signal of signals) {
    if (!process.listeners(signal).includes(end)) process.on(signal, end);
  }
}

/** Others who listen have heard of it, and decide. */
function end(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  process.off(signal, end);
  process.kill(process.pid, signal);
}
