import { tooMuch, unseenAt, type Problem } from '../problem.js';

/** The middle of a sentence, and a sentence. */
type Complaint = readonly [problem: string, remedy: string];

/**
 * The first thing that is wrong with a JSON text: `JSON.parse` gives the position of a mistake only
 * on some engines, and its words on none alike.
 */
export function jsonFault(text: string, maxDepth: number): Required<Problem> | undefined {
  const reader = new JsonReader(text, maxDepth);
  try {
    reader.document();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

class Fault extends Error implements Required<Problem> {
  readonly offset: number;
  readonly problem: string;
  readonly remedy: string;

  constructor(offset: number, [problem, remedy]: Complaint) {
    super(problem);
    this.offset = offset;
    this.problem = problem;
    this.remedy = remedy;
  }
}

const comment: Complaint = [
  'JSON has no comments',
  'Remove the comment, or keep the document as YAML, where comments begin with #.',
];
const singleQuotes: Complaint = ['JSON has no single quotes', 'Write double quotes.'];
const comma: Complaint = ['a comma is missing before this', 'Add the comma.'];
const colon: Complaint = ['a colon must follow the key', 'Write `"key": value`.'];
const escapes: Complaint = [
  'JSON has no such escape',
  'Write a backslash twice; what may follow one is one of "\\/bfnrt, or u and four digits.',
];
const control: Complaint = [
  'a control character must be escaped',
  String.raw`Write \t for a tab and \n for the end of a line.`,
];
const openString: Complaint = [
  'the string has no closing quote',
  String.raw`Add the quote; in a string of several lines write \n for the end of each.`,
];

/** Words of other languages, and of numbers in them. */
const foreignWord = /(?:NaN|-?Infinity|undefined|None|True|False|\+\d|0[xob\d]|\.\d)[\w.]*/y;

const space = /[ \t\r\n]*/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

class JsonReader {
  readonly #text: string;
  readonly #maxDepth: number;
  #at = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  document(): void {
    this.#skip();
    this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length)
      this.#fail([
        'the document ended before this',
        'Remove what follows, or the bracket too many before it.',
      ]);
  }

  #value(depth: number): void {
    const char = this.#text[this.#at];
    if (depth >= this.#maxDepth && (char === '{' || char === '[')) {
      this.#fail([`more than ${this.#maxDepth} levels are nested here`, tooMuch]);
    }
    if (char === '{') this.#object(depth + 1);
    else if (char === '[') this.#array(depth + 1);
    else if (char === '"') this.#string();
    else if (!this.#match(scalar)) this.#fail(this.#complaint());
  }

  #object(depth: number): void {
    const open = this.#at;
    this.#at += 1;
    this.#skip();
    while (this.#text[this.#at] !== '}') {
      if (this.#text[this.#at] !== '"') this.#fail(this.#keyComplaint());
      this.#string();
      this.#skip();
      if (this.#text[this.#at] !== ':') this.#fail(colon);
      this.#at += 1;
      this.#skip();
      this.#value(depth);
      this.#separate('}', open);
    }
    this.#at += 1;
  }

  #array(depth: number): void {
    const open = this.#at;
    this.#at += 1;
    this.#skip();
    while (this.#text[this.#at] !== ']') {
      this.#value(depth);
      this.#separate(']', open);
    }
    this.#at += 1;
  }

  /** Past the comma, or up to the closing bracket. */
  #separate(close: '}' | ']', open: number): void {
    this.#skip();
    const char = this.#text[this.#at];
    if (char === close) return;
    if (char === undefined) {
      this.#failAt(open, [
        `the closing ${close} is missing`,
        `Add the ${close}; the file may have been cut off.`,
      ]);
    }
    if (char !== ',') this.#fail(char === '/' ? comment : comma);
    const last = this.#at;
    this.#at += 1;
    this.#skip();
    if (this.#text[this.#at] === close) {
      this.#failAt(last, [`a comma stands before the closing ${close}`, 'Remove the comma.']);
    }
  }

  /** By hand: a pattern for a whole string runs out of stack on a megabyte of text. */
  #string(): void {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code === 0x0a) this.#failAt(start, openString);
      if (code < 0x20) this.#fail(control);
      if (code !== 0x5c) this.#at += 1;
      else if (!this.#match(escape)) this.#fail(escapes);
    }
    this.#at += 1;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #skip(): void {
    this.#match(space);
  }

  #complaint(): Complaint {
    const char = this.#text[this.#at];
    if (char === undefined) return ['the text ends where a value must stand', 'Add the value.'];
    if (char === "'") return singleQuotes;
    if (char === '/') return comment;
    const start = this.#at;
    if (this.#match(foreignWord)) {
      const word = this.#text.slice(start, this.#at);
      this.#at = start;
      return [
        `JSON has no ${word}`,
        'Write null, true, false or a decimal number; text in quotes.',
      ];
    }
    return (
      this.#unseen() ?? [
        `a value must stand here, not ${JSON.stringify(char)}`,
        'Add the value, or remove what is too much; text needs double quotes.',
      ]
    );
  }

  #keyComplaint(): Complaint {
    const char = this.#text[this.#at];
    if (char === '/') return comment;
    if (char === undefined) return ['the text ends inside an object', 'Add the rest and the }.'];
    return (
      this.#unseen() ?? [
        `a key in double quotes must stand here, not ${JSON.stringify(char)}`,
        char === ',' ? 'Remove the comma.' : 'Put the key in double quotes.',
      ]
    );
  }

  /** Spaces of other scripts, byte order marks, control characters. */
  #unseen(): Complaint | undefined {
    const point = this.#text.codePointAt(this.#at) ?? 0;
    if (!/[\s\p{C}]/u.test(String.fromCodePoint(point))) return undefined;
    const { problem, remedy } = unseenAt(this.#at, this.#text);
    return [problem, remedy];
  }

  #fail(complaint: Complaint): never {
    return this.#failAt(this.#at, complaint);
  }

  #failAt(offset: number, complaint: Complaint): never {
    throw new Fault(offset, complaint);
  }
}
