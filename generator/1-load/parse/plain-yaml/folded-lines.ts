/** Lines of a flow scalar (YAML 1.2 section 6.5): a break is a space, an empty line a break. */
export function foldedLines([first = '', ...others]: readonly string[]): string {
  let text = first;
  let empty = 0;
  others.forEach((line, index) => {
    if (line === '' && index < others.length - 1) {
      empty += 1;
      return;
    }
    text += breaksOf(empty) + line;
    empty = 0;
  });
  return text;
}

/** What is left of the breaks around so many empty lines. */
export function breaksOf(emptyLines: number): string {
  return emptyLines === 0 ? ' ' : '\n'.repeat(emptyLines);
}
