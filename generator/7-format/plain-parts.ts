/** Parts of structures, taken as long as they are what our own emitters write. */

/** There is something that only ts-morph prints. */
export class NotPlain extends Error {}

/** What is left of a structure when all that we know of it is taken. */
export function nothingIn(rest: object): void {
  if (Object.values(rest).some((value) => value !== undefined)) throw new NotPlain();
}

/** Most of what ts-morph prints may be a function too, which writes. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new NotPlain();
  return value;
}

export function each<Item>(items: unknown, print: (item: Item) => string): string[] {
  if (items === undefined) return [];
  if (!Array.isArray(items)) throw new NotPlain();
  return items.map(print);
}
