/**
 * The plain core of YAML 1.2, in which nearly all documents are written: block mappings and lists,
 * flow collections, scalars of every style. It stops at anything else (anchors, tags, several
 * documents, mistakes), so it never needs words.
 */
import { setChild } from '../../child-at.js';
import type { Json, JsonObject } from '../../pointer.js';
import { readBlockScalar } from './block-scalar.js';
import { codes } from './codes.js';
import { plainValue } from './core-schema.js';
import { Cursor } from './cursor.js';
import { readExplicitKey, readKey } from './keys.js';
import { notPlain } from './not-plain.js';
import { isFlowColonAt, readFlowPlain, readPlain } from './plain-scalar.js';
import { isQuote, readQuoted } from './quoted-scalar.js';
import { Tape } from './tape.js';

const { comma, colon, greater, bar } = codes;
const { openBracket, closeBracket, openBrace, closeBrace } = codes;

/** Longer ones are against the rules (YAML 1.2 section 8.2.2), which is an oddity. */
const longestKey = 1024;

type Members = { [key: string]: Json };

export class PlainYamlReader {
  readonly tape = new Tape();
  readonly #cursor: Cursor;
  readonly #maxDepth: number;
  #depth = 0;

  /** The text's lines end in line feeds, and so does the last one. */
  constructor(text: string, maxDepth: number) {
    this.#cursor = new Cursor(text);
    this.#maxDepth = maxDepth;
  }

  /** @throws {NotPlain} where the text is anything but one block mapping. */
  document(): JsonObject {
    const cursor = this.#cursor;
    cursor.toDocument();
    const row = this.tape.open(cursor.at);
    const { column } = cursor;
    const key = cursor.isAtEnd ? undefined : readKey(cursor);
    if (key === undefined) return notPlain();
    const value = this.#mapping(column, key);
    this.tape.close(row);
    return cursor.isAtEnd ? value : notPlain();
  }

