import { sourcePath, type Emitter } from './emitted-file.js';
import { stemOf } from './index-module.js';

/** A person's own modules, byte for byte. */
export const emitCustom: Emitter = (_, __, options) =>
  [...options.custom].map(([file, text]) => ({
    kind: 'copy',
    path: sourcePath(`custom/${stemOf(file)}`, options),
    text,
  }));
