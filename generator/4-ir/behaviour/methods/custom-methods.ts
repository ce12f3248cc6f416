/** Methods that hand-written modules give to the tree; whether the modules have them shows later. */
import { nearestWord } from '../../../1-load/spelling.js';
import type { CustomConfig } from '../../../config.js';
import { configPlace } from '../../config-place.js';
import type { HelperOf, Resource } from '../../ir.js';
import type { HelperSurroundings } from './configured-helpers.js';
import { methodPlaceOf, placeInTree, type MethodPlace } from './method-place.js';
import { plainWordOf } from '../request-fields.js';

export function customMethodsOf(surroundings: HelperSurroundings): readonly HelperOf<'custom'>[] {
  return (surroundings.config.custom ?? []).flatMap((custom, index) =>
    typeof custom === 'string' || isLeftOut(custom, index, surroundings)
      ? []
      : methodsOf(custom, index, surroundings),
  );
}

/** Whether filters leave no place for a method of a module; the whole module goes then, which is told. */
function isLeftOut(
  { module, methods = {}, replace = {} }: CustomConfig,
  index: number,
  { document, resources, report }: HelperSurroundings,
): boolean {
  if (document.leftOut.operations.size === 0) return false;
  const isThere = (method: string): boolean => placeInTree(method, resources) !== undefined;
  const isReplaceable = (method: string): boolean => {
    const place = placeInTree(method, resources);
    return place !== undefined && methodAt(place, resources) !== undefined;
  };
  const method =
    Object.keys(methods).find((one) => !isThere(one)) ??
    Object.keys(replace).find((one) => !isReplaceable(one));
  if (method === undefined) return false;
  report('custom-left-out', configPlace(['custom', index]), { module, method });
  return true;
}

function methodsOf(
  { module: path, methods = {}, replace = {} }: CustomConfig,
  index: number,
  { resources, report }: HelperSurroundings,
): readonly HelperOf<'custom'>[] {
  const module = moduleNameOf(path);
  const read = (
    key: 'methods' | 'replace',
    [method, name]: [string, string],
  ): HelperOf<'custom'>[] => {
    const at = ['custom', index, key, method];
    const place = methodPlaceOf(method, at, resources, report);
    if (!place) return [];
    const added = { kind: 'custom', at: configPlace(at), ...place, module, export: name } as const;
    if (key === 'methods') return [added];
    const replaced = methodAt(place, resources);
    if (replaced) return [{ ...added, word: replaced.word, replaces: replaced.operation }];
    const known = resources.flatMap((one) => one.methods.map(({ word }) => [...one.path, word]));
    const suggestion = nearestWord(
      method,
      known.map((words) => words.join('.')),
    );
    report('custom-replaces-nothing', configPlace(at), { method, suggestion });
    return [];
  };
  return [
    ...Object.entries(methods).flatMap((entry) => read('methods', entry)),
    ...Object.entries(replace).flatMap((entry) => read('replace', entry)),
  ];
}

/** `custom/run-tools.ts` -> `run-tools`. */
function moduleNameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.ts$/, '');
}

function methodAt({ resource, word }: MethodPlace, resources: readonly Resource[]) {
  const methods = resources
    .filter(({ path }) => path.join('.') === resource.join('.'))
    .flatMap((one) => one.methods);
  return methods.find((method) => plainWordOf(method.word) === plainWordOf(word));
}
