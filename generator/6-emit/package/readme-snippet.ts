import type { Api } from '../../4-ir/ir.js';
import type { Names } from '../../5-name/names.js';
import type { EmitOptions } from '../emitted-file.js';
import { argumentsCode, exampleCode, hasFile } from '../examples/example-call.js';
import { nameOf } from '../module-scope.js';
import { isAbsolute } from '../../4-ir/operations/server.js';
import { partialAddressOf } from '../client/partial-address.js';
import { keyText, literalText } from '../safe-text.js';
import { codeBlock } from './markdown-text.js';
import type { Pick, Picks } from './readme-picks.js';

/** What the sections of a README are written from. */
export interface Guide {
  readonly api: Api;
  readonly names: Names;
  readonly options: EmitOptions;
  readonly picks: Picks;
}

/** TypeScript of one section: its imports, and its statements without the client they call. */
export function snippet(lines: readonly string[]): string {
  return codeBlock('ts', lines.join('\n'));
}

/** `await client.chat.completions.create({ ... })`. */
export function callCode(pick: Pick): string {
  return `await ${expressionOf(pick)}`;
}

/** The call without `await`. */
export function expressionOf({ place, call }: Pick): string {
  return `${place.code}(${argumentsCode(call, fileCode)})`;
}

/** The call with options after its arguments; params that may be left out are `{}` then. */
export function callWithOptions({ place, call }: Pick, options: string, { names }: Guide): string {
  const hasParams = nameOf(place.operation, names).params !== undefined;
  const parameters = [
    ...(call.positional ? [exampleCode(call.positional, fileCode)] : []),
    ...(call.params ? [paramsCode(call.params)] : hasParams ? ['{}'] : []),
    options,
  ];
  return `await ${place.code}(${parameters.join(', ')})`;
}

function paramsCode(fields: NonNullable<Pick['call']['params']>): string {
  return exampleCode({ kind: 'record', fields }, fileCode);
}

/** Node's way to upload, which the section says. */
function fileCode(): string {
  return "createReadStream('path/to/file')";
}

/** The import that `fileCode` needs. */
export function fileImports({ call }: Pick): string[] {
  return hasFile(call) ? ["import { createReadStream } from 'node:fs';"] : [];
}

/** `import { OpenAI } from 'openai-sdk';` */
export function importCode(imported: readonly string[], { names }: Guide, door = ''): string {
  return `import { ${imported.join(', ')} } from ${literalText(`${names.client.package}${door}`)};`;
}

/** `new OpenAI()`, with what the environment does not give. */
export function constructorCode(guide: Guide, extra: readonly string[] = []): string {
  return `new ${guide.names.client.class}(${optionsCode(guide, extra)})`;
}

/** The options without which there is no client, and some more; empty where there are none. */
export function optionsCode(guide: Guide, extra: readonly string[] = []): string {
  const entries = [...neededOptions(guide), ...extra];
  return entries.length === 0 ? '' : `{ ${entries.join(', ')} }`;
}

function neededOptions({ api, names }: Guide): string[] {
  const needed = api.servers.some(({ url }) => isAbsolute(url))
    ? []
    : [`baseURL: ${literalText(partialAddressOf(api).sample)}`];
  const [set = []] = api.security;
  const secrets = set.flatMap(({ scheme }) => names.options.schemes.get(scheme) ?? []);
  const unset = secrets.filter(({ env }) => env === undefined).map(({ option }) => option);
  return [
    ...needed,
    ...[...new Set(unset)].map((option) => `${keyText(option)}: ${literalText('...')}`),
  ];
}
