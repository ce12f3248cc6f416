/** Packages generated from a document that a test writes as an object. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type GenerateResult } from '../../generator/generate.js';

export interface GeneratedPackage {
  readonly result: GenerateResult;
  readonly folder: string;
  /** Where the document is: nothing else may appear there. */
  readonly source: string;
}

export async function packageIn(
  scratch: string,
  document: object,
  config?: object,
): Promise<GeneratedPackage> {
  const source = join(scratch, 'source');
  const folder = join(scratch, 'package');
  mkdirSync(source, { recursive: true });
  // JSON escapes what UTF-8 cannot hold.
  writeFileSync(join(source, 'openapi.json'), JSON.stringify(document));
  if (config) writeFileSync(join(source, 'sdk.yaml'), JSON.stringify(config));
  const result = await generate({
    document: 'openapi.json',
    output: folder,
    cwd: source,
    ...(config ? { config: 'sdk.yaml' } : {}),
  });
  return { result, folder, source };
}
