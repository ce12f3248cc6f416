import { OpenAIError } from '../runtime/errors.js';

/** What zod, valibot, arktype and others have in common: https://standardschema.dev. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    /** Of those that tell their JSON Schema as well. */
    readonly jsonSchema?: {
      readonly input: (options: { readonly target: 'draft-2020-12' }) => JSONSchema;
    };
  };
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export type JSONSchema = { [key: string]: unknown };

/** Checks a value that came as JSON, and may change it: a schema, or a function that throws. */
export type Parser<Output> =
  | StandardSchema<Output>
  | ((value: unknown) => Output | PromiseLike<Output>);

/** What a model wrote is not what was asked for; the message says where, for the model to read. */
export class ValidationError extends OpenAIError {
  override get name(): string {
    return 'ValidationError';
  }
  readonly issues: readonly StandardIssue[];

  constructor(issues: readonly StandardIssue[]) {
    super(issues.map(textOf).join('\n'));
    this.issues = issues;
  }
}

function textOf({ message, path = [] }: StandardIssue): string {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return keys.length === 0 ? message : `${keys.join('.')}: ${message}`;
}

/** JSON text as what the parser makes of it. */
export async function parsed<Output>(parser: Parser<Output>, text: string): Promise<Output> {
  const value = valueOf(text);
  // Some schemas are functions too.
  if (!('~standard' in parser)) return parser(value);
  const result = await parser['~standard'].validate(value);
  if (result.issues) throw new ValidationError(result.issues);
  return result.value;
}

/** JSON text as its value; the text may be private, so the message does not quote it. */
export function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ValidationError([{ message: 'This is not valid JSON.' }]);
  }
}

/** The JSON Schema that a parser tells of itself. */
export function jsonSchemaOf(parser: Parser<unknown> | undefined): JSONSchema | undefined {
  if (parser === undefined || !('~standard' in parser)) return undefined;
  return parser['~standard'].jsonSchema?.input({ target: 'draft-2020-12' });
}
