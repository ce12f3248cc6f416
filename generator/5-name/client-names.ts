import type { Config } from '../config.js';
import type { Api, AuthScheme } from '../4-ir/ir.js';
import { namespaceOf, type Namespace } from './namespace.js';
import type { ClientNames, ClientOptionNames, OptionName } from './names.js';
import { coreOptions, deviceNames, objectMembers, runtimeNames } from './reserved.js';
import {
  camelCase,
  constantCase,
  humpsOf,
  kebabCase,
  pascalCase,
  pascalTail,
  wordsOf,
} from './words.js';

/** What a title ends in that says that it is an API, and which one, but not whose. */
const titleTail =
  /^(?:apis?|rest|restful|http|web|public|official|preview|openapi|swagger|specification|spec|schema|definitions?|descriptions?|reference|documentation|docs|overview|version|v?\d+)$/i;

/** What follows the name: a remark, an addition, and what was done to the document. */
const titleRemarks = [
  /\([^()]*\)/g,
  /\s\+\s[^]*$/g,
  /(?<=\s(?:apis?|spec|specification))\s(?:with|for|from|by|including)\s[^]*$/gi,
];

/** `OpenAI API` -> `OpenAI`, `GitHub v3 REST API` -> `GitHub`, `Petstore - OpenAPI 3.1` -> `Petstore`. */
export function titleWordsOf(title: string): readonly string[] {
  const name = titleRemarks.reduce((text, remark) => text.replace(remark, ''), title);
  const words = wordsOf(name.replace(/['’]s\b/g, ''));
  let length = words.length;
  while (length > 0 && titleTail.test(words[length - 1] ?? '')) length -= 1;
  // `The Plaid API` is of Plaid.
  const start = length > 1 && /^(?:the|official)$/i.test(words[0] ?? '') ? 1 : 0;
  return words.slice(start, length);
}

/** Files and folders at the top of `src`. */
const topModules = new Set(
  'index callbacks client custom errors helpers models operations pagination resources runtime streaming uploads version webhooks'.split(
    ' ',
  ),
);

export function clientNamesOf(api: Api, config: Config, exported: Namespace): ClientNames {
  const words = titleWordsOf(api.title);
  const wanted = pascalCase(config.client?.name ?? words.join(' ')) || 'Client';
  const names = namespaceOf({ reserved: [runtimeNames] });
  const isFree = (name: string) => !exported.has(name) && !names.has(name);
  const own = [wanted, `${wanted}Client`, `${wanted}APIClient`].find(isFree) ?? wanted;
  const error = [`${own}Error`, `${own}ClientError`, `${own}SDKError`].find(isFree);
  const file =
    pascalCase(words.join(' ')) === own ? words.map(kebabWord).join('-') : kebabCase(own);
  return {
    class: exported.claim([own]),
    error: exported.claim([error ?? `${own}BaseError`]),
    module: moduleOf(file),
    package: config.package?.name ?? `${asciiOf(words.map(kebabWord).join('-')) || 'api'}-sdk`,
  };
}

/** File systems take 255 bytes, and a letter has up to four. */
const longestModule = 60;

function moduleOf(wanted: string): string {
  const file = wanted.slice(0, longestModule).replace(/-+$/, '');
  if (file === '' || file === 'client') return 'api-client';
  return topModules.has(file) || deviceNames.test(file) ? `${file}-client` : file;
}

/** A word of a title is a word, whatever its capitals: `GitHub` -> `github`. */
function kebabWord(word: string): string {
  return kebabCase(word).replaceAll('-', '');
}

/** npm takes URL-safe names of at most 214 characters. */
function asciiOf(name: string): string {
  return name
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200);
}

/** The client's options and the environment variables behind them. */
export function optionNamesOf(api: Api, config: Config, client: ClientNames): ClientOptionNames {
  const prefix = constantCase(client.module.replace(/-client$/, '')) || 'API';
  const options = namespaceOf({ reserved: [coreOptions, objectMembers] });
  const variables = namespaceOf({ numbered: (name, count) => `${name}_${String(count)}` });
  const envOf = (option: string) =>
    variables.claim([`${prefix}_${constantCase(humpsOf(option).join('_')) || 'CREDENTIAL'}`]);
  const schemes = new Map<string, readonly OptionName[]>();
  // Options that sdk.yaml names are not up for grabs.
  const chosen = [
    ...api.auth.flatMap(({ option }) => option ?? []),
    ...api.clientHeaders.map(({ option }) => option),
  ];
  for (const option of chosen) options.claim([option]);
  for (const scheme of api.auth) {
    schemes.set(
      scheme.id,
      wantedOptions(scheme).map(({ candidates, chosen: own, suffix }) => {
        const option = own ?? options.claim(candidates);
        const env = scheme.env === undefined ? envOf(option) : scheme.env + suffix;
        return { option, env };
      }),
    );
  }
  const headers = api.clientHeaders.map(({ wire, option, env }): [string, OptionName] => [
    wire,
    { option, ...(env === undefined ? {} : { env }) },
  ]);
  return {
    schemes,
    headers: new Map(headers),
    baseURLEnv: config.client?.baseURL?.env ?? `${prefix}_BASE_URL`,
    logEnv: config.client?.logEnv ?? `${prefix}_LOG`,
  };
}

interface WantedOption {
  readonly chosen?: string;
  readonly candidates: readonly [string, ...string[]];
  /** Behind a variable that sdk.yaml names for a scheme of two options. */
  readonly suffix: string;
}

function wantedOptions(scheme: AuthScheme): readonly WantedOption[] {
  return optionTable[scheme.how.kind](scheme);
}

const optionTable: Readonly<
  Record<AuthScheme['how']['kind'], (scheme: AuthScheme) => readonly WantedOption[]>
> = {
  bearer: single('apiKey'),
  key: (scheme) => single(isWholeHeader(scheme) ? 'authorization' : 'apiKey')(scheme),
  token: single('accessToken'),
  http: single('authorization'),
  basic: pair('username', 'password'),
  'client-credentials': pair('clientID', 'clientSecret'),
  transport: () => [],
};

/** `Bearer abc` and not `abc`: what the header says is not only a key. */
function isWholeHeader({ how }: AuthScheme): boolean {
  return how.kind === 'key' && how.in === 'header' && how.wire.toLowerCase() === 'authorization';
}

function single(usual: string): (scheme: AuthScheme) => readonly WantedOption[] {
  return ({ id, option }) => [
    {
      candidates: [usual, camelCase(id) || usual],
      suffix: '',
      ...(option === undefined ? {} : { chosen: option }),
    },
  ];
}

function pair(first: string, second: string): (scheme: AuthScheme) => readonly WantedOption[] {
  const optionsOf = ({ id, option }: AuthScheme, usual: string): WantedOption => {
    const qualified = `${camelCase(option ?? id)}${pascalTail(usual)}`;
    return {
      candidates: option === undefined ? [usual, qualified] : [qualified],
      suffix: `_${constantCase(humpsOf(usual).join('_'))}`,
    };
  };
  return (scheme) => [optionsOf(scheme, first), optionsOf(scheme, second)];
}
