/** Writes the program that calls every operation of an API once, and each stream as a stream. */
import type { Api } from '../../generator/4-ir/ir.js';
import { lookupOf } from '../../generator/4-ir/graph.js';
import type { Names } from '../../generator/5-name/names.js';
import {
  argumentsCode,
  exampleCallOf,
  type CallScope,
} from '../../generator/6-emit/examples/example-call.js';
import { placesOf, type MethodPlace } from '../../generator/6-emit/package/method-place.js';

export interface Program {
  readonly text: string;
  /** `POST /chat/completions`, and `POST /chat/completions (stream)`; in the order of the calls. */
  readonly calls: readonly string[];
}

const file = "new File(['bytes'], 'file.png', { type: 'image/png' })";

/** The module exports `calls`: from route to a function of the client that calls it. */
export function programOf(api: Api, names: Names, door: string): Program {
  const lookup = lookupOf(api.types);
  const places = placesOf(api, names).flatMap(({ methods }) => methods);
  const entries = places.flatMap((place) =>
    answersOf(place).map((answer) => {
      const route = `${place.operation.method} ${place.operation.path}`;
      const call = exampleCallOf(place.operation, { api, names, lookup, fields: 'all', answer });
      if (call === undefined) throw new Error(`${route} has no example`);
      const code = `${place.code}(${argumentsCode(call, () => file)})`;
      const { kind } = place.operation.outcome;
      const drained = answer === 'stream' || kind === 'stream' ? `drain(${code})` : code;
      return { route: answer === 'stream' ? `${route} (stream)` : route, code: drained };
    }),
  );
  const text = [
    `import { ${names.client.class} } from ${JSON.stringify(door)};`,
    'async function drain(stream: PromiseLike<AsyncIterable<unknown>>): Promise<unknown[]> {',
    '  const events: unknown[] = [];',
    '  for await (const event of await stream) events.push(event);',
    '  return events;',
    '}',
    `export const calls: Record<string, (client: ${names.client.class}) => PromiseLike<unknown>> = {`,
    ...entries.map(({ route, code }) => `  ${JSON.stringify(route)}: (client) => ${code},`),
    '};',
  ].join('\n');
  return { text, calls: entries.map(({ route }) => route) };
}

function answersOf({ operation }: MethodPlace): readonly CallScope['answer'][] {
  return operation.outcome.kind === 'choice' ? ['once', 'stream'] : ['once'];
}
