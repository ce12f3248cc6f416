/** Characters that are written by references, which only rendered Markdown shows as themselves. */

/** Those that mean nothing in Markdown. */
const named: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rarr', '→'],
  ['copy', '©'],
  ['reg', '®'],
]);

/** These keep marks from being any, as `&#124;` and the like do: only in code they are plain. */
const marks: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
]);

// In code they are meant as they are written. Spaces that begin a line would make code of it.
const reference = /```[^]*?(?:```|$)|`[^`\n]+`|&(?:(?!nbsp;)([a-z]+)|(?<=\S&)(nbsp)|#(\d{1,6}));/g;

export function withPlainCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    reference,
    (all, name: string | undefined, space: string | undefined, number: string | undefined) =>
      (number === undefined ? named.get(name ?? space ?? '') : numbered(Number(number))) ?? all,
  );
}

/** Text that becomes code of Markdown, which shows references as they are written. */
export function withCharacters(text: string): string {
  return text.replaceAll(/&(?:([a-z]+)|#(\d{1,6}));/g, (all, name?: string, number?: string) => {
    if (name === undefined) return numbered(Number(number)) ?? all;
    return named.get(name) ?? marks.get(name) ?? all;
  });
}

/** Quotes, and letters and symbols beyond ASCII. */
function numbered(point: number): string | undefined {
  const text = String.fromCodePoint(point);
  if (text === '"' || text === "'") return text;
  return point > 0xa0 && /[\p{L}\p{N}\p{S}\p{P}]/u.test(text) ? text : undefined;
}
