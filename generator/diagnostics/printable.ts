// Imported, `node:util` loads all that it might be asked for: 3 ms of a run, 5 after others.
const { stripVTControlCharacters } = process.getBuiltinModule('node:util');

/** Control characters and those that turn the direction of writing: they steer a terminal. */
const steering = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of a document as it may be shown to a person. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(steering, '?');
}

/** The same for JSON, where nothing may get lost. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // What is left of control characters are the line feeds between values.
  return `${text.replace(steering, (char) => (char === '\n' ? char : escapeOf(char)))}\n`;
}

function escapeOf(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
