import type { Command } from 'commander';
import { nearestWord } from '../1-load/spelling.js';

/** A first word that is a command but for a letter or two; a file of that name is meant by `./`. */
export function mistypedCommand(
  [word = '']: readonly string[],
  { commands }: Command,
): { readonly word: string; readonly meant: string } | undefined {
  const names = ['help', ...commands.map((command) => command.name())];
  if (!/^[a-z]+$/i.test(word) || names.includes(word)) return undefined;
  const meant = nearestWord(word, names);
  return meant === undefined ? undefined : { word, meant };
}
