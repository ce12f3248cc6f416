/**
 * # Tools
 *
 * `runTools` lets a model call functions of yours until it has its answer. Calls of one message run
 * at the same time; what a function throws, and arguments that do not fit, are told to the model,
 * which then does better. `parse` is a schema of zod, valibot, arktype or any other Standard Schema,
 * or a function that throws:
 *
 * ```ts
 * import { OpenAI } from 'openai-sdk';
 * import { tool } from 'openai-sdk/helpers/run-tools';
 *
 * const weather = tool({
 *   name: 'weather',
 *   description: 'The weather in a city, now.',
 *   parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
 *   parse: (value) => ({ city: String(Object(value).city) }),
 *   run: async ({ city }, { signal }) => {
 *     const response = await fetch(`https://wttr.in/${encodeURIComponent(city)}?format=3`, { signal });
 *     return response.text();
 *   },
 * });
 *
 * const client = new OpenAI();
 * const run = client.chat.completions.runTools({
 *   model: 'gpt-4',
 *   messages: [{ role: 'user', content: 'Is it warmer in Oslo or in Rome?' }],
 *   tools: [weather],
 *   stream: true,
 * });
 * for await (const event of run) {
 *   if (event.type === 'toolCall') console.log(event.call.function);
 *   if (event.type === 'content.delta') console.log(event.delta);
 * }
 * console.log(await run.totalUsage());
 * ```
 *
 * Who only wants the answer says `await run.finalContent()`. A call runs when the loop asks for the
 * event after its `toolCall`, so `break` there prevents it.
 */
import type {
  ChatCompletionMessage,
  ChatMessage,
  ChatToolCall,
  CompletionUsage,
  FunctionParameters,
  FunctionTool,
} from '../models/index.js';
import {
  createChatCompletion,
  type CreateChatCompletionParams,
} from '../operations/chat/completions.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { APIUserAbortError, OpenAIError, refusal } from '../runtime/errors.js';
import { platform } from '../runtime/globals.js';
import type { AbortSignal } from '../runtime/platform.js';
import {
  ChatStream,
  messageIn,
  type ChatStreamEvent,
  type StreamedCompletion,
} from './chat-stream.js';
import { jsonSchemaOf, parsed, valueOf, type Parser } from './standard-schema.js';

export interface ToolContext {
  readonly call: ChatToolCall;
  /** Aborted when nobody wants the result any more. */
  readonly signal: AbortSignal;
}

/** Keeps a type from being guessed by its user rather than by its maker. */
type Given<Type> = [Type][Type extends unknown ? 0 : never];

export interface ToolOptions<Args> {
  readonly name: string;
  /** What the function does, so that the model knows when and how to call it. */
  readonly description?: string;
  /** JSON Schema of the arguments. May be left out where `parse` is a schema that tells its own. */
  readonly parameters?: FunctionParameters;
  /** Checks the arguments, which the model may have made up. Without it, `run` gets them unchecked. */
  readonly parse?: Parser<Args>;
  /** Its result is what the model reads: text as it is, all else as JSON. */
  readonly run: (args: Given<Args>, context: ToolContext) => unknown;
  /**
   * What the model is told where parsing or running fails. Throw here to end the whole run instead.
   * Default: the message of the error.
   */
  readonly onError?: (error: unknown, context: ToolContext) => string | PromiseLike<string>;
}

/** What has become of a call. */
export type ToolResult = {
  readonly call: ChatToolCall;
  /** As the model reads it. */
  readonly content: string;
} & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown }
);

/** A function of yours that a model may call. */
export interface Tool extends FunctionTool {
  /** Runs one call; rejects only where the whole run has to end. */
  answer(context: ToolContext): Promise<ToolResult>;
}

export function tool<Args = unknown>(options: ToolOptions<Args>): Tool {
  const { name, description, parse, parameters = jsonSchemaOf(parse) } = options;
  return {
    type: 'function',
    function: {
      name,
      ...(description !== undefined && { description }),
      ...(parameters && { parameters }),
    },
    answer: async (context) => {
      const { call } = context;
      // Some models write nothing at all where there is nothing to say.
      const text = call.function.arguments || '{}';
      try {
        // Without a parser `Args` is unknown, and that is what JSON is.
        const args = parse ? await parsed(parse, text) : (valueOf(text) as Args);
        const value = await options.run(args, context);
        return { call, content: contentOf(value), ok: true, value };
      } catch (error) {
        if (context.signal.aborted) throw error;
        const content = await (options.onError?.(error, context) ?? messageOf(error));
        return { call, content, ok: false, error };
      }
    },
  };
}

