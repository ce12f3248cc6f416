import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's room for new objects at the size it has. It begins with 1 MB and doubles that up to 32
 * whenever as much lives on, which in a generator it does: once a document is loaded, its size suits
 * the document, and beyond only memory grows. Not to be called before all modules are loaded: code
 * that was kept, Node's own modules' too, is taken only under the flags that it was compiled with.
 */
export function keepYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
