/** A document with another letter in the first description below `paths`. */
export function withOneChanged(text) {
  const start = /^paths:|"paths":/m.exec(text)?.index ?? 0;
  const words = /("?(?:summary|description)"?: *"?)([A-Za-z])/g;
  words.lastIndex = start;
  const found = words.exec(text);
  if (!found) throw new Error('No operation of this document says what it does.');
  const at = found.index + found[1].length;
  return `${text.slice(0, at)}X${text.slice(at)}`;
}