function contentOf(value: unknown): string {
  if (typeof value === 'string') return value;
  // Functions and undefined have no JSON, whatever the declaration says.
  const json: unknown = JSON.stringify(value);
  return typeof json === 'string' ? json : 'null';
}

function messageOf(error: unknown): string {
  return `Error: ${error instanceof Error ? error.message : String(error)}`;
}

export interface RunToolsParams extends Omit<
  CreateChatCompletionParams,
  'function_call' | 'functions' | 'n' | 'tools'
> {
  /** Functions of yours, each made with `tool()`. */
  tools: readonly Tool[];
  /** False asks the model for one call at a time, and runs calls one after another. */
  parallel_tool_calls?: boolean | undefined;
  /**
   * How many completions may be asked for; a run that has no answer then fails with a
   * `ToolRoundsError`. Default 10.
   */
  maxRounds?: number | undefined;
}

/** What happens in a run. Those of a {@link ChatStream} only where `stream` is true. */
export type ToolRunEvent =
  | ChatStreamEvent
  | { readonly type: 'completion'; readonly completion: StreamedCompletion }
  /** Of the model, or with the result of a call: the conversation has got longer. */
  | { readonly type: 'message'; readonly message: ChatMessage }
  /** It runs when the next event is asked for. */
  | { readonly type: 'toolCall'; readonly call: ChatToolCall }
  | { readonly type: 'toolResult'; readonly result: ToolResult };

/** The model went on calling tools. */
export class ToolRoundsError extends OpenAIError {
  override get name(): string {
    return 'ToolRoundsError';
  }
}

/**
 * Create a chat completion
 *
 * Lets a model answer a conversation, and call functions of yours on the way: the results are sent
 * to it until it has an answer. With a named `tool_choice` the run ends when that function has run.
 *
 * `POST /chat/completions`
 */
export function runTools(client: Core, params: RunToolsParams, options?: RequestOptions): ToolRun {
  return new ToolRun(client, params, options);
}

/**
 * A conversation between a model and tools. Iterate it for the events, or ask for what comes out in
 * the end, or both; it runs once, whichever is asked, and not before.
 */
export class ToolRun implements AsyncIterable<ToolRunEvent> {
  /** The conversation so far, from the first message given. */
  readonly messages: ChatMessage[];
  readonly completions: StreamedCompletion[] = [];
  /** In the order in which the calls were done. */
  readonly results: ToolResult[] = [];
  readonly #client: Core;
  readonly #params: RunToolsParams;
  readonly #options: RequestOptions;
  readonly #tools: ReadonlyMap<string, Tool>;
  readonly #controller = new platform.AbortController();
  readonly #aborted: Promise<never>;
  readonly #ended: Promise<void>;
  #end: ((problem: Error | undefined) => void) | undefined;
  #taken = false;

