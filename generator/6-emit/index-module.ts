import type { ExportDeclarationStructure } from 'ts-morph';
import type { Api } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';
import { callbackExports } from './callbacks.js';
import { kinds, sourceFileOf, type EmitOptions, type EmittedFile } from './emitted-file.js';
import { specifierOf } from './imports.js';
import { typeModulesOf } from './types/models.js';
import { resourceModules, treeOf } from './client/resources.js';
import { webhookExports } from './webhooks.js';

/** What users of the package need of each module of the runtime, where the package has it. */
const runtimeDoors: readonly { readonly module: string; readonly names: readonly string[] }[] = [
  { module: 'accumulate', names: ['AccumulatedStream'] },
  { module: 'api-promise', names: ['APIPromise', 'Result', 'WithResponse'] },
  { module: 'auth', names: ['Credential'] },
  { module: 'chunks', names: ['guarded'] },
  { module: 'core', names: ['Core', 'CoreOptions', 'RequestOptions'] },
  {
    module: 'errors',
    names: [
      'SDKError',
      'APIError',
      'APIConnectionError',
      'APIConnectionTimeoutError',
      'APIUserAbortError',
      'APIResponseError',
      'APIStreamTruncatedError',
      'BadRequestError',
      'AuthenticationError',
      'PermissionDeniedError',
      'NotFoundError',
      'ConflictError',
      'UnprocessableEntityError',
      'RateLimitError',
      'InternalServerError',
      'StatusError',
      'OtherStatusError',
    ],
  },
  { module: 'logging', names: ['Logger', 'LogLevel'] },
  { module: 'observe', names: ['observed', 'Hooks'] },
  { module: 'pages', names: ['Page', 'PagePromise'] },
  { module: 'polling', names: ['PollFailedError', 'PollOptions'] },
  { module: 'rate-limit', names: ['rateLimitsOf'] },
  { module: 'reconnect', names: ['reconnecting', 'ReconnectOptions'] },
  { module: 'socket', names: ['Socket', 'SocketState'] },
  { module: 'socket-connection', names: ['WebSocketMaker'] },
  { module: 'socket-errors', names: ['SocketClosedError', 'SocketOverflowError'] },
  { module: 'socket-options', names: ['SocketOptions'] },
  { module: 'socket-reconnect', names: ['SocketReconnecting', 'SocketReconnection'] },
  { module: 'stream', names: ['Stream', 'tee', 'toReadableStream'] },
  { module: 'uploads', names: ['toFile', 'toStreamingFile', 'Uploadable'] },
  { module: 'webhooks', names: ['InvalidWebhookSignatureError', 'WebhookOptions'] },
];

/**
 * The package's front door. It exports each module of models itself: a compiler that looks one name
 * up, as an editor does after each keystroke, would collect all types twice where doors lead to doors.
 * `runtime` is the modules of the runtime that the package has: what
 * neither its files nor its callers use is neither copied nor exported.
 */
export function indexFile(
  api: Api,
  names: Names,
  options: EmitOptions,
  runtime: ReadonlySet<string>,
): EmittedFile {
  const { class: className, module } = names.client;
  const exportOf = exporterOf(options);
  const doors = runtimeDoors.filter((door) => runtime.has(door.module));
  return sourceFileOf(
    'index',
    [
      exportOf(module, { values: [className, `${className} as default`] }),
      exportOf('client', { values: ['createClient'], types: ['ClientOptions'] }),
      ...doors.map((door) => exportOf(`runtime/${door.module}`, exportedBy(door, names, options))),
      ...(api.webhooks.length === 0 ? [] : [exportOf('webhooks', webhookExports)]),
      ...(api.callbacks === undefined ? [] : [exportOf('callbacks', callbackExports)]),
      ...typeModulesOf(api, names).map((module) => exportOf(module, 'types')),
      ...resourceTypes(api, names).map(([file, types]) => exportOf(file, { types })),
      ...[...options.custom].flatMap(([name, { entry }]) =>
        entry === undefined ? [exportOf(`custom/${name}`, 'all')] : [],
      ),
    ],
    options,
  );
}

type RuntimeDoor = (typeof runtimeDoors)[number];

/** Classes and functions are values; what else the runtime exports exists for the compiler only. */
function exportedBy(door: RuntimeDoor, { client }: Names, { runtime }: EmitOptions): Exported {
  const text = runtime.get(`${door.module}.ts`) ?? '';
  const isValue = (name: string) =>
    new RegExp(`^export (?:abstract |async )?(?:class|const|function\\*?) ${name}\\b`, 'm').test(
      text,
    );
  const ownName = (name: string) => (name === 'SDKError' ? client.error : name);
  return {
    values: door.names.filter(isValue).map(ownName),
    types: door.names.filter((name) => !isValue(name)),
  };
}

/** What a door lets through: names, every type, or everything. */
type Exported =
  | { readonly values?: readonly string[]; readonly types?: readonly string[] }
  | 'types'
  | 'all';

function exporterOf({ importExtension }: EmitOptions) {
  return (module: string, exported: Exported): ExportDeclarationStructure => {
    const moduleSpecifier = specifierOf('index', module, importExtension);
    if (exported === 'all') return { kind: kinds.export, moduleSpecifier };
    if (exported === 'types') return { kind: kinds.export, moduleSpecifier, isTypeOnly: true };
    const { values = [], types = [] } = exported;
    const isTypeOnly = values.length === 0;
    const namedExports = [
      ...values.map((name) => ({ name })),
      ...types.map((name) => ({ name, isTypeOnly: !isTypeOnly })),
    ];
    return { kind: kinds.export, moduleSpecifier, isTypeOnly, namedExports };
  };
}

function resourceTypes(api: Api, names: Names): readonly (readonly [string, readonly string[]])[] {
  return [...resourceModules(treeOf(api), names)].map(([file, resources]) => [
    file,
    resources.map((resource) => resource.class),
  ]);
}
