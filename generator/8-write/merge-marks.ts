/**
 * The two texts that git could not put together, where a file holds both between its marks; undefined of any other
 * text. Each has what git did put together as well.
 */
export function sidesOf(text: string): readonly [ours: string, theirs: string] | undefined {
  if (!isMarked(text)) return undefined;
  const sides = { ours: '', theirs: '' };
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of text.split(/(?<=\n)/)) {
    const mark = line.slice(0, 7);
    if (at === 'both' && mark === '<<<<<<<') at = 'ours';
    else if (at === 'ours' && mark === '|||||||') at = 'base';
    else if ((at === 'ours' || at === 'base') && mark === '=======') at = 'theirs';
    else if (at === 'theirs' && mark === '>>>>>>>') at = 'both';
    else {
      if (at === 'both' || at === 'ours') sides.ours += line;
      if (at === 'both' || at === 'theirs') sides.theirs += line;
    }
  }
  return [sides.ours, sides.theirs];
}

function isMarked(text: string): boolean {
  return /^<{7} /m.test(text) && /^={7}\r?$/m.test(text) && /^>{7} /m.test(text);
}
