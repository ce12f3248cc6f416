import type { ErrorCode, YAMLError } from 'yaml';

/** Something in a YAML text that needs saying. */
export interface YamlProblem {
  readonly offset: number;
  readonly problem: string;
}

type Words = (error: YAMLError, text: string) => Partial<YamlProblem>;

/** What people do wrong, where `yaml` says which rule of its grammar broke. */
const words: { readonly [C in ErrorCode]?: Words } = {
  BLOCK_AS_IMPLICIT_KEY: ({ pos: [offset] }, text) => {
    const [line = ''] = text.slice(offset).split('\n', 1);
    if (/:(?:\s|$)/.test(line)) return { problem: 'text that contains ": " must stand in quotes' };
    const next = /\n[ ]*(?=[^\s#])/g;
    next.lastIndex = offset;
    return next.test(text)
      ? { offset: next.lastIndex, problem: 'this line is indented more than its key may be' }
      : {};
  },
  MULTILINE_IMPLICIT_KEY: ({ pos: [offset] }, text) =>
    text.startsWith('- ', offset)
      ? { problem: 'a list cannot stand among keys; indent it below the key that it belongs to' }
      : { problem: 'a key is followed by a colon and a space, on the same line' },
  BAD_INDENT: ({ message }) => {
    const [, bracket] = /end with a (.)/.exec(message) ?? [];
    return bracket === undefined
      ? { problem: 'this line must begin in the column of the keys before it' }
      : { problem: `the closing ${bracket} is missing before this` };
  },
  MISSING_CHAR: ({ message }) => {
    if (message.includes('map values')) return { problem: 'a colon must follow the key' };
    if (message.includes('without - indicator'))
      return { problem: 'this line must begin in the column of the list, or be indented below it' };
    return {};
  },
  UNEXPECTED_TOKEN: ({ message }) => {
    if (message.includes('at node end'))
      return { problem: 'the value has ended before this; a quote inside of quotes ends it too' };
    const [, token] = /in YAML stream: (".*")/.exec(message) ?? [];
    return token === undefined ? {} : { problem: `${token} has no place here` };
  },
};

/** Where a mistake stands, and the middle of a sentence about it. */
export function problemOf(error: YAMLError, text: string): YamlProblem {
  const message = error.message.replace(/\.$/, '');
  return {
    offset: error.pos[0],
    problem: message.charAt(0).toLowerCase() + message.slice(1),
    ...words[error.code]?.(error, text),
  };
}
