/** Something that few documents use, or a mistake: the thorough reader knows more of it. */
export class NotPlain extends Error {}

export function notPlain(): never {
  throw new NotPlain();
}
