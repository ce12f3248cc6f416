/** Names that are spoken for, and by whom. */

/** ECMAScript's reserved words in modules, and what TypeScript keeps in CommonJS output (TS2441). */
export const reservedWords: ReadonlySet<string> = words(`
  arguments async await break case catch class const continue debugger default delete do else enum
  eval export exports extends false finally for function if implements import in instanceof
  interface let module NaN new null package private protected public require return static super
  switch this throw true try typeof undefined var void while with yield Infinity globalThis
`);

/** What no module exports: `import()` takes one that has a `then` for a promise, and calls it. */
export const reservedExports: ReadonlySet<string> = new Set([...reservedWords, 'then']);

/** Parameters that every operation function has. */
export const functionParameters: ReadonlySet<string> = words('client params options');

/** Members a class would inherit or that change what a value is (`then` makes it a promise). */
const inherited = `
  constructor prototype hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString
  valueOf toJSON then __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__
`;

export const objectMembers: ReadonlySet<string> = words(inherited);

export const resourceMembers: ReadonlySet<string> = words(`core ${inherited}`);

export const clientMembers: ReadonlySet<string> = words(`
  core sdkSettings baseURL timeout maxRetries get post put patch delete head options request getAPIList
  withOptions ${inherited}
`);

/** Options of the runtime's `CoreOptions`. */
export const coreOptions: ReadonlySet<string> = words(`
  baseURL timeout totalTimeout idleTimeout maxRetries maxRetryDelay fetch fetchOptions
  defaultHeaders defaultQuery guard logger logLevel hooks onRequest onResponse onError
  dangerouslyAllowBrowser
`);

/**
 * What generated code imports from the runtime or takes for granted. An imported model of such a
 * name gets another local name; classes of ours never take one.
 */
export const runtimeNames: ReadonlySet<string> = words(`
  APIClient APIConnectionError APIConnectionTimeoutError APIError APIPromise APIResource
  APIResponseError APIStreamTruncatedError APIUserAbortError AccumulatedStream Array ArrayBuffer
  AsyncIterable AsyncIterator AuthenticationError Awaited BadRequestError Blob Body Boolean
  ClientOptions ConflictError Conversion Core CoreOptions Credential CredentialSource Date
  Definition Error Events Exclude Extract File FormData Function Headers HeadersLike Hooks
  Infinity InternalServerError InvalidWebhookSignatureError Iterable LogLevel Logger Map NaN
  NotFoundError Number Object ObservingOptions Omit OtherStatusError Page PagePromise PageScheme Partial
  PermissionDeniedError Pick PollFailedError PollOptions Promise PromiseLike RateLimitError
  ReadableStream Readonly ReconnectOptions Record RegExp Request RequestOptions Required Response
  Result SDKError Security Set Socket SocketClosedError SocketOptions SocketOverflowError SocketReconnecting
  SocketReconnection SocketState StatusError Stream StreamFormat String Styled Symbol URL
  URLSearchParams Uint8Array UnprocessableEntityError Uploadable WebSocketMaker WebhookOptions
  WithResponse
  apiKey asBinary asNothing asText basic bearer binary brackets byContentType byTag
  clientCredentials content converted convertedEvents convertedExactly cookie cookies createClient
  createCore cursorPages deepObject exactJSON exactShape failed failedExactly form formBody
  guarded headersFromEnv httpScheme idempotency inFields inItems inTurn inValues json jsonData
  jsonDataWithError jsonSeq jsonTextOf jsonl label linkPages logging marked matrix multipart multipartStream
  namedEvents observed observedBy offsetPages only openSocket optionOrEnv pageNumbers parseExactly pipeDelimited poll pollable
  queryString rateLimitsOf readEnv reconnecting records retryAll retrySafe schemes segments send sendPages
  simple singlePage spaceDelimited sse streamsOf tee text textData toBigInt toDate toDuration
  toFile toInstant toPlainDate toReadableStream toStreamingFile unmarked unwrap urlPages
`);

/** Names that Windows gives to devices, with any extension. */
export const deviceNames = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
