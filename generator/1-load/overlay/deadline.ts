import { createContext, Script } from 'node:vm';

/**
 * Runs work that may be made to take for ever: a path can hold a regular expression that
 * backtracks, or queries inside queries. `node:vm` can break off even those.
 */
export function deadline(milliseconds: number): <T>(work: () => T) => T | 'too-slow' {
  const script = new Script('work()');
  return <T>(work: () => T) => {
    let result: { readonly value: T } | undefined;
    const context = createContext({ work: () => (result = { value: work() }) });
    try {
      script.runInContext(context, { timeout: milliseconds });
    } catch (error) {
      if (!isTimeout(error)) throw error;
    }
    return result === undefined ? 'too-slow' : result.value;
  };
}

/** An error of the context's own realm, so no `instanceof` knows it. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
