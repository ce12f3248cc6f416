import type { ErrorCode, YAMLError } from 'yaml';
import type { Problem } from '../problem.js';

type Words = (error: YAMLError, text: string) => Partial<Problem>;

const listAmongKeys = {
  problem: 'a list cannot stand among keys; indent it below the key that it belongs to',
  remedy: 'Indent the list, or remove the dashes.',
};

/** What people do wrong, where `yaml` says which rule of its grammar broke. */
const words: { readonly [C in ErrorCode]?: Words } = {
  BLOCK_AS_IMPLICIT_KEY: ({ pos: [offset] }, text) => {
    const [line = ''] = text.slice(offset).split('\n', 1);
    if (/^\s*- /.test(line)) return listAmongKeys;
    if (/:(?:\s|$)/.test(line)) {
      return {
        problem: 'text that contains ": " must stand in quotes',
        remedy: 'Put the whole text in quotes, or below its key with `>-` after the colon.',
      };
    }
    const next = /\n[ ]*(?=[^\s#])/g;
    next.lastIndex = offset;
    return next.test(text)
      ? {
          offset: next.lastIndex,
          problem: 'this line is indented more than its key may be',
          remedy: 'Begin the line where the keys above begin; a key with a value holds no others.',
        }
      : {};
  },
  MULTILINE_IMPLICIT_KEY: ({ pos: [offset] }, text) =>
    text.startsWith('- ', offset)
      ? listAmongKeys
      : {
          problem: 'a key is followed by a colon and a space, on the same line',
          remedy: 'Write `key: value` with a space; indent text of several lines below its key.',
        },
  BAD_INDENT: ({ message }) => {
    const [, bracket] = /end with a (.)/.exec(message) ?? [];
    return bracket === undefined
      ? {
          problem: 'this line must begin in the column of the keys before it',
          remedy: 'Indent the line by as many spaces as the keys that it belongs to.',
        }
      : {
          problem: `the closing ${bracket} is missing before this`,
          remedy: `Write the ${bracket}; text that begins with a bracket needs quotes.`,
        };
  },
  MISSING_CHAR: ({ message }) => {
    if (message.includes('map values')) {
      return { problem: 'a colon must follow the key', remedy: 'Write `key: value`.' };
    }
    if (message.includes('without - indicator')) {
      return {
        problem: 'this line must begin in the column of the list, or be indented below it',
        remedy: 'Begin an item with a dash; indent the further keys of an item to its first.',
      };
    }
    return {};
  },
  UNEXPECTED_TOKEN: ({ message }) => {
    if (message.includes('at node end'))
      return {
        problem: 'the value has ended before this; a quote inside of quotes ends it too',
        remedy: 'Put the whole value in quotes; inside of single quotes write each of them twice.',
      };
    const [, token] = /in YAML (?:stream|document): (".*")/.exec(message) ?? [];
    return token === undefined
      ? {}
      : { problem: `${token} has no place here`, remedy: 'Remove it, or put the text in quotes.' };
  },
  TAB_AS_INDENT: () => ({
    remedy: 'Replace the tab by spaces; most editors can do so in the whole file.',
  }),
};

/** Where a mistake stands, and the middle of a sentence about it. */
export function problemOf(error: YAMLError, text: string): Problem {
  const message = error.message.replace(/\.$/, '');
  return {
    offset: error.pos[0],
    problem: message.charAt(0).toLowerCase() + message.slice(1),
    ...words[error.code]?.(error, text),
  };
}
