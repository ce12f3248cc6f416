import { codes } from './codes.js';
import { notPlain } from './not-plain.js';

const { tab, lineFeed, space, numberSign, colon, dash, question } = codes;

/** A place in a text, and how to get on from it. Lines end in line feeds, and the last one does too. */
export class Cursor {
  readonly text: string;
  /** Offset of what comes next. */
  at = 0;
  /** Offset of the line in which it stands. */
  lineStart = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Of what comes next; -1 at the end. */
  get column(): number {
    return this.isAtEnd ? -1 : this.at - this.lineStart;
  }

  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  /** To the first thing of a document, over a mark that begins it. */
  toDocument(): void {
    this.#toText();
    if (this.column === 0 && this.text.startsWith('---\n', this.at)) this.#toNextLine();
    this.toContent();
  }

  /** From a line's start to the next thing that is neither empty nor a comment. */
  toContent(): void {
    this.#toText();
    if (this.code === tab || this.#isDocumentMark()) notPlain();
  }

  /** Over what may stand behind a value: spaces and a comment. Leads to the next line's start. */
  endLine(): void {
    this.skipSpaces();
    if (this.#isComment()) this.#toNextLine();
    else if (this.code === lineFeed) this.at += 1;
    else if (!this.isAtEnd) notPlain();
    this.lineStart = this.at;
  }

  skipSpaces(): void {
    this.at = this.afterSpaces(this.at);
  }

  /** Over spaces, line ends and comments between brackets, which stand further in than their parent. */
  skipBreaks(parent: number): void {
    for (;;) {
      this.skipSpaces();
      if (this.#isComment()) this.at = this.lineEnd(this.at);
      if (this.code !== lineFeed) break;
      this.at += 1;
      this.lineStart = this.at;
    }
    if (this.column <= parent) notPlain();
  }

  /** Whether a value is on the lines below. */
  isLineOver(): boolean {
    return this.code === lineFeed || this.code === numberSign;
  }

  /** Before an item of a block sequence. */
  isDash(): boolean {
    return this.code === dash && this.isBlankAt(this.at + 1);
  }

  /** Before a key that has a line of its own. */
  isQuestion(): boolean {
    return this.code === question && this.isBlankAt(this.at + 1);
  }

  /** Behind a key. */
  isColon(): boolean {
    return this.code === colon && this.isBlankAt(this.at + 1);
  }

  isBlankAt(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === space || code === lineFeed || code === tab;
  }

  /** Offset of the line feed that ends the line of an offset. */
  lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end;
  }

  afterSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === space) at += 1;
    return at;
  }

  /** The end of what stands between two offsets, without the spaces behind it. */
  withoutSpaces(from: number, end: number): number {
    let at = end;
    while (at > from && this.text.charCodeAt(at - 1) === space) at -= 1;
    return at;
  }

  #isComment(): boolean {
    return this.code === numberSign && this.isBlankAt(this.at - 1);
  }

  #isDocumentMark(): boolean {
    if (this.column !== 0) return false;
    return this.text.startsWith('---', this.at) || this.text.startsWith('...', this.at);
  }

  #toText(): void {
    while (!this.isAtEnd) {
      this.lineStart = this.at;
      this.skipSpaces();
      if (!this.isLineOver()) return;
      this.#toNextLine();
    }
  }

  #toNextLine(): void {
    this.at = this.lineEnd(this.at) + 1;
  }
}
