/**
 * Text of one paragraph between backticks, shown as it is (CommonMark 6.1): fenced by as many as
 * nowhere follow each other in it.
 */
export function codeSpan(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map(({ length }) => length));
  let fence = '`';
  while (runs.has(fence.length)) fence += '`';
  const isPadded = /^`|`$/.test(text);
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
