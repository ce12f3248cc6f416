import type { Api } from '../../../generator/4-ir/ir.js';
import { name } from '../../../generator/5-name/name.js';
import type { Config } from '../../../generator/config.js';
import { collector, type Diagnostic } from '../../../generator/diagnostics.js';
import { apiOf } from './tiny-api.js';

/** What the room gives, and what it says. */
export function named(parts: Partial<Api>, config: Config = {}) {
  const found: Diagnostic[] = [];
  const names = name(apiOf(parts), config, collector(found));
  return { names, said: found.map(({ code, message }) => `${code}: ${message}`) };
}

/** The name of each type; behind it that of its request view, where it has one. */
export function typeNames(parts: Partial<Api>, config?: Config) {
  return [...named(parts, config).names.types.values()].map(({ name, input }) =>
    input === undefined ? name : `${name} ${input}`,
  );
}
