import type { Step, Type, TypeDecl, TypeOf } from '../4-ir/ir.js';
import { pascalTail } from './words.js';

const statusWords = new Map([
  ['200', 'OK'],
  ['201', 'Created'],
  ['202', 'Accepted'],
  ['206', 'Partial'],
  ['400', 'BadRequest'],
  ['401', 'Unauthorized'],
  ['402', 'PaymentRequired'],
  ['403', 'Forbidden'],
  ['404', 'NotFound'],
  ['405', 'MethodNotAllowed'],
  ['409', 'Conflict'],
  ['410', 'Gone'],
  ['412', 'PreconditionFailed'],
  ['413', 'TooLarge'],
  ['415', 'UnsupportedMedia'],
  ['422', 'Unprocessable'],
  ['429', 'RateLimit'],
  ['500', 'Internal'],
  ['502', 'BadGateway'],
  ['503', 'Unavailable'],
  ['4XX', 'Client'],
  ['5XX', 'Server'],
]);

type Member = Extract<Step, { kind: 'member' }>;

/** What tells a member of a union from the others, in a word that a name can end in. */
export function memberWordOf(step: Member, { type }: TypeDecl): string {
  const status = statusWordOf(step.word ?? '');
  if (status !== undefined) return status;
  return (
    pascalTail(step.word ?? '') ||
    typeWords[type.kind](type as never) ||
    `Option${String(step.index + 1)}`
  );
}

/** `404` -> `NotFound`, `default` -> nothing to say; undefined: no status. */
export function statusWordOf(word: string): string | undefined {
  if (word === 'default') return '';
  if (!/^\d[\dX]{2}$/i.test(word)) return undefined;
  return statusWords.get(word.toUpperCase()) ?? `Status${word.toUpperCase()}`;
}

const nothing = () => '';
const typeWords: {
  readonly [K in Type['kind']]: (type: TypeOf<K>) => string;
} = {
  ref: nothing,
  scalar: nothing,
  literal: ({ value }) => pascalTail(String(value)),
  enum: () => 'Value',
  array: () => 'List',
  tuple: () => 'Tuple',
  map: () => 'Map',
  object: ({ fields }) => {
    const tag = fields.find(
      ({ type }) => type.kind === 'literal' && typeof type.value === 'string',
    );
    const word = tag?.type.kind === 'literal' ? String(tag.type.value) : undefined;
    return pascalTail(word ?? fields.find(({ required }) => required)?.wire ?? '');
  },
  union: nothing,
  intersection: nothing,
  nullable: nothing,
  binary: () => 'File',
  unknown: nothing,
  never: nothing,
};
