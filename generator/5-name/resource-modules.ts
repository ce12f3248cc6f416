/**
 * Which files functions and classes of resources stand in. Each costs the compilers of those who
 * use the class client a third of a millisecond: a file for every resource of the OpenAI API would
 * be 230 of them.
 */
import type { ResourceNode } from './resource-names.js';

/** By resource: segments of its path in file names. */
export type Segments = ReadonlyMap<string, readonly string[]>;

/** Above this number of methods a family's classes are parted by the next word of their paths. */
const largestFile = 100;

/** The functions of the client itself are in no resource. */
const clientSegments = ['client'];

/**
 * The file of a resource's functions: a door of the package, so that it must not move when the
 * document grows, and hangs on nothing but the first words of the resource's own path.
 */
export function operationsModule(key: string, segments: Segments): string {
  return ['operations', ...(segments.get(key) ?? clientSegments).slice(0, 2)].join('/');
}

/** By resource, the file of its class: one for a family. */
export function classModulesOf(
  nodes: readonly ResourceNode[],
  segments: Segments,
): ReadonlyMap<string, string> {
  const sizes = new Map<string, number>();
  for (const { key, methods } of nodes) {
    const [family = ''] = segments.get(key) ?? [];
    sizes.set(family, (sizes.get(family) ?? 0) + methods.length);
  }
  const modules = new Map<string, string>();
  for (const [key, path] of segments) {
    const isLarge = (sizes.get(path[0] ?? '') ?? 0) > largestFile;
    modules.set(key, ['resources', ...path.slice(0, isLarge ? 2 : 1)].join('/'));
  }
  return modules;
}
