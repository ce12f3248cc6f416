import type {
  ClassDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from 'ts-morph';
import type { ClientConfig } from '../../config.js';
import type { Api, Docs, Security, Server } from '../../4-ir/ir.js';
import { isAbsolute } from '../../4-ir/operations/server.js';
import type { OptionName } from '../../5-name/names.js';
import { credentialOptions, credentialText, type CredentialOption } from './credentials.js';
import { docsOf } from '../doc-comment.js';
import { kinds, sourceFileOf, type Emitter, type EmitOptions } from '../emitted-file.js';
import { scopesOf, type ModuleScope } from '../module-scope.js';
import { securityText } from '../operations/operation-request.js';
import { versionOf } from '../package/package-version.js';
import { partialAddressOf } from './partial-address.js';
import { membersOf, treeOf } from './resources.js';
import { docCode, docLine, keyText, literalText, memberText } from '../safe-text.js';

/** `client.ts`, what every call has in common, and the class that holds the tree. */
export const emitClient: Emitter = (api, names, options) => {
  const scopeOf = scopesOf(api, names, options);
  const core = scopeOf('client', ['ClientOptions', 'createClient']);
  const own = [optionsType(api, core), createFunction(api, core, options)];
  const { class: className, module } = names.client;
  const scope = scopeOf(module, [className]);
  const declaration = clientClass(api, scope);
  return [
    sourceFileOf('client', [...core.imports.structures(), ...own], options),
    sourceFileOf(module, [...scope.imports.structures(), declaration], options),
  ];
};

function clientClass(api: Api, scope: ModuleScope): ClassDeclarationStructure {
  const own = scope.imports.use('client', 'ClientOptions', 'type');
  const observing = scope.runtime('class-client', 'ObservingOptions', 'type');
  const create = scope.imports.use('client', 'createClient', 'value');
  const core = scope.runtime('core', 'Core', 'type');
  return {
    kind: kinds.class,
    name: scope.names.client.class,
    isExported: true,
    extends: scope.runtime('class-client', 'APIClient', 'value'),
    docs: docsOf({ summary: api.title, ...api.docs }),
    ctors: [
      {
        parameters: [
          { name: 'options', type: `${own} & ${observing}`, initializer: '{}' },
          // For a subclass whose calls are made otherwise: another server, other credentials.
          { name: 'core', type: core, initializer: `${create}(options)` },
        ],
        statements: [`super(core, options, ${literalText(scope.names.options.logEnv)});`],
      },
    ],
    ...membersOf('', treeOf(api), scope),
  };
}

type OptionProperty = OptionalKind<PropertySignatureStructure>;

function optionsType(api: Api, scope: ModuleScope): InterfaceDeclarationStructure {
  const properties = new Map<string, OptionProperty>();
  for (const scheme of api.auth) {
    for (const option of credentialOptions(scheme, scope)) {
      // Two schemes may share one secret.
      if (!properties.has(option.option))
        properties.set(option.option, credentialProperty(option, scheme.docs, scope));
    }
  }
  for (const header of api.clientHeaders) {
    const option = scope.names.options.headers.get(header.wire);
    if (option) properties.set(option.option, optionProperty(option, 'string', header.docs));
  }
  const extended = scope.runtime('core', 'CoreOptions', 'type');
  return {
    kind: kinds.interface,
    name: 'ClientOptions',
    isExported: true,
    extends: [extended],
    properties: [...properties.values(), baseURLProperty(api, scope)],
  };
}

function credentialProperty(
  option: CredentialOption,
  docs: Docs,
  scope: ModuleScope,
): OptionProperty {
  const type = option.type === 'name' ? 'string' : scope.runtime('auth', 'Credential', 'type');
  return optionProperty(option, type, docs);
}

/** `null` says that there is none, where `undefined` leaves it to the environment. */
function optionProperty({ option, env }: OptionName, type: string, docs: Docs): OptionProperty {
  const notes = env === undefined ? [] : [`Default: the environment variable \`${env}\`.`];
  return {
    name: keyText(option),
    type: `${type} | null | undefined`,
    hasQuestionToken: true,
    docs: docsOf(docs, { notes }),
  };
}

function baseURLProperty(api: Api, scope: ModuleScope): OptionProperty {
  const { baseURLEnv } = scope.names.options;
  const own = api.servers.filter(({ url }) => isAbsolute(url));
  const [first] = own;
  const last = first === undefined ? '' : `, else \`${first.url}\``;
  return {
    name: 'baseURL',
    type: 'string | null | undefined',
    hasQuestionToken: true,
    docs: docsOf(
      { summary: first ? 'Where the API is.' : unsaidAddress(api) },
      {
        notes: [`Default: the environment variable \`${baseURLEnv}\`${last}.`, ...serverNotes(own)],
      },
    ),
  };
}

function unsaidAddress(api: Api): string {
  const { said, sample } = partialAddressOf(api);
  return said === undefined
    ? 'Where the API is; the document does not say.'
    : `Where the API is, such as ${docCode(sample)}; the document says ${docCode(said)} only.`;
}

/** Which servers there are, where the default leaves a choice: others, or variables in its URL. */
function serverNotes(servers: readonly Server[]): string[] {
  const isChoice = servers.length > 1 || servers.some(({ variables }) => variables.length > 0);
  if (!isChoice) return [];
  const lines = servers.flatMap(({ template, docs, variables }) => [
    `- ${docCode(template)} ${docLine(docs.text ?? '')}`.trimEnd(),
    ...variables.map(variableLine),
  ]);
  return [['Servers of the document:', ...lines].join('\n')];
}

function variableLine({ wire, values, docs, default: usual }: Server['variables'][number]): string {
  const subject = `  - ${docCode(wire)} (${(values ?? [usual]).map(docCode).join(', ')})`;
  return docs.text === undefined ? subject : `${subject}: ${docLine(docs.text)}`;
}

function createFunction(
  api: Api,
  scope: ModuleScope,
  options: EmitOptions,
): FunctionDeclarationStructure {
  const core = scope.runtime('core', 'createCore', 'value');
  const definition = definitionText(api, scope, options);
  return {
    kind: kinds.function,
    name: 'createClient',
    isExported: true,
    docs: [
      `A client for operation functions; \`${scope.names.client.class}\` has them as methods.`,
    ],
    parameters: [{ name: 'options', type: 'ClientOptions', initializer: '{}' }],
    returnType: scope.runtime('core', 'Core', 'type'),
    statements: [`return ${core}(${definition}, options);`],
  };
}

/** What the document and sdk.yaml say of the client, as the runtime's `Definition`. */
function definitionText(api: Api, scope: ModuleScope, options: EmitOptions): string {
  const { client, options: names } = scope.names;
  const server = api.servers.find(({ url }) => isAbsolute(url));
  const properties = [
    `name: ${literalText(client.class)}`,
    `version: ${literalText(versionOf(api, options.package))}`,
    `baseURL: ${server ? literalText(server.url) : 'undefined'}`,
    `baseURLEnv: ${literalText(names.baseURLEnv)}`,
    ...authTexts(api, scope),
    ...headersTexts(api, scope, options.client),
    ...behaviourTexts(options.client, scope),
  ];
  return `{ ${properties.join(',\n')} }`;
}

/** How calls are authenticated: by the one scheme there is, or by what each operation asks for. */
function authTexts(api: Api, scope: ModuleScope): string[] {
  const credentials = api.auth.flatMap((scheme) => {
    const text = credentialText(scheme, scope);
    return text === undefined ? [] : [{ id: scheme.id, text }];
  });
  const [first, ...others] = credentials;
  if (first === undefined) return [];
  if (others.length === 0 && isOnlyScheme(first.id, api))
    return [`auth: ${scope.runtime('auth', 'only', 'value')}(${first.text})`];
  const entries = credentials.map(({ id, text }) => `${keyText(id)}: ${text}`);
  const schemes = scope.runtime('auth', 'schemes', 'value');
  return [`auth: ${schemes}({ ${entries.join(', ')} }, ${securityText(api.security)})`];
}

/** Whether every operation needs the scheme alone, or nothing. */
function isOnlyScheme(id: string, { security, operations }: Api): boolean {
  const isIt = (sets: Security) =>
    sets.every((set) => set.length === 1 && set.every(({ scheme }) => scheme === id));
  const own = operations.flatMap((operation) => operation.security ?? []);
  return security.length > 0 && isIt(security) && isIt(own);
}

/** Headers that options stand for, over those that the environment adds where sdk.yaml asks for it. */
function headersTexts(api: Api, scope: ModuleScope, { headersEnv }: ClientConfig): string[] {
  const read = () => scope.runtime('env', 'headersFromEnv', 'value');
  const headers = [
    ...(headersEnv === undefined ? [] : [`...${read()}(${literalText(headersEnv)})`]),
    ...api.clientHeaders.flatMap(({ wire }) => {
      const option = scope.names.options.headers.get(wire);
      return option === undefined ? [] : [`${keyText(wire)}: ${headerText(option, scope)}`];
    }),
  ];
  return headers.length === 0 ? [] : [`headers: { ${headers.join(', ')} }`];
}

function headerText({ option, env }: OptionName, scope: ModuleScope): string {
  const value = memberText('options', option);
  if (env === undefined) return value;
  return `${scope.runtime('env', 'optionOrEnv', 'value')}(${value}, ${literalText(env)})`;
}

/** What sdk.yaml says beyond names. */
function behaviourTexts(
  { retries, idempotencyHeader, browser }: ClientConfig,
  scope: ModuleScope,
): string[] {
  const idempotency = () => scope.runtime('idempotency', 'idempotency', 'value');
  return [
    `retry: ${scope.runtime('retry', retries === 'all' ? 'retryAll' : 'retrySafe', 'value')}`,
    ...(idempotencyHeader === undefined
      ? []
      : [`idempotency: ${idempotency()}(${literalText(idempotencyHeader)})`]),
    ...(browser === undefined ? [] : [`browser: ${literalText(browser)}`]),
  ];
}
