const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** What would end the process waits until files are moved: the renames take milliseconds. */
class HeldSignals {
  #holders = 0;
  #first: NodeJS.Signals | undefined;
  readonly #keep = (signal: NodeJS.Signals): void => {
    this.#first ??= signal;
  };

  hold(): void {
    if (this.#holders === 0) for (const signal of signals) process.on(signal, this.#keep);
    this.#holders += 1;
  }

  letGo(): void {
    this.#holders -= 1;
    if (this.#holders > 0) return;
    for (const signal of signals) process.off(signal, this.#keep);
    const first = this.#first;
    this.#first = undefined;
    if (first) process.kill(process.pid, first);
  }
}

/** A process has its signals once, however many runs it makes: they listen together. */
const held = new HeldSignals();

/** From now until the result is called. */
export function holdSignals(): () => void {
  held.hold();
  // A signal that came meanwhile is delivered only when the event loop turns; where this is called
  // as it polls, the first turn comes before it polls again.
  return () => {
    setImmediate(() => setImmediate(() => held.letGo()));
  };
}
