/** What of fields a value of unknown kind has; none, where it is null or undefined. They are looked at before they are used. */
export function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  return Object(value) as { readonly [name: string]: unknown };
}