  /**
   * Keys in one column. The cursor stands behind the colon of the first one, or before the question
   * mark of one that has a line of its own.
   */
  #mapping(column: number, first?: string): JsonObject {
    this.#enter();
    const cursor = this.#cursor;
    const members: Members = {};
    if (first !== undefined) this.#member(members, column, first);
    while (cursor.column === column) {
      if (cursor.isQuestion()) this.#explicitMember(members, column);
      else this.#member(members, column, readKey(cursor) ?? notPlain());
    }
    this.#leave(column);
    return members;
  }

  #member(members: Members, column: number, key: string): void {
    const row = this.tape.open(this.#cursor.lineStart + column, key);
    add(members, key, this.#memberValue(column));
    this.tape.close(row);
  }

  #explicitMember(members: Members, column: number): void {
    const cursor = this.#cursor;
    cursor.at += 1;
    cursor.skipSpaces();
    const start = cursor.at;
    const key = readExplicitKey(cursor, column);
    const row = this.tape.open(start, key);
    add(members, key, this.#item(column));
    this.tape.close(row);
  }

  #memberValue(column: number): Json {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    this.tape.startAt(cursor.at);
    if (!cursor.isLineOver()) return this.#valueInLine(column);
    this.#toNext();
    // A list may stand in the column of its key.
    if (cursor.column === column && cursor.isDash()) return this.#list(column);
    return cursor.column > column ? this.#block(column) : null;
  }

  /** Dashes in one column. */
  #list(column: number): readonly Json[] {
    this.#enter();
    const cursor = this.#cursor;
    this.tape.startAt(cursor.at);
    const items: Json[] = [];
    while (cursor.column === column && cursor.isDash()) {
      const row = this.tape.open(cursor.at);
      cursor.at += 1;
      items.push(this.#item(column));
      this.tape.close(row);
    }
    this.#leave(column);
    return items;
  }

  #item(column: number): Json {
    const cursor = this.#cursor;
    cursor.skipSpaces();
    this.tape.startAt(cursor.at);
    if (!cursor.isLineOver()) return this.#block(column);
    this.#toNext();
    return cursor.column > column ? this.#block(column) : null;
  }

  /** A value further in than its parent, on a line of its own or behind a dash. */
  #block(parent: number): Json {
    const cursor = this.#cursor;
    const { column } = cursor;
    if (cursor.isDash()) return this.#list(column);
    this.tape.startAt(cursor.at);
    if (cursor.isQuestion()) return this.#mapping(column);
    const key = readKey(cursor);
    return key === undefined ? this.#valueInLine(parent) : this.#mapping(column, key);
  }

  /** A value that ends in the line in which it begins, or goes on further in than its parent. */
  #valueInLine(parent: number): Json {
    const cursor = this.#cursor;
    const { code } = cursor;
    if (code === bar || code === greater) {
      const text = readBlockScalar(cursor, parent);
      cursor.toContent();
      return text;
    }
    const value =
      isQuote(code) || code === openBracket || code === openBrace
        ? this.#flowValue(parent)
        : plainValue(readPlain(cursor, parent));
    this.#toNext();
    return value;
  }

  #flowValue(parent: number): Json {
    const cursor = this.#cursor;
    const { code } = cursor;
    if (isQuote(code)) return readQuoted(cursor, parent);
    if (code === openBracket) return this.#flowList(parent);
    return code === openBrace ? this.#flowMapping(parent) : plainValue(readFlowPlain(cursor));
  }

  #flowList(parent: number): readonly Json[] {
    const items: Json[] = [];
    this.#flowEntries(parent, closeBracket, () => {
      const row = this.tape.open(this.#cursor.at);
      items.push(this.#flowValue(parent));
      this.tape.close(row);
    });
    return items;
  }

  #flowMapping(parent: number): JsonObject {
    const members: Members = {};
    this.#flowEntries(parent, closeBrace, () => {
      const cursor = this.#cursor;
      const { at } = cursor;
      const key = this.#flowKey(parent);
      const row = this.tape.open(at, key);
      this.tape.startAt(cursor.at);
      const isNothing = cursor.code === comma || cursor.code === closeBrace;
      add(members, key, isNothing ? null : this.#flowValue(parent));
      this.tape.close(row);
    });
    return members;
  }

  /** With its colon and the space behind it. */
  #flowKey(parent: number): string {
    const cursor = this.#cursor;
    const isQuoted = isQuote(cursor.code);
    const key = isQuoted ? readQuoted(cursor, Infinity) : readFlowPlain(cursor);
    cursor.skipBreaks(parent);
    // Behind a quoted key the value may follow at once.
    const isColon = isQuoted ? cursor.code === colon : isFlowColonAt(cursor, cursor.at);
    if (!isColon) notPlain();
    cursor.at += 1;
    cursor.skipBreaks(parent);
    return key;
  }

  /** What stands between two brackets, with commas between. */
  #flowEntries(parent: number, close: number, read: () => void): void {
    this.#enter();
    const cursor = this.#cursor;
    do {
      cursor.at += 1;
      cursor.skipBreaks(parent);
      if (cursor.code === close) break;
      read();
      cursor.skipBreaks(parent);
    } while (cursor.code === comma);
    if (cursor.code !== close) notPlain();
    cursor.at += 1;
    this.#depth -= 1;
  }

  #toNext(): void {
    this.#cursor.endLine();
    this.#cursor.toContent();
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) notPlain();
  }

  /** What comes next belongs to something around. */
  #leave(column: number): void {
    this.#depth -= 1;
    if (this.#cursor.column > column) notPlain();
  }
}

function add(members: Members, key: string, value: Json): void {
  const isOdd = key === '' || key === '<<' || key.length > longestKey;
  if (isOdd || Object.hasOwn(members, key)) notPlain();
  if (key === '__proto__') setChild(members, key, value);
  else members[key] = value;
}
