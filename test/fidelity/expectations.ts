/**
 * What a document's schemas accept, said by Ajv; read from the document as it stands, not by the
 * generator's own rooms.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { inheritedTag } from './discriminators.js';
import { jsonSchemaOf, type Strictness } from './json-schema.js';
import { patternOf } from './pattern.js';
import { pointerToken, type JsonObject, type Reading } from './reading.js';

export interface Expectations {
  readonly names: readonly string[];
  /** The exact schema of a name, references as `all#/$defs/<name>`. */
  readonly exact: JsonObject;
  accepts(name: string, value: unknown): boolean;
  /** Whether a type must refuse the value. */
  refuses(name: string, value: unknown): boolean;
}

export function expectationsOf(reading: Reading): Expectations {
  const names = Object.keys(reading.schemas);
  const definitions = (strictness: Strictness): JsonObject =>
    Object.fromEntries(
      names.map((name) => {
        const own = jsonSchemaOf(reading.schemas[name], strictness, reading);
        const tag = strictness === 'exact' ? inheritedTag(name, reading) : undefined;
        return [name, tag === undefined ? own : { allOf: [own, tag] }];
      }),
    );
  const exact = definitions('exact');
  const accepting = validator(exact);
  const sayable = validator(definitions('sayable'));
  return {
    names,
    exact,
    accepts: (name, value) => answerOf(() => accepting(name)(value)) === true,
    refuses: (name, value) =>
      answerOf(() => sayable(name)(value)) === false &&
      answerOf(() => accepting(name)(value)) === false,
  };
}

/** Undefined: a schema that is nothing but itself has no answer. */
function answerOf(check: () => unknown): unknown {
  try {
    return check();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function validator(definitions: JsonObject): (name: string) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    validateFormats: false,
    logger: false,
    code: { regExp: Object.assign((text: string) => patternOf(text), { code: 'new RegExp' }) },
  });
  ajv.addSchema({ $id: 'all', $defs: definitions });
  return (name) => {
    const check = ajv.getSchema(`all#/$defs/${pointerToken(name)}`);
    if (check === undefined) throw new Error(`no schema ${name}`);
    return check;
  };
}
