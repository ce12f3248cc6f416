import type { Config } from '../../config.js';
import type { Form, Type, TypeOf } from '../ir.js';

/** Gives a scalar the form that sdk.yaml asks for. */
export type FormOf = (scalar: TypeOf<'scalar'>) => Type;

/**
 * A `Date` is an instant: a calendar day of `format: date` is none (in which time zone?), and stays
 * text unless Temporal has a class for it.
 */
const dateForms: {
  readonly [K in NonNullable<NonNullable<Config['types']>['dates']>]: ReadonlyMap<string, Form>;
} = {
  string: new Map(),
  Date: new Map([['date-time', 'Date']]),
  Temporal: new Map([
    ['date-time', 'Temporal.Instant'],
    ['date', 'Temporal.PlainDate'],
    ['duration', 'Temporal.Duration'],
  ]),
};

const integerForms: ReadonlyMap<string, Form> = new Map([
  ['int64', 'bigint'],
  ['uint64', 'bigint'],
]);

export function formOf({ types = {} }: Config): FormOf {
  const forms = {
    string: dateForms[types.dates ?? 'string'],
    integer: types.int64 === 'bigint' ? integerForms : new Map<string, Form>(),
  };
  return (scalar) => {
    const { scalar: kind, format = '' } = scalar;
    const form = kind === 'string' || kind === 'integer' ? forms[kind].get(format) : undefined;
    return form === undefined ? scalar : { ...scalar, form };
  };
}
