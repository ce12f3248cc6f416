import type { APIConnectionError, APIResponseError, APIUserAbortError } from './errors.js';
import { APIError, requestIdOf } from './errors.js';
import type { Response } from './platform.js';

/** One started call. */
export interface Exchange<Data> {
  /** The parsed body; read once, however often it is asked for. */
  data(): Promise<Data>;
  /** The answer at its headers, its body unread. */
  raw(): Promise<Response>;
  /** The answer that `data` came from. */
  readonly response: Response;
}

export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: Response;
  /** The id that the server gave the request, for support tickets. */
  readonly requestId: string | undefined;
}

/** `error.status` narrows `error.body`; it is undefined where no answer, or none that could be read, came. */
export type Result<Data, Failure extends APIError = APIError> =
  | ({ readonly ok: true } & WithResponse<Data>)
  | {
      readonly ok: false;
      readonly error: Failure | APIConnectionError | APIUserAbortError | APIResponseError;
    };

/**
 * The promise of a call's data. The request has started when you hold one, and starts once, whichever of its methods you
 * use; the body is read when the data is asked for.
 */
export class APIPromise<Data, Failure extends APIError = APIError> extends Promise<Data> {
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }
  /** @internal */
  readonly exchange: Exchange<Data>;

  constructor(exchange: Exchange<Data>) {
    // The inherited state is never used: `catch` and `finally` go through `then`, which asks the exchange.
    super(() => {});
    this.exchange = exchange;
  }

  override then<Value = Data, Caught = never>(
    onFulfilled?: ((data: Data) => Value | PromiseLike<Value>) | null,
    onRejected?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Value | Caught> {
    return this.exchange.data().then(onFulfilled, onRejected);
  }

  /** The answer at its headers. Read its body or cancel it, else its connection stays taken. */
  asResponse(): Promise<Response> {
    return this.exchange.raw();
  }

  /** The data together with the answer that it came from. */
  async withResponse(): Promise<WithResponse<Data>> {
    const data = await this.exchange.data();
    const { response } = this.exchange;
    return { data, response, requestId: requestIdOf(response.headers) };
  }

  /** Failures of the call as values. Mistakes in its arguments still reject. */
  async asResult(): Promise<Result<Data, Failure>> {
    try {
      return { ok: true, ...(await this.withResponse()) };
    } catch (error) {
      if (isFailure<Failure>(error)) return { ok: false, error };
      throw error;
    }
  }
}

// Which bodies a status has is what the document says; at run time every failure is an APIError.
function isFailure<Failure extends APIError>(error: unknown): error is Failure {
  return error instanceof APIError;
}
