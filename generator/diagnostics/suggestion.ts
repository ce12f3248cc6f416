/** The end of a message about a word that is nearly another. */
export function didYouMean(meant: string | undefined): string {
  return meant === undefined ? '' : ` Did you mean ${JSON.stringify(meant)}?`;
}
