/* eslint-disable */ // SPDX-License-Identifier: 0BSD. The runtime of sdkwright, free of any obligation.
import { platform } from './globals.js';

/**
 * An environment variable, trimmed; undefined where it is unset, blank, or not to be had.
 *
 * Reading must never throw: Deno without `--allow-env` and some sandboxes answer with an exception.
 */
export function readEnv(name: string): string | undefined {
  try {
    const value = platform.process?.env?.[name] ?? platform.Deno?.env?.get(name);
    return value?.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The option where it was given (`null` says "none"), else the environment variable. */
export function optionOrEnv<Value>(
  option: Value | undefined,
  name: string | undefined,
): Value | string | undefined {
  return option === undefined && name ? readEnv(name) : option;
}

/** Headers written in an environment variable, one `Name: value` a line. */
export function headersFromEnv(name: string): { [header: string]: string } {
  const headers: { [header: string]: string } = {};
  for (const line of (readEnv(name) ?? '').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return headers;
}
