// For pages.
import { sdk } from './doors.mjs';
import { smoke } from './smoke.mjs';

export const run = (place) => smoke(sdk, { ...place, isBrowser: true });
