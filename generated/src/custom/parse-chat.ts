/**
 * # Structured answers
 *
 * `parse` asks for JSON of a schema, and gives the answer checked and typed. The schema is one of
 * zod, valibot, arktype or any other Standard Schema that tells its JSON Schema, or comes with one:
 *
 * ```ts
 * import { OpenAI } from 'openai-sdk';
 * import { answerFormat } from 'openai-sdk/helpers/parse-chat';
 *
 * const trip = answerFormat(
 *   'trip',
 *   (value) => ({ city: String(Object(value).city) }), // or z.object({ city: z.string() })
 *   { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
 * );
 *
 * const client = new OpenAI();
 * const completion = await client.chat.completions.parse({
 *   model: 'gpt-4o',
 *   messages: [{ role: 'user', content: 'I want to see the Colosseum.' }],
 *   response_format: trip,
 * });
 * console.log(completion.choices[0]?.message.parsed?.city);
 * ```
 *
 * An answer that was cut off or held back throws an `UnfinishedAnswerError`, one that does not fit a
 * `ValidationError`.
 */
import type {
  ChatCompletion,
  ChatCompletionChoice,
  ChatCompletionMessage,
} from '../models/index.js';
import type {
  CreateChatCompletionError,
  CreateChatCompletionParams,
} from '../operations/chat/completions.js';
import type { APIPromise } from '../runtime/api-promise.js';
import { json } from '../runtime/body.js';
import type { Core, RequestOptions } from '../runtime/core.js';
import { OpenAIError } from '../runtime/errors.js';
import { readJSON, type ResponseReader } from '../runtime/incoming.js';
import { send } from '../runtime/request.js';
import { jsonSchemaOf, parsed, type JSONSchema, type Parser } from './standard-schema.js';

/** Asks for JSON of a schema, and reads it. */
export interface AnswerFormat<Output> {
  readonly type: 'json_schema';
  readonly json_schema: {
    readonly name: string;
    readonly strict: true;
    readonly schema: JSONSchema;
  };
  /** Checks the text of an answer. */
  parse(text: string): Promise<Output>;
}

/** `name` tells the model what the answer is; the schema may be left out where `parser` tells it. */
export function answerFormat<Output>(
  name: string,
  parser: Parser<Output>,
  schema: JSONSchema | undefined = jsonSchemaOf(parser),
): AnswerFormat<Output> {
  if (!schema) throw new OpenAIError('`schema` must be set: the parser tells none of its own.');
  return {
    type: 'json_schema',
    json_schema: { name, strict: true, schema: strict(schema, 'schema') },
    parse: (text) => parsed(parser, text),
  };
}

export interface ParseChatParams<Output> extends Omit<
  CreateChatCompletionParams,
  'response_format' | 'stream'
> {
  /** Made with `answerFormat()`. */
  response_format: AnswerFormat<Output>;
}

export interface ParsedMessage<Output> extends ChatCompletionMessage {
  /** The answer; null where the model refused, or calls tools instead. */
  parsed: Output | null;
  /** Why the model does not answer, where it says so. */
  refusal?: string | null;
}

export interface ParsedChoice<Output> extends ChatCompletionChoice {
  message: ParsedMessage<Output>;
}

export interface ParsedCompletion<Output> extends ChatCompletion {
  choices: ParsedChoice<Output>[];
}

/** The answer was cut off at the token limit, or held back. */
export class UnfinishedAnswerError extends OpenAIError {
  override get name(): string {
    return 'UnfinishedAnswerError';
  }
  readonly reason: 'length' | 'content_filter';
  readonly completion: ChatCompletion;

  constructor(reason: 'length' | 'content_filter', completion: ChatCompletion) {
    super(`The answer is not whole: \`finish_reason\` is \`${reason}\`.`);
    this.reason = reason;
    this.completion = completion;
  }
}

/**
 * Create a chat completion
 *
 * Lets a model answer a conversation with JSON of a schema; `message.parsed` is the answer, checked.
 *
 * `POST /chat/completions`
 */
export function parseChat<Output>(
  client: Core,
  params: ParseChatParams<Output>,
  options?: RequestOptions,
): APIPromise<ParsedCompletion<Output>, CreateChatCompletionError> {
  const response = readerOf(params.response_format);
  return send(
    client,
    { method: 'POST', path: '/chat/completions', body: json(params), response },
    options,
  );
}

function readerOf<Output>(format: AnswerFormat<Output>): ResponseReader {
  return {
    read: async (incoming): Promise<ParsedCompletion<Output>> => {
      const completion = (await readJSON(incoming)) as ParsedCompletion<Output>;
      for (const { message, finish_reason: reason } of completion.choices) {
        if (reason === 'length' || reason === 'content_filter')
          throw new UnfinishedAnswerError(reason, completion);
        message.parsed = message.content ? await format.parse(message.content) : null;
      }
      return completion;
    },
  };
}

/**
 * What strict mode asks of a schema: objects have no other properties than those described, and all
 * of them. A property that may be missing has no place there; let it be null instead.
 */
function strict(schema: JSONSchema, at: string): JSONSchema {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (/^(properties|\$defs|definitions)$/.test(key) && isSchema(value)) {
      const members = Object.entries(value);
      return [
        key,
        Object.fromEntries(members.map(([name, one]) => [name, inside(one, `${at}.${name}`)])),
      ];
    }
    if (/^(anyOf|allOf|prefixItems|items)$/.test(key)) return [key, inside(value, at)];
    return [key, value];
  });
  const { properties, required } = schema;
  if (!isSchema(properties)) return Object.fromEntries(entries);
  const needed = new Set(Array.isArray(required) ? required : []);
  const optional = Object.keys(properties).filter((name) => !needed.has(name));
  if (optional.length > 0) {
    throw new OpenAIError(`\`${at}.${String(optional[0])}\` must be required; it may be nullable.`);
  }
  return { ...Object.fromEntries(entries), additionalProperties: false };
}

function inside(value: unknown, at: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => inside(one, at));
  return isSchema(value) ? strict(value, at) : value;
}

function isSchema(value: unknown): value is JSONSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
