import type { Schema } from '../../3-normalize/document.js';
import type { WirePath } from '../ir.js';
import { itemsOf, shapeOf, type Schemas } from './shape.js';

/** What stands at a path below a schema. */
export interface Leaf {
  readonly path: WirePath;
  readonly schema: Schema;
}

/**
 * Reads a dotted path against a schema: wire names may contain dots themselves, so the longest one
 * that fits is taken. `''` and `.` are the body. Undefined: the schema has nothing there.
 */
export function leafAt(dotted: string, schema: Schema, schemas: Schemas): Leaf | undefined {
  if (dotted === '' || dotted === '.') return { path: [], schema };
  const shape = shapeOf(schema, schemas);
  const wires = [...shape.keys()]
    .filter((wire) => dotted === wire || dotted.startsWith(`${wire}.`))
    .sort((a, b) => b.length - a.length);
  for (const wire of wires) {
    const [inner] = shape.get(wire)?.schemas ?? [];
    if (!inner) continue;
    const leaf =
      dotted === wire
        ? { path: [], schema: inner }
        : leafAt(dotted.slice(wire.length + 1), inner, schemas);
    if (leaf) return { path: [wire, ...leaf.path], schema: leaf.schema };
  }
  return undefined;
}

/** As `leafAt`, where an array must stand. */
export function arrayAt(dotted: string, schema: Schema, schemas: Schemas): Leaf | undefined {
  const leaf = leafAt(dotted, schema, schemas);
  return leaf && itemsOf(leaf.schema, schemas) ? leaf : undefined;
}

/** The paths one might have meant: every field, and those inside of object fields. */
export function dottedPathsOf(schema: Schema, schemas: Schemas): readonly string[] {
  return [...shapeOf(schema, schemas)].flatMap(
    ([
      wire,
      {
        schemas: [inner],
      },
    ]) => [
      wire,
      ...(inner ? [...shapeOf(inner, schemas).keys()].map((deeper) => `${wire}.${deeper}`) : []),
    ],
  );
}
