import type { Document, Schema } from '../../3-normalize/document.js';

/** A reference to the schema of that component name, or at that pointer. */
export function schemaNamed(written: string, document: Document): Schema | undefined {
  for (const [id, { name, component }] of document.schemas) {
    if (id === written || (component && name === written)) return { at: id, ref: id };
  }
  return undefined;
}
