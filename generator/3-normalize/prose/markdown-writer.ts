/** Markdown, written tag by tag: blocks, lists, and marks around words. */

/** Between two blocks stand this many line ends. */
export type Break = 0 | 1 | 2;

/** Lists below lists below lists are somebody's mistake, or attack. */
const deepestIndent = 6;

/** Text inside of a tag that is still open. */
export interface Frame {
  readonly tag: string;
  readonly wrap: (inner: string) => string;
  text: string;
}

interface List {
  readonly isOrdered: boolean;
  count: number;
}

export interface Writer {
  text(text: string): void;
  /** As it is, whatever it says. */
  code(text: string): void;
  open(tag: string, wrap: Frame['wrap']): void;
  close(tag: string): void;
  block(lines: Break): void;
  openList(isOrdered: boolean): void;
  closeList(): void;
  item(): void;
  end(): string;
}

/** `flows`: white space is what it is in HTML; else lines are Markdown's. */
export function markdownWriter(space: 'flows' | 'as is'): Writer {
  const frames: Frame[] = [{ tag: '', wrap: (inner) => inner, text: '' }];
  const lists: List[] = [];
  let pending: Break = 0;
  let marker = '';
  let isEmpty = true;
  // White space that is only written when words follow, and not at the end of a line.
  let gap = '';

  const top = (): Frame => {
    const frame = frames.at(-1);
    if (frame === undefined) throw new Error('the outermost frame is never closed');
    return frame;
  };
  const indent = (): string => {
    const depth = lists.length - (marker === '' ? 0 : 1);
    return '  '.repeat(Math.min(Math.max(0, depth), deepestIndent));
  };
  const settle = (): void => {
    const lines = isEmpty ? '' : '\n'.repeat(pending);
    top().text += pending > 0 || marker !== '' ? `${lines}${indent()}${marker}` : gap;
    gap = '';
    pending = 0;
    marker = '';
    isEmpty = false;
  };
  const write = (text: string): void => {
    const fresh = pending > 0 || marker !== '' || isEmpty;
    const own = fresh ? text.trimStart() : text;
    const words = own.trimEnd();
    if (words !== '') {
      settle();
      top().text += words;
    }
    gap += own.slice(words.length);
  };
  const pop = (): void => {
    const frame = frames.pop();
    if (frame !== undefined) top().text += frame.wrap(frame.text);
  };

  return {
    text: (text) => {
      const inCode = frames.some(({ tag }) => tag === 'pre');
      write(space === 'flows' && !inCode ? text.replace(/\s+/g, ' ') : text);
    },
    code: write,
    open: (tag, wrap) => {
      // What is bold is not made bolder; so frames never are more than kinds of tags.
      if (frames.some((frame) => frame.tag === tag)) return;
      settle();
      frames.push({ tag, wrap, text: '' });
    },
    close: (tag) => {
      const index = frames.findLastIndex((frame) => frame.tag === tag);
      if (index < 1) return;
      while (frames.length > index) pop();
    },
    block: (lines) => {
      pending = pending > lines ? pending : lines;
    },
    openList: (isOrdered) => {
      lists.push({ isOrdered, count: 0 });
    },
    closeList: () => {
      lists.pop();
      marker = '';
      pending = lists.length === 0 ? 2 : 1;
    },
    item: () => {
      const list = lists.at(-1);
      const isFirst = list === undefined || list.count === 0;
      if (list) list.count += 1;
      pending = isFirst && lists.length < 2 ? 2 : 1;
      marker = list?.isOrdered === true ? `${String(list.count)}. ` : '- ';
    },
    end: () => {
      while (frames.length > 1) pop();
      return top().text.trim();
    },
  };
}
