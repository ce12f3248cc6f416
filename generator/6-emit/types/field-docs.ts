import type { Docs, Json, Type } from '../../4-ir/ir.js';
import type { Declarations } from './type-text.js';

interface Described {
  readonly type: Type;
  readonly docs: Docs;
}

/** In characters. What is said once for each field that refers to it must not make a package many times its document. */
const longest = 2_000;

/**
 * The docs of a field or parameter; where it says nothing itself, those of the type it refers to. Editors show
 * no other over a field: of an alias of a text not even the name.
 */
export function fieldDocsOf({ type, docs }: Described, declarations: Declarations): Docs {
  if (docs.text !== undefined || docs.summary !== undefined) return docs;
  const target = type.kind === 'nullable' ? type.inner : type;
  const declaration = target.kind === 'ref' ? declarations.get(target.id) : undefined;
  if (declaration === undefined) return docs;
  const { text, limits = {}, ...rest } = declaration.docs;
  const short = Object.entries(limits).filter(([, limit]) => isShort(limit));
  return {
    ...(text !== undefined && isShort(text) ? { text } : {}),
    ...(rest.default !== undefined && isShort(rest.default) ? { default: rest.default } : {}),
    ...(short.length === 0 ? {} : { limits: Object.fromEntries(short) }),
    ...docs,
  };
}

function isShort(value: Json): boolean {
  return value === null || (typeof value !== 'object' && String(value).length <= longest);
}
