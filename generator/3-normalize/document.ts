/**
 * The one dialect all versions are read into: OpenAPI 3.2 with JSON Schema 2020-12, as typed data.
 * Every reference but those between schemas is already followed; a schema keeps its `ref`, because
 * the edge is what the IR is built from. Nothing is merged, guessed or named yet.
 */
import type { Json, Pointer } from '../1-load/pointer.js';
import type { ExternalDocs, Schema, TypeId } from './schema.js';

export type { Discriminator, ExternalDocs, JsonType, Schema, TypeId } from './schema.js';

/** The key of a security scheme in the document. */
export type SchemeId = string;

export interface Document {
  readonly at: Pointer;
  /** `2.0`, `3.0`, `3.1`, `3.2`. */
  readonly version: '2.0' | '3.0' | '3.1' | '3.2';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly summary?: string;
    readonly description?: string;
  };
  readonly externalDocs?: ExternalDocs;
  readonly servers: readonly ServerNode[];
  readonly tags: readonly TagNode[];
  readonly schemes: readonly SchemeNode[];
  /** Absent: the document says nothing. */
  readonly security?: readonly Requirement[];
  readonly operations: readonly OperationNode[];
  readonly leftOut: LeftOut;
  readonly webhooks: readonly WebhookNode[];
  /** What the API sends to a URL that a request names; each once, wherever it is referred to. */
  readonly callbacks: readonly WebhookNode[];
  /** Components first, in document order, then every other place a reference leads to. */
  readonly schemas: ReadonlyMap<TypeId, NamedSchema>;
  readonly extensions: ReadonlyMap<string, Json>;
}

/** What filters have left out; a configuration may still name it. */
export interface LeftOut {
  /** operationIds, and routes (`GET /pets`). */
  readonly operations: ReadonlySet<string>;
  /** Names of schemas that none of the other operations uses. */
  readonly types: ReadonlySet<string>;
}

export interface NamedSchema {
  /** The component's key, or the best word the place gives (file name, last pointer token). */
  readonly name: string;
  /** In `components/schemas` (or `definitions`): emitted even where nothing refers to it. */
  readonly component: boolean;
  readonly schema: Schema;
}

export interface ServerNode {
  readonly at: Pointer;
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly enum?: readonly string[];
    readonly description?: string;
  }[];
}

export interface TagNode {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly parent?: string;
  readonly kind?: string;
}

/** One alternative: every scheme in it is needed. */
export type Requirement = readonly {
  readonly scheme: SchemeId;
  readonly scopes: readonly string[];
}[];

export interface SchemeNode {
  readonly at: Pointer;
  readonly id: SchemeId;
  readonly description?: string;
  readonly deprecated?: true;
  /** What a bearer token looks like: `JWT`. */
  readonly format?: string;
  /** Where a person or program learns how to get a token. */
  readonly metadata?: ExternalDocs;
  readonly how:
    | { readonly kind: 'http'; readonly scheme: string }
    | { readonly kind: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
    | {
        readonly kind: 'oauth2';
        readonly flows: readonly {
          readonly kind: string;
          readonly tokenUrl?: string;
          readonly scopes: readonly string[];
        }[];
      }
    | { readonly kind: 'openIdConnect' }
    | { readonly kind: 'mutualTLS' };
}

export interface OperationNode {
  /** Where it stands; no two operations have the same. */
  readonly at: Pointer;
  /** As sent: upper case, but as written where it is none of the usual. */
  readonly method: string;
  /** The path key as written, query string and fragment included. */
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: true | string;
  readonly externalDocs?: ExternalDocs;
  /** Path item's and operation's together, the operation's winning. */
  readonly parameters: readonly ParameterNode[];
  readonly body?: BodyNode;
  readonly responses: readonly ResponseNode[];
  /** Absent: the document's. */
  readonly security?: readonly Requirement[];
  readonly servers?: readonly ServerNode[];
  /** What may be called next with what a response gives. */
  readonly links: readonly LinkNode[];
  readonly extensions: ReadonlyMap<string, Json>;
}

export interface LinkNode {
  readonly at: Pointer;
  readonly description?: string;
  /** Where the operation stands. */
  readonly to: OperationNode['at'];
  /** By name (`id`, or `path.id` where a name is not enough): a value, or a runtime expression. */
  readonly parameters: ReadonlyMap<string, Json>;
  readonly body?: Json;
}

export interface ParameterNode {
  readonly at: Pointer;
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'querystring';
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: true | string;
  readonly schema: Schema;
  readonly examples: readonly Json[];
  /** With defaults filled in; `content` where the parameter is described by a media type. */
  readonly serialization:
    | {
        readonly kind: 'style';
        readonly style: string;
        readonly explode: boolean;
        readonly allowReserved: boolean;
      }
    | { readonly kind: 'content'; readonly media: string };
  readonly extensions: ReadonlyMap<string, Json>;
}

export interface BodyNode {
  readonly at: Pointer;
  readonly required: boolean;
  readonly description?: string;
  readonly contents: readonly MediaNode[];
}

/** How parts are written: those of an object by name, those of a list by position (3.2). */
export interface EncodingNodes {
  readonly encoding: ReadonlyMap<string, EncodingNode>;
  readonly prefixEncoding?: readonly EncodingNode[];
  readonly itemEncoding?: EncodingNode;
}

export interface MediaNode extends EncodingNodes {
  readonly at: Pointer;
  /** As written: `application/json; charset=utf-8`. */
  readonly media: string;
  readonly schema?: Schema;
  /** 3.2: what each item of a stream is. */
  readonly itemSchema?: Schema;
  readonly examples: readonly Json[];
  readonly extensions: ReadonlyMap<string, Json>;
}

export interface EncodingNode {
  readonly contentType?: string;
  /** Each item of a list is a value by itself, whatever its content type. */
  readonly each?: true;
  /** The parts inside of a part. */
  readonly inside?: EncodingNodes;
  /** Present when the document sets any of the three. */
  readonly style?: {
    readonly style: string;
    readonly explode: boolean;
    readonly allowReserved: boolean;
  };
  readonly headers: readonly HeaderNode[];
}

export interface ResponseNode {
  readonly at: Pointer;
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  readonly description?: string;
  readonly contents: readonly MediaNode[];
  readonly headers: readonly HeaderNode[];
}

export interface HeaderNode {
  readonly at: Pointer;
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface WebhookNode {
  readonly at: Pointer;
  /** Key of the webhook or callback; `operation.path` is that key, or the callback's URL expression. */
  readonly name: string;
  readonly operation: OperationNode;
}
