/** What an operation answers that can be asked for a stream. */
import type { Outcome, StreamSwitch, Type } from '../../generator/4-ir/ir.js';

type Once = Extract<Outcome, { kind: 'once' }>;
type Choice = Extract<Outcome, { kind: 'choice' }>;

/** One of some answers, or events where the body says `stream: true`. */
export function choiceOf(
  successes: Once['successes'],
  event: Type,
  when: Partial<StreamSwitch> = {},
): Choice {
  return {
    kind: 'choice',
    successes,
    events: {
      framing: 'sse',
      media: 'text/event-stream',
      type: event,
      shape: 'data',
      data: 'json',
    },
    when: {
      in: 'body',
      wire: 'stream',
      on: [true],
      off: [false],
      nullable: false,
      default: false,
      ...when,
    },
  };
}
