import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for new objects at the size it has (8 MB, once our modules are loaded). Left
 * alone it grows to 128 MB, of which a generator has nothing: most of what it makes lives on.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
