import type { Docs, Type } from '../../4-ir/ir.js';
import type { Declarations } from './type-text.js';

interface Described {
  readonly type: Type;
  readonly docs: Docs;
}

/**
 * The docs of a field or parameter; where it says nothing itself, those of the type it refers to. Editors show
 * no other over a field: of an alias of a text not even the name.
 */
export function fieldDocsOf({ type, docs }: Described, declarations: Declarations): Docs {
  if (docs.text !== undefined || docs.summary !== undefined) return docs;
  const target = type.kind === 'nullable' ? type.inner : type;
  const declaration = target.kind === 'ref' ? declarations.get(target.id) : undefined;
  if (declaration === undefined) return docs;
  const { text, limits, ...rest } = fieldDocsOf(declaration, declarations);
  return {
    ...(text === undefined ? {} : { text }),
    ...(rest.default === undefined ? {} : { default: rest.default }),
    ...(limits === undefined ? {} : { limits }),
    ...docs,
  };
}
