/** What makes a package of a hand-made API: its files beside the modules, as text. */
import type { Config } from '../../../generator/config.js';
import type { Api } from '../../../generator/4-ir/ir.js';
import { name } from '../../../generator/5-name/name.js';
import type { EmitOptions } from '../../../generator/6-emit/emitted-file.js';
import { emitPackage } from '../../../generator/6-emit/package/emit-package.js';
import { format } from '../../../generator/7-format/format.js';
import { layoutFor } from '../../../generator/7-format/layout.js';

/** Files by path. */
export async function packageOf(
  api: Api,
  config: Config = {},
  options: Partial<EmitOptions> = {},
): Promise<ReadonlyMap<string, string>> {
  const files = emitPackage(
    api,
    name(api, config, () => undefined),
    {
      output: 'package',
      importExtension: 'js',
      package: config.package ?? {},
      client: config.client ?? {},
      document: 'openapi.yaml',
      runtime: new Map(),
      copies: new Map([['rolldown.config.js', 'export default {};\n']]),
      custom: new Map(),
      ...options,
    },
  );
  const texts = await format(files, await layoutFor(undefined));
  return new Map(texts.map(({ path, text }) => [path, text]));
}