  constructor(client: Core, params: RunToolsParams, options: RequestOptions = {}) {
    this.#client = client;
    this.#params = params;
    this.#options = options;
    const { maxRounds = 10 } = params;
    if (!(maxRounds > 0)) throw refusal('maxRounds', 'a positive number');
    this.messages = [...params.messages];
    this.#tools = new Map(params.tools.map((one) => [one.function.name, one]));
    if (this.#tools.size < params.tools.length)
      throw new OpenAIError('Two of the `tools` have the same name.');
    const { signal } = this.#controller;
    this.#aborted = new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new APIUserAbortError({ message: 'Aborted.', cause: signal.reason }));
      });
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#end = (problem) => {
        if (problem === undefined) resolve();
        else reject(problem);
      };
    });
    // Whoever iterates hears of a failure there; nobody has to ask for the end as well.
    this.#aborted.catch(() => undefined);
    this.#ended.catch(() => undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ToolRunEvent, void, undefined> {
    if (this.#taken) throw new OpenAIError('The events are being read already, or were.');
    this.#taken = true;
    const { signal } = this.#options;
    const abort = () => {
      this.#controller.abort(signal?.reason);
    };
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    let problem: Error | undefined = new OpenAIError('The run was left before its end.');
    try {
      yield* this.#rounds();
      problem = undefined;
    } catch (error) {
      problem = asError(error);
      throw problem;
    } finally {
      signal?.removeEventListener('abort', abort);
      // Tools that still run are told that nobody waits for them.
      if (problem) this.#controller.abort(problem);
      this.#end?.(problem);
    }
  }

  /** Waits for the end. */
  async done(): Promise<void> {
    if (!this.#taken) for await (const _ of this);
    await this.#ended;
  }

  /** The last completion. */
  async finalCompletion(): Promise<StreamedCompletion> {
    await this.done();
    const last = this.completions.at(-1);
    if (!last) throw new OpenAIError('The run had no completion.');
    return last;
  }

  /** The last message of the model. */
  async finalMessage(): Promise<ChatCompletionMessage> {
    return messageIn(await this.finalCompletion());
  }

  /** The text of the last message; null where a named `tool_choice` ended the run with its call. */
  async finalContent(): Promise<string | null> {
    return (await this.finalMessage()).content;
  }

  /** Tokens of all completions. */
  async totalUsage(): Promise<CompletionUsage> {
    await this.done();
    const total = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };
    for (const { usage } of this.completions) {
      total.prompt_tokens += usage?.prompt_tokens ?? 0;
      total.completion_tokens += usage?.completion_tokens ?? 0;
      total.total_tokens += usage?.total_tokens ?? 0;
    }
    return total;
  }

  async *#rounds(): AsyncGenerator<ToolRunEvent, void, undefined> {
    const { tool_choice: choice, parallel_tool_calls: parallel, maxRounds = 10 } = this.#params;
    const isForced = typeof choice === 'object';
    for (let round = 1; ; round += 1) {
      const completion = yield* this.#complete();
      this.completions.push(completion);
      yield { type: 'completion', completion };
      const message = messageIn(completion);
      yield this.#add(message);
      const { tool_calls: calls = [] } = message;
      if (calls.length === 0) return;
      // Results that no completion will ever read are not worth the side effects.
      if (round >= maxRounds && !isForced) throw tooMany(maxRounds);
      const done = this.results.length;
      for (const batch of parallel === false ? calls.map((call) => [call]) : [calls])
        yield* this.#run(batch);
      if (!isForced) continue;
      if (this.results.slice(done).some(({ ok }) => ok)) return;
      if (round >= maxRounds) throw tooMany(maxRounds);
    }
  }

  async *#complete(): AsyncGenerator<ToolRunEvent, StreamedCompletion, undefined> {
    const { maxRounds: _, tools, stream, ...params } = this.#params;
    const { signal } = this.#controller;
    const options = { ...this.#options, signal };
    const request = {
      ...params,
      messages: [...this.messages],
      tools: tools.map(({ type, function: definition }) => ({ type, function: definition })),
    };
    if (!stream) return createChatCompletion(this.#client, request, options);
    const chunks = createChatCompletion(this.#client, { ...request, stream: true }, options);
    const events = new ChatStream(chunks);
    yield* events;
    return events.finalCompletion();
  }

  async *#run(calls: readonly ChatToolCall[]): AsyncGenerator<ToolRunEvent, void, undefined> {
    for (const call of calls) yield { type: 'toolCall', call };
    const running = new Map(calls.map((call) => [call, this.#answer(call)]));
    const contents = new Map<ChatToolCall, string>();
    while (running.size > 0) {
      const result = await Promise.race([this.#aborted, ...running.values()]);
      const { call, content } = result;
      running.delete(call);
      contents.set(call, content);
      this.results.push(result);
      yield { type: 'toolResult', result };
    }
    // In the order of the calls, whichever was done first.
    for (const call of calls) {
      const content = contents.get(call) ?? '';
      yield this.#add({ role: 'tool', tool_call_id: call.id, content });
    }
  }

  async #answer(call: ChatToolCall): Promise<ToolResult> {
    const { name } = call.function;
    const known = this.#tools.get(name);
    if (known) return known.answer({ call, signal: this.#controller.signal });
    const names = [...this.#tools.keys()].join(', ');
    const error = new OpenAIError(`There is no tool ${JSON.stringify(name)}, only: ${names}`);
    return { call, content: messageOf(error), ok: false, error };
  }

  #add(message: ChatMessage): ToolRunEvent {
    this.messages.push(message);
    return { type: 'message', message };
  }
}

/** A tool may throw anything. */
function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new OpenAIError('The run failed.', { cause });
}

function tooMany(rounds: number): ToolRoundsError {
  return new ToolRoundsError(
    `After ${rounds} completions the model still calls tools; \`maxRounds\` allows more.`,
  );
}
