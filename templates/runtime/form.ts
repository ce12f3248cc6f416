import type { Body } from './body.js';
import { isStyled } from './url.js';
import { brackets, content, deepObject, form, pipeDelimited, spaceDelimited } from './styles.js';

/** How one field of a form is written, as the document's `encoding` has it. */
export interface FieldEncoding {
  readonly style?: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'brackets';
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** A JSON type makes the field JSON text. */
  readonly contentType?: string;
}

export type Encoding = { readonly [field: string]: FieldEncoding };

const styles = { form, spaceDelimited, pipeDelimited, deepObject, brackets };

function fieldOf(value: unknown, encoding: FieldEncoding | undefined): unknown {
  if (encoding?.style) return styles[encoding.style](value, encoding);
  if (encoding?.contentType && /[/+]json\b/i.test(encoding.contentType)) return content(value);
  if (encoding?.explode === false) return form(value, encoding);
  if (Array.isArray(value)) return value.map((item: unknown) => fieldOf(item, encoding));
  // What OpenAPI gives no form is JSON, the default content type of objects.
  const composed = typeof value === 'object' && value !== null && !('toJSON' in value);
  return composed ? content(value) : form(value, encoding);
}

/** `application/x-www-form-urlencoded`. */
export function formBody(
  value: object | undefined,
  encoding: Encoding = {},
  contentType = 'application/x-www-form-urlencoded',
): Body | undefined {
  if (value === undefined) return undefined;
  return {
    open: () => {
      const fields = Object.entries(value).flatMap(([name, item]) =>
        [fieldOf(item, Object.hasOwn(encoding, name) ? encoding[name] : undefined)]
          .flat(Infinity)
          .map((field) => (isStyled(field) ? field(name, 'query') : '')),
      );
      return { contentType, data: fields.filter(Boolean).join('&') };
    },
  };
}
