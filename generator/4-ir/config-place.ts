import { configUri, pointerTo, type Pointer } from '../1-load/pointer.js';

/** A place in the configuration, as a pointer into a file that is always called `sdk.yaml`. */
export function configPlace(tokens: readonly (string | number)[]): Pointer {
  return pointerTo(configUri, tokens);
}
