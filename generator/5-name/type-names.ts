import { tokensOf } from '../1-load/pointer.js';
import type { Report } from '../diagnostics.js';
import type { Operation, OperationId, Step, TypeDecl, TypeId, TypeOrigin } from '../4-ir/ir.js';
import type { Namespace } from './namespace.js';
import { memberWordOf, statusWordOf } from './member-words.js';
import { renamesOf, type RenameSurroundings } from './renames.js';
import { singularOf } from './singular.js';
import { humpsOf, pascalCase, pascalTail } from './words.js';

type Origin<K extends TypeOrigin['kind']> = Extract<TypeOrigin, { kind: K }>;

/** A declaration with a name of the document's own. */
type Component = TypeDecl & { readonly origin: Origin<'component'> };

/**
 * Names of what the document names: Pascal case of the key. Equal ones are numbered in document
 * order, after every key has had its chance of its own name. Renames of sdk.yaml come first, then
 * components (before all those whose key is the name, letter by letter), then other places that
 * references lead to.
 */
export function componentNamesOf(
  types: readonly TypeDecl[],
  exported: Namespace,
  around: RenameSurroundings,
): ReadonlyMap<TypeId, string> {
  const { report } = around;
  const names = new Map<TypeId, string>();
  const components = types.filter(isComponent);
  const renames = renamesOf('types', keysOf(components), around);
  for (const [id, name] of renames) names.set(id, exported.claim([pascalCase(name) || 'Schema']));
  const schemas = components.filter(({ id }) => isSchemaComponent(id));
  const ranked = [
    ...schemas.filter(isCalledSo),
    ...schemas.filter((schema) => !isCalledSo(schema)),
    ...components.filter(({ id }) => !isSchemaComponent(id)),
  ].filter(({ id }) => !names.has(id));
  const late: Component[] = [];
  for (const declaration of ranked) {
    const name = pascalCase(declaration.origin.name);
    if (name === '' || exported.has(name)) late.push(declaration);
    else names.set(declaration.id, exported.claim([name]));
  }
  for (const declaration of late)
    names.set(declaration.id, lateName(declaration, exported, report));
  return names;
}

function lateName({ at, origin }: Component, exported: Namespace, report: Report): string {
  const wanted = pascalCase(origin.name);
  const given = exported.claim([wanted === '' ? 'Schema' : wanted]);
  const subject = `The schema ${JSON.stringify(origin.name)}`;
  if (wanted === '') report('name-unusable', at, { subject, given });
  else report('name-taken', at, { subject, wanted, given });
  return given;
}

/** What is `User` in the document is not to make room for a `user`. */
function isCalledSo({ origin }: Component): boolean {
  return pascalCase(origin.name) === origin.name;
}

function isComponent(declaration: TypeDecl): declaration is Component {
  return declaration.origin.kind === 'component';
}

function isSchemaComponent(id: TypeId): boolean {
  const tokens = tokensOf(id);
  const folder = tokens.slice(0, -1).join('/');
  return id.startsWith('#') && (folder === 'components/schemas' || folder === 'definitions');
}

/** By schema name and pointer. */
function keysOf(components: readonly Component[]): ReadonlyMap<string, TypeId> {
  const byKey = new Map<string, TypeId>();
  for (const { id, origin } of [...components].reverse()) byKey.set(origin.name, id).set(id, id);
  return byKey;
}

/** What stands before the words of the steps, and those words. */
interface Trail {
  readonly root: string;
  readonly words: readonly string[];
}

/** A name of every word on the way would not fit a screen. */
const longestName = 64;

export interface DerivedNaming {
  readonly types: readonly TypeDecl[];
  readonly operations: readonly Operation[];
  readonly functions: ReadonlyMap<OperationId, string>;
  /** The names of components; the result holds these too. */
  readonly components: ReadonlyMap<TypeId, string>;
  readonly exported: Namespace;
}

