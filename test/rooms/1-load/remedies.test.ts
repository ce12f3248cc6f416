/** What to do about a text that is no YAML or JSON, by what its author did. */
import { expect, test } from 'vitest';
import { loadFiles } from './folder.js';

test.each<[cause: string, text: string, said: string, remedy: string]>([
  [
    'a tab',
    'info:\n  title: x\n\tversion: 1\n',
    '3:1 tabs are not allowed as indentation.',
    'Replace the tab by spaces; most editors can do so in the whole file.',
  ],
  [
    'a quote that stays open',
    'title: "x\nversion: 1\n',
    '1:8 the quoted text that begins here has no end.',
    'Add the closing quote, or remove the opening one.',
  ],
  [
    'a quote inside of quotes',
    "title: 'It's'\n",
    '1:12 the value has ended before this; a quote inside of quotes ends it too.',
    'Put the whole value in quotes; inside of single quotes write each of them twice.',
  ],
  [
    'a colon in a text',
    'description: Note: this\n',
    '1:14 text that contains ": " must stand in quotes.',
    'Put the whole text in quotes, or below its key with `>-` after the colon.',
  ],
  [
    'a colon without a space',
    'title:x\nversion: 1\n',
    '1:1 a key is followed by a colon and a space, on the same line.',
    'Write `key: value` with a space; indent text of several lines below its key.',
  ],
  [
    'a line too far to the left',
    'info:\n  title: x\n version: 1\n',
    '3:1 this line must begin in the column of the keys before it.',
    'Indent the line by as many spaces as the keys that it belongs to.',
  ],
  [
    'a line too far to the right',
    'info: x\n  title: x\n',
    '2:3 this line is indented more than its key may be.',
    'Begin the line where the keys above begin; a key with a value holds no others.',
  ],
  [
    'a dash among keys',
    'tags:\n  a: 1\n  - b\n',
    '3:1 a list cannot stand among keys; indent it below the key that it belongs to.',
    'Indent the list, or remove the dashes.',
  ],
  [
    'an open bracket',
    'tags: [a, b\npaths: {}\n',
    '2:1 the closing ] is missing before this.',
    'Write the ]; text that begins with a bracket needs quotes.',
  ],
  [
    'a star',
    'title: *.example.com\n',
    '1:8 no anchor &.example.com stands before this.',
    'Put text that begins with * in quotes; an alias repeats what has &.example.com before it.',
  ],
  [
    'a merge that was never finished',
    '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n',
    '1:1 git has left a conflict here that nobody has resolved.',
    'Keep what is right of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  ],
  [
    'a last comma of JSON',
    '{"a": 1,}',
    '1:8 a comma stands before the closing }.',
    'Remove the comma.',
  ],
  [
    'two commas',
    '{"a": 1,, "b": 2}',
    '1:9 a key in double quotes must stand here, not ",".',
    'Remove the comma.',
  ],
  [
    'a character that nobody sees',
    '{"a": 1, \ufeff"b": 2}',
    '1:10 the character U+FEFF, which nobody sees, has no place here.',
    'Remove it.',
  ],
  [
    'the same in YAML',
    'info:\n  title: a\0b\n',
    '2:11 the character U+0000, which nobody sees, has no place here.',
    'Remove it.',
  ],
  [
    'the end of a document, as YAML',
    '  }\n}\n',
    '1:3 "}" has no place here.',
    'Remove it, or put the text in quotes.',
  ],
  ['no comma', '{"a": 1 "b": 2}', '1:9 a comma is missing before this.', 'Add the comma.'],
  [
    'a comment',
    '{"a": 1 // one\n}',
    '1:9 JSON has no comments.',
    'Remove the comment, or keep the document as YAML, where comments begin with #.',
  ],
  ['single quotes', `{"a": 'b'}`, '1:7 JSON has no single quotes.', 'Write double quotes.'],
  [
    'a key without quotes',
    '{"a": 1, b: 2}',
    '1:10 a key in double quotes must stand here, not "b".',
    'Put the key in double quotes.',
  ],
  [
    'a word of Python',
    '{"a": None}',
    '1:7 JSON has no None.',
    'Write null, true, false or a decimal number; text in quotes.',
  ],
  [
    'an escape of a regular expression',
    String.raw`{"a": "\d"}`,
    '1:8 JSON has no such escape.',
    'Write a backslash twice; what may follow one is one of "\\/bfnrt, or u and four digits.',
  ],
  [
    'a string over two lines',
    '{"a": "b\nc"}',
    '1:7 the string has no closing quote.',
    String.raw`Add the quote; in a string of several lines write \n for the end of each.`,
  ],
  [
    'a tab in a string',
    '{"a": "\t"}',
    '1:8 a control character must be escaped.',
    String.raw`Write \t for a tab and \n for the end of a line.`,
  ],
  [
    'a file that was cut off',
    '{"a": {"b": 1}',
    '1:1 the closing } is missing.',
    'Add the }; the file may have been cut off.',
  ],
  [
    'a bracket too many',
    '{"a": {"b": 1}}}',
    '1:16 the document ended before this.',
    'Remove what follows, or the bracket too many before it.',
  ],
])('%s', async (_, text, said, remedy) => {
  const { found, said: lines } = await loadFiles({ 'a.yaml': text });
  const [line = ''] = lines;
  expect(line.replace(/^a\.yaml:(\S+) .* This is not valid (?:YAML|JSON):/, '$1')).toBe(said);
  expect(found.map((one) => one.remedy)).toEqual([remedy]);
});
