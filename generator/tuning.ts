/** What Node and V8 are asked for the sake of time and memory alone: no result depends on it. */
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Node 22 and later keep compiled code on disk: half the time of loading modules. */
export function enableCompileCache(): void {
  callOf('enableCompileCache');
}

/**
 * Loads modules with all of their functions. Node keeps what was compiled as soon as it is, when V8
 * has put off whatever is not called at once: two thousand functions, each compiled when a run first
 * calls it, which takes a tenth of the run of a document of 4 MB. Nothing is gained where nothing is
 * kept.
 */
export async function loadWhole<Module>(load: () => Promise<Module>): Promise<Module> {
  if (callOf('getCompileCacheDir') === undefined) return load();
  setFlagsFromString('--no-lazy');
  try {
    return await load();
  } finally {
    // What is compiled under other flags is not taken: Node's own modules, say, that come with it.
    setFlagsFromString('--lazy');
  }
}

/**
 * Keeps V8's room for new objects at the size it has. It begins with 1 MB and doubles that up to 32
 * whenever as much lives on, which in a generator it does: once a document is loaded, its size suits
 * the document, and beyond only memory grows. Not to be called before all modules are loaded: code
 * that was kept, Node's own modules' too, is taken only under the flags that it was compiled with.
 */
export function keepYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Undefined where Node has no such function. */
function callOf(name: 'enableCompileCache' | 'getCompileCacheDir'): unknown {
  const own: unknown = Reflect.get(nodeModule, name);
  return typeof own === 'function' ? Reflect.apply(own, nodeModule, []) : undefined;
}
