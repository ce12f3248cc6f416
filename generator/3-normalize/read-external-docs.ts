import { objectIn, textIn } from './checked.js';
import type { ExternalDocs } from './document.js';
import { checkKeys } from './keys/check-keys.js';
import type { ObjectPlace } from './place.js';
import type { Reading } from './reading.js';

/** An external documentation object; without a URL it leads nowhere. */
export function readExternalDocs(
  node: ObjectPlace,
  key: string,
  reading: Reading,
): ExternalDocs | undefined {
  const link = objectIn(node, key, reading);
  if (link !== undefined) checkKeys(link, 'externalDocs', reading);
  const url = link && textIn(link, 'url', reading);
  if (link === undefined || url === undefined) return undefined;
  const description = textIn(link, 'description', reading);
  return { url, ...(description !== undefined && { description }) };
}