/** Names of inline types, by where they are written: `ChatCompletionChoice`. */
export function derivedNamesOf(naming: DerivedNaming): ReadonlyMap<TypeId, string> {
  const { types, functions, components, exported } = naming;
  const declarations = new Map(types.map((declaration) => [declaration.id, declaration]));
  const flattened = new Set(
    naming.operations.filter(({ call }) => call.body === 'fields').map(({ id }) => id),
  );
  const names = new Map(components);
  const trails = new Map<TypeId, Trail>();

  const starts: {
    readonly [K in TypeOrigin['kind']]: (origin: Origin<K>) => Start;
  } = {
    component: ({ name }) => ({ trail: { root: pascalCase(name), words: [] }, steps: [] }),
    nested: ({ parent, steps }) => ({ trail: trailOf(parent), steps }),
    operation: ({ operation, part, steps }) => {
      const root = pascalCase(functions.get(operation) ?? '') || 'Operation';
      const start = startWords(part, steps);
      return { trail: { root, words: start.trail.words }, steps: start.steps };
    },
    webhook: ({ event, steps }) => ({
      trail: { root: `${pascalCase(event)}Event`, words: [] },
      steps,
    }),
  };

  const startOf = <K extends TypeOrigin['kind']>(origin: Origin<K>): Start => {
    const kind: K = origin.kind;
    return starts[kind](origin);
  };

  function trailOf(id: TypeId): Trail {
    const known = trails.get(id);
    if (known !== undefined) return known;
    const declaration = declarations.get(id);
    if (declaration === undefined) return { root: 'Type', words: [] };
    // A circle of parents cannot name itself; the entry ends it.
    trails.set(id, { root: 'Type', words: [] });
    const trail = declaration.origin.kind === 'component' ? undefined : nameDerived(declaration);
    const result = trail ?? { root: names.get(id) ?? 'Type', words: [] };
    trails.set(id, result);
    return result;
  }

  function nameDerived(declaration: TypeDecl): Trail {
    const start = startOf(declaration.origin);
    const trail = tellingOf(start.steps).reduce(
      (so, step) => stepped(so, step, declaration),
      start.trail,
    );
    const name = exported.claim(candidatesOf(trail, start));
    names.set(declaration.id, name);
    return inFlattenedBody(declaration) ? { root: trail.root, words: ['Params'] } : trail;
  }

  /** Fields of such a body are keys of params, and that is where a caller meets them. */
  function inFlattenedBody({ origin }: TypeDecl): boolean {
    return (
      origin.kind === 'operation' &&
      origin.part === 'body' &&
      origin.steps.length === 0 &&
      flattened.has(origin.operation)
    );
  }

  for (const declaration of types)
    if (declaration.origin.kind !== 'component') trailOf(declaration.id);
  return names;
}

interface Start {
  readonly trail: Trail;
  readonly steps: readonly Step[];
}

function candidatesOf({ root, words }: Trail, { steps }: Start): string[] {
  const full = nameOf(root, words);
  const name = full.length > longestName ? nameOf(root, words.slice(-2)) : full;
  const kinds = { field: 'Value', item: 'Item', value: 'Entry', member: 'Option' };
  const last = steps.at(-1);
  const second = last === undefined ? `${name}Body` : `${name}${kinds[last.kind]}`;
  return [name, second, full, second];
}

function nameOf(root: string, words: readonly string[]): string {
  const name = words.reduce(joined, root);
  return name === '' ? 'Type' : name;
}

/** Nobody says more words twice, and looking for them takes the square of their number. */
const longestOverlap = 16;

/** `MessageContent` and `ContentText` -> `MessageContentText`: no words said twice in a row. */
function joined(name: string, word: string): string {
  const own = humpsOf(word);
  if (own.length === 1) return name + word;
  const before = humpsOf(name);
  const longest = Math.min(own.length - 1, before.length, longestOverlap);
  for (let length = longest; length > 0; length -= 1) {
    const tail = before.slice(-length).join('');
    if (tail === own.slice(0, length).join('')) return name + own.slice(length).join('');
  }
  return name + word;
}

/**
 * A list among the members of a union is passed on the way to what it holds: the text part of
 * `Content = string | Part[]` is `ContentText`, not `ContentListItemText`.
 */
function tellingOf(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    const after = steps[index + 1];
    if (step.kind === 'member') return after?.kind !== 'item';
    return !(step.kind === 'item' && before?.kind === 'member' && after !== undefined);
  });
}

function stepped({ root, words }: Trail, step: Step, declaration: TypeDecl): Trail {
  if (step.kind === 'field') return { root, words: [...words, pascalTail(step.wire) || 'Field'] };
  if (step.kind === 'member') return { root, words: [...words, memberWordOf(step, declaration)] };
  const last = words.at(-1) ?? root;
  const one = singularOf(last);
  if (one === last) return { root, words: [...words, step.kind === 'item' ? 'Item' : 'Value'] };
  return words.length === 0 ? { root: one, words } : { root, words: [...words.slice(0, -1), one] };
}

function startWords(part: Origin<'operation'>['part'], steps: readonly Step[]): Start {
  const [first] = steps;
  const status = first?.kind === 'member' ? statusWordOf(first.word ?? '') : undefined;
  // `GetPetNotFoundErrorBody`: the status says which error, not which part of one.
  if (part === 'error' && status !== undefined)
    return { trail: { root: '', words: [`${status}ErrorBody`] }, steps: steps.slice(1) };
  return { trail: { root: '', words: [partWords[part]] }, steps };
}

const partWords = {
  body: 'Body',
  response: 'Response',
  event: 'Event',
  error: 'ErrorBody',
  param: 'Params',
  header: 'Header',
} as const;
