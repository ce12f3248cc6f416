import { configUri, pointerTo, type Pointer } from '../1-load/pointer.js';

/** Keys and indices from the top of the configuration. */
export type ConfigPath = readonly (string | number)[];

/** A place in the configuration, as a pointer into a file that is always called `sdk.yaml`. */
export function configPlace(path: ConfigPath): Pointer {
  return pointerTo(configUri, path);
}
