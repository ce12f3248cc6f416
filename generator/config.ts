/**
 * sdk.yaml: what OpenAPI cannot say. Every key is optional; what is absent is inferred. The same
 * shape is published as a JSON Schema (`docs/sdk.schema.json`) for editors.
 */
export interface Config {
  /** Several documents, each a run of its own; nothing else stands beside this key. */
  readonly documents?: readonly DocumentEntry[];
  /** The document, relative to sdk.yaml. */
  readonly document?: string;
  /** Where the package goes, relative to sdk.yaml. Default: `./generated` of the working directory. */
  readonly output?: string;
  /** Overlays (paths relative to sdk.yaml, or URLs), applied in this order. */
  readonly overlays?: readonly string[];
  /**
   * Which operations become part of the package: `tag:pets`, `path:/pets/**`, `operation:list*`,
   * `method:get`, `deprecated`, `x-internal`. Default: all.
   */
  readonly include?: readonly string[];
  /** Which of those do not; written alike. */
  readonly exclude?: readonly string[];
  readonly client?: ClientConfig;
  readonly package?: PackageConfig;
  readonly emit?: EmitConfig;
  readonly types?: TypesConfig;
  /** The tree that users type. Words are camel-cased; a string is an operation, an object a resource. */
  readonly resources?: ResourceTree;
  /** Facts of single operations, by operationId or `POST /path`. */
  readonly operations?: { readonly [operation: string]: OperationConfig };
  /** Paging rules for operations that carry all the named parts; before the inferred ones. */
  readonly pages?: readonly PageRule[];
  readonly polling?: readonly PollingConfig[];
  readonly accumulate?: readonly AccumulateConfig[];
  readonly sockets?: readonly SocketConfig[];
  readonly rename?: RenameConfig;
  /** Hand-written modules beside sdk.yaml that become part of the package (`src/custom/`). */
  readonly custom?: readonly (string | CustomConfig)[];
  readonly diagnostics?: DiagnosticsConfig;
}

/** What `codegen <document> --config <config> --output <output>` says; paths relative to this file. */
export interface DocumentEntry {
  readonly document?: string;
  readonly config?: string;
  readonly output?: string;
}

export interface ClientConfig {
  /** Class name: `OpenAI`. Default: from `info.title`. */
  readonly name?: string;
  readonly baseURL?: { readonly default?: string; readonly env?: string };
  /** By security scheme: the client option that carries the secret, and its variable. */
  readonly auth?: {
    readonly [scheme: string]: { readonly option?: string; readonly env?: string };
  };
  /** Header parameters that every call sends, set once on the client. */
  readonly options?: readonly {
    readonly name: string;
    readonly header: string;
    readonly env?: string;
  }[];
  readonly logEnv?: string;
  readonly headersEnv?: string;
  /** `safe` (default): only what may be repeated; `all`: every method, and 409. */
  readonly retries?: 'safe' | 'all';
  /** Header that carries an idempotency key on every call but GET. */
  readonly idempotencyHeader?: string;
  readonly browser?: 'allowed' | 'opt-in';
}

export interface PackageConfig {
  readonly name?: string;
  readonly version?: string;
  readonly description?: string;
  readonly license?: string;
  readonly repository?: string;
  readonly homepage?: string;
  readonly author?: string;
  readonly keywords?: readonly string[];
  readonly private?: boolean;
}

export interface EmitConfig {
  /** `package` (default): something to publish; `source`: modules for an app's own folder. */
  readonly output?: 'package' | 'source';
  readonly importExtension?: 'js' | 'ts' | 'none';
}

export interface TypesConfig {
  /** `document` (default): as written; `open`: every enum of strings admits others; or by schema name. */
  readonly enums?: 'document' | 'open' | { readonly open: readonly string[] };
  /** What callers hold for `date-time` (`Temporal`: and for `date` and `duration`). Default: text, as sent. */
  readonly dates?: 'string' | 'Date' | 'Temporal';
  /** What callers hold for integers of 64 bits. Default: a number, exact up to 2^53. */
  readonly int64?: 'number' | 'bigint';
}

export type ResourceTree = { readonly [word: string]: string | ResourceTree };

export interface OperationConfig {
  readonly page?: false | PageConfig;
  readonly stream?: false | StreamConfig;
  /** The media type to send, where the document offers several. */
  readonly body?: string;
  readonly idempotent?: boolean;
}

/** Dotted wire paths; `''` or `.` is the body itself. */
export type PageConfig =
  | { readonly items: string }
  | {
      readonly items: string;
      readonly cursor: string;
      readonly next: string;
      readonly more?: string;
    }
  | {
      readonly items: string;
      readonly cursor: string;
      readonly lastItem: string;
      readonly more?: string;
    }
  | {
      readonly items: string;
      readonly offset: string;
      readonly limit?: string;
      readonly total?: string;
    }
  | {
      readonly items: string;
      readonly page: string;
      readonly first?: 0 | 1;
      readonly pages?: string;
      readonly total?: string;
    }
  | { readonly items: string; readonly link: true }
  | { readonly items: string; readonly nextURL: string };

export type PageRule = PageConfig & { readonly name?: string };

export interface StreamConfig {
  /** Boolean field that asks for the stream; absent: the operation always streams. */
  readonly when?: string;
  /** Name of, or pointer to, the schema of one event. */
  readonly events?: string;
  readonly framing?: 'sse' | 'jsonl' | 'json-seq';
  readonly shape?: 'data' | 'event';
  readonly sentinel?: string;
  /** Default: required where a sentinel is given. */
  readonly sentinelRequired?: boolean;
}

export interface PollingConfig {
  /** Dotted place in the tree: `beta.threads.runs.createAndPoll`. */
  readonly method: string;
  readonly start?: string;
  readonly read: string;
  readonly status: string;
  readonly done: readonly string[];
  readonly failed?: readonly string[];
  readonly intervalHeader?: string;
}

export interface AccumulateConfig {
  readonly method: string;
  readonly operation: string;
}

/** A WebSocket whose messages are JSON. */
export interface SocketConfig {
  readonly method: string;
  /** A GET whose address, parameters and security are those of the opening. */
  readonly operation: string;
  /** Name of, or pointer to, the schema of what the client sends. */
  readonly send: string;
  /** The same of what it receives. */
  readonly receive: string;
}

/** A module with an entry point of its own, or with functions that are methods as well. */
export interface CustomConfig {
  /** Path of the module, relative to sdk.yaml. */
  readonly module: string;
  /** Where users import it from: `azure` is `openai-sdk/azure`. Default: the front door. */
  readonly entry?: string;
  /** Functions that take a client first, by the method they become: `chat.completions.runTools`. */
  readonly methods?: { readonly [method: string]: string };
  /** The same, in place of a generated method. */
  readonly replace?: { readonly [method: string]: string };
}

export interface RenameConfig {
  /** By schema name or pointer. */
  readonly types?: { readonly [schema: string]: string };
  /** Function names, by operationId or `POST /path`. */
  readonly functions?: { readonly [operation: string]: string };
}

export interface DiagnosticsConfig {
  readonly strict?: boolean;
  readonly ignore?: readonly { readonly code: string; readonly at?: string }[];
}
