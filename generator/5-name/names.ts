import type { OperationId, TypeId } from '../4-ir/ir.js';

/** Every identifier and file of the package, unique and legal; frozen when room 5 is done. */
export interface Names {
  readonly client: ClientNames;
  readonly types: ReadonlyMap<TypeId, TypeName>;
  readonly operations: ReadonlyMap<OperationId, OperationName>;
  /** By `path.join('.')`; the client itself is not in here. */
  readonly resources: ReadonlyMap<string, ResourceName>;
  /** In the order of `api.helpers`. */
  readonly helpers: readonly HelperName[];
  /** Client options by what they set. */
  readonly options: ClientOptionNames;
}

export interface ClientNames {
  /** `OpenAI`. */
  readonly class: string;
  /** `OpenAIError`. */
  readonly error: string;
  /** Module of the class, without extension: `openai`. */
  readonly module: string;
  /** npm name. */
  readonly package: string;
}

export interface TypeName {
  /** `Pet`: the response view, and the only one where views do not differ. */
  readonly name: string;
  /** `PetInput`: the request view of a split declaration. */
  readonly input?: string;
  /** Module below src, without extension: `models/chat`. */
  readonly module: string;
}

export interface OperationName {
  /** `createChatCompletion`. */
  readonly function: string;
  /** `create`, in its resource's class. Absent: no resource has it. */
  readonly method?: string;
  /** Module of the function below src, without extension: `operations/chat/completions`. */
  readonly module: string;
  /** Module of the types of its call, below src, without extension: `models/chat`. */
  readonly types: string;
  /** Identifier of the positional path parameter: `fineTuningJobID`. */
  readonly positional?: string;
  /** `CreateChatCompletionParams`; absent where there is nothing to ask for. */
  readonly params?: string;
  /** `CreateChatCompletionParamsStreaming`, `...NonStreaming`; for a stream switch only. */
  readonly streaming?: string;
  readonly nonStreaming?: string;
  /** `CreateChatCompletionError`; absent where no failure has a described body. */
  readonly error?: string;
  /** Key in params by `query:limit`, `header:X-Id`, `path:id`, `cookie:c`, `body` (the whole body); body fields keep their wire name. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface ResourceName {
  /** `Completions`. Unique among all exported names of the package. */
  readonly class: string;
  /** Property of the parent: `completions`. */
  readonly property: string;
  /** Module below src, without extension: `resources/chat`. */
  readonly module: string;
}

export interface HelperName {
  /** `createAndPoll`, in its resource's class. */
  readonly method: string;
  /** `createThreadRunAndPoll`. */
  readonly function: string;
  /** Module of the function below src, without extension. */
  readonly module: string;
}

export interface ClientOptionNames {
  /** By scheme: the options that carry its credential (`apiKey`; `username` and `password`; ...). */
  readonly schemes: ReadonlyMap<string, readonly OptionName[]>;
  /** By header: `organization`. */
  readonly headers: ReadonlyMap<string, OptionName>;
  readonly baseURLEnv: string;
  readonly logEnv: string;
}

export interface OptionName {
  readonly option: string;
  readonly env?: string;
}
