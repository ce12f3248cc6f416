import type { Document, Schema } from '../../3-normalize/document.js';
import { nearestWord } from '../../1-load/spelling.js';
import type { Report } from '../../diagnostics.js';
import { configPlace, type ConfigPath } from '../config-place.js';

/**
 * A reference to the schema that sdk.yaml names at a path of its own: a component's name, or a pointer. Undefined where
 * there is none, which was reported.
 */
export function schemaNamed(
  written: string,
  path: ConfigPath,
  { schemas }: Document,
  report: Report,
): Schema | undefined {
  for (const [id, { name, component }] of schemas) {
    if (id === written || (component && name === written)) return { at: id, ref: id };
  }
  const suggestion = nearestWord(
    written,
    [...schemas.values()].map(({ name }) => name),
  );
  report('config-schema-unknown', configPlace(path), { schema: written, suggestion });
  return undefined;
}
