import { configCodes } from './config.js';
import { irCodes } from './ir.js';
import { loadCodes } from './load.js';
import { nameCodes } from './name.js';
import { normalizeCodes } from './normalize.js';
import { resolveCodes } from './resolve.js';
import { writeCodes } from './write.js';

/** Every code there is, room by room. */
export const catalogue = {
  ...configCodes,
  ...loadCodes,
  ...resolveCodes,
  ...normalizeCodes,
  ...irCodes,
  ...nameCodes,
  ...writeCodes,
};

export type Catalogue = typeof catalogue;
