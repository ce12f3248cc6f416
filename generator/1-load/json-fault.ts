/** The first thing that is wrong with a JSON text. */
export interface JsonFault {
  readonly offset: number;
  readonly problem: string;
}

/** `JSON.parse` gives the position of a mistake only on some engines, and its words on none alike. */
export function jsonFault(text: string, maxDepth: number): JsonFault | undefined {
  const reader = new JsonReader(text, maxDepth);
  try {
    reader.document();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

class Fault extends Error implements JsonFault {
  readonly offset: number;
  readonly problem: string;

  constructor(offset: number, problem: string) {
    super(problem);
    this.offset = offset;
    this.problem = problem;
  }
}

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
    if (this.#at < this.#text.length) this.#fail('the document ended before this');
  }

  #value(depth: number): void {
    const char = this.#text[this.#at];
    if (depth >= this.#maxDepth && (char === '{' || char === '[')) {
      this.#fail(`more than ${this.#maxDepth} levels are nested here`);
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
      if (this.#text[this.#at] !== ':') this.#fail('a colon must follow the key');
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
    if (char === undefined) this.#failAt(open, `the closing ${close} is missing`);
    if (char !== ',')
      this.#fail(char === '/' ? this.#complaint() : 'a comma is missing before this');
    const comma = this.#at;
    this.#at += 1;
    this.#skip();
    if (this.#text[this.#at] === close)
      this.#failAt(comma, `a comma stands before the closing ${close}`);
  }

  /** By hand: a pattern for a whole string runs out of stack on a megabyte of text. */
  #string(): void {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code === 0x0a)
        this.#failAt(start, 'the string has no closing quote');
      if (code < 0x20) this.#fail('a control character must be escaped');
      if (code !== 0x5c) this.#at += 1;
      else if (!this.#match(escape)) this.#fail('JSON has no such escape');
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

  #complaint(): string {
    const char = this.#text[this.#at];
    if (char === undefined) return 'the text ends where a value must stand';
    if (char === "'") return 'JSON has no single quotes';
    if (char === '/') return 'JSON has no comments';
    return `a value must stand here, not ${JSON.stringify(char)}`;
  }

  #keyComplaint(): string {
    const char = this.#text[this.#at];
    if (char === '/') return 'JSON has no comments';
    if (char === undefined) return 'the text ends inside an object';
    return `a key in double quotes must stand here, not ${JSON.stringify(char)}`;
  }

  #fail(problem: string): never {
    return this.#failAt(this.#at, problem);
  }

  #failAt(offset: number, problem: string): never {
    throw new Fault(offset, problem);
  }
}
