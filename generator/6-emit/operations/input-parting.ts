import { namespaceOf } from '../../5-name/namespace.js';
import { functionParameters, reservedWords, runtimeNames } from '../../5-name/reserved.js';
import { parameterCase } from '../../5-name/words.js';
import type { Input, InputPlace, Inputs } from './operation-inputs.js';
import { keyText, memberText } from '../safe-text.js';

/** Where params go as they are, or what is left of them when other places have had their part. */
export interface Bulk {
  readonly place: InputPlace;
  /** `params`, or the variable with the rest. */
  readonly expression: string;
}

/** How a function takes its params apart. */
export interface Parting {
  /** Statements before the call. */
  readonly setup: readonly string[];
  readonly bulk?: Bulk;
  /** The value of one key, as an expression. */
  expressionOf(input: Input): string;
  /** Whether the code needs an object even where the caller gave none. */
  readonly readsParams: boolean;
}

const restNames: { readonly [K in InputPlace]: string } = {
  path: 'pathParams',
  query: 'query',
  header: 'headers',
  cookie: 'cookies',
  querystring: 'querystring',
  field: 'body',
  body: 'body',
};

/** The places that can take all they are given, so that what a document forgot goes through. */
const bulkPlaces = ['field', 'query', 'header'] as const;

export function partingOf(inputs: Inputs): Parting {
  const { keys, merged } = inputs;
  const place = merged ? 'field' : bulkPlaces.find((p) => keys.some((key) => key.place === p));
  const apart = keys.filter((key) => key.place !== place || key.key !== key.wire);
  if (place === undefined) return { ...direct, readsParams: keys.length > 0 };
  if (apart.length === 0) {
    const readsParams = keys.some(({ encoding }) => encoding.kind !== 'plain');
    return { ...direct, bulk: { place, expression: 'params' }, readsParams };
  }
  const restName = restNameOf(place, inputs);
  const locals = localsOf(apart, restName, inputs.positional?.name);
  const rest = merged || keys.length > apart.length ? restName : undefined;
  const names = [...locals].map(([{ key }, local]) =>
    key === local ? local : `${keyText(key)}: ${local}`,
  );
  const pattern = [...names, ...(rest === undefined ? [] : [`...${rest}`])].join(', ');
  return {
    setup: [`const { ${pattern} } = params;`],
    ...(rest === undefined ? {} : { bulk: { place, expression: rest } }),
    expressionOf: (input) => locals.get(input) ?? memberText(rest ?? 'params', input.key),
    readsParams: true,
  };
}

const direct = {
  setup: [],
  expressionOf: ({ key }: Input) => memberText('params', key),
};

/** `/search/{query}` has the word already. */
function restNameOf(place: InputPlace, { positional }: Inputs): string {
  const name = restNames[place];
  return positional?.name === name ? 'rest' : name;
}

function localsOf(
  inputs: readonly Input[],
  rest: string,
  positional: string | undefined,
): ReadonlyMap<Input, string> {
  const others = new Set([rest, ...(positional === undefined ? [] : [positional])]);
  const namespace = namespaceOf({
    reserved: [reservedWords, functionParameters, runtimeNames, others],
  });
  return new Map(
    inputs.map((input) => {
      const plain = /^[A-Za-z_$][\w$]*$/.test(input.key) ? input.key : '';
      const name = parameterCase(input.key);
      return [input, namespace.claim([plain, name, `${name}Value`, 'value'])];
    }),
  );
}
