import type { AuthScheme } from '../../4-ir/ir.js';
import type { OptionName } from '../../5-name/names.js';
import type { ModuleScope } from '../module-scope.js';
import { literalText, memberText } from '../safe-text.js';

type How = AuthScheme['how'];

/** One secret of a scheme: how its option is called, and what its type is. */
export interface CredentialOption extends OptionName {
  readonly type: 'secret' | 'name';
}

/** The options of a scheme's secrets, as room 5 named them. */
export function credentialOptions(
  scheme: AuthScheme,
  scope: ModuleScope,
): readonly CredentialOption[] {
  const names = scope.names.options.schemes.get(scheme.id) ?? [];
  return names.map((name, index) => ({
    ...name,
    type: names.length > 1 && index === 0 ? 'name' : 'secret',
  }));
}

/** `bearer(options.apiKey, { option: 'apiKey', env: 'OPENAI_API_KEY' })`; undefined: not ours to send. */
export function credentialText(scheme: AuthScheme, scope: ModuleScope): string | undefined {
  const options = credentialOptions(scheme, scope);
  return writeCredential(scheme.how, options, scope);
}

type Writers = {
  readonly [K in How['kind']]: (
    how: Extract<How, { kind: K }>,
    options: readonly CredentialOption[],
    scope: ModuleScope,
  ) => string | undefined;
};

const writers: Writers = {
  bearer: (_, options, scope) => tokenText('bearer', [], options, [], scope),
  token: (_, options, scope) => tokenText('bearer', [], options, [], scope),
  http: ({ scheme }, options, scope) =>
    tokenText('httpScheme', [literalText(scheme)], options, [], scope),
  key: ({ in: place, wire }, options, scope) =>
    tokenText('apiKey', [], options, [literalText({ in: place, name: wire })], scope),
  basic: (_, options, scope) => basicText(options, scope),
  'client-credentials': (how, options, scope) => clientCredentialsText(how, options, scope),
  transport: () => undefined,
};

function writeCredential<K extends How['kind']>(
  how: Extract<How, { kind: K }>,
  options: readonly CredentialOption[],
  scope: ModuleScope,
): string | undefined {
  const kind: K = how.kind;
  return writers[kind](how, options, scope);
}

function tokenText(
  name: 'bearer' | 'httpScheme' | 'apiKey',
  before: readonly string[],
  [option]: readonly CredentialOption[],
  after: readonly string[],
  scope: ModuleScope,
): string | undefined {
  if (option === undefined) return undefined;
  const value = memberText('options', option.option);
  const args = [...before, value, namesText(option), ...after];
  return `${scope.runtime('auth', name, 'value')}(${args.join(', ')})`;
}

function basicText(
  [user, password]: readonly CredentialOption[],
  scope: ModuleScope,
): string | undefined {
  if (user === undefined || password === undefined) return undefined;
  const values = [user, password].map(({ option }) => memberText('options', option));
  const names = `{ username: ${namesText(user)}, password: ${namesText(password)} }`;
  return `${scope.runtime('auth', 'basic', 'value')}(${[...values, names].join(', ')})`;
}

function clientCredentialsText(
  { tokenUrl, scopes }: Extract<How, { kind: 'client-credentials' }>,
  [id, secret]: readonly CredentialOption[],
  scope: ModuleScope,
): string | undefined {
  if (id === undefined || secret === undefined) return undefined;
  const grant = [
    `clientID: ${memberText('options', id.option)}`,
    `clientSecret: ${memberText('options', secret.option)}`,
    `tokenURL: ${literalText(tokenUrl)}`,
    ...(scopes.length === 0 ? [] : [`scopes: ${literalText(scopes)}`]),
  ];
  const names = `{ clientID: ${namesText(id)}, clientSecret: ${namesText(secret)} }`;
  const call = scope.runtime('oauth', 'clientCredentials', 'value');
  return `${call}({ ${grant.join(', ')} }, ${names})`;
}

function namesText({ option, env }: OptionName): string {
  return literalText({ option, ...(env === undefined ? {} : { env }) });
}
