/** Filters: which operations of a document become part of the package. */
import { nearestWord } from '../1-load/spelling.js';
import type { Place, Report } from '../diagnostics.js';

/** `tag:pets`, `path:/pets/**`, `operation:list*`, `method:get`, `deprecated` or `x-internal`. */
export interface Filter {
  readonly effect: 'include' | 'exclude';
  readonly text: string;
  /** Where it was asked for. */
  readonly place: Place;
}

/** What somebody says an operation uses, beside what the document says. */
export interface SchemaUse {
  /** As sdk.yaml names operations. */
  readonly operation: string;
  /** Names of schemas, or pointers to them. */
  readonly schemas: readonly string[];
}

/** Which part of a document is read. */
export interface Selection {
  readonly filters: readonly Filter[];
  readonly uses: readonly SchemaUse[];
}

export const everything: Selection = { filters: [], uses: [] };

/** An operation as filters see it: nothing of it has been read yet. */
export interface Candidate {
  readonly kind: 'operation' | 'webhook';
  readonly path: string;
  readonly method: string;
  readonly operationId: string | undefined;
  readonly tags: readonly string[];
  readonly isDeprecated: boolean;
  readonly isInternal: boolean;
}

export interface Filtering {
  /** Whether filters say anything at all. */
  readonly isActive: boolean;
  keeps(candidate: Candidate): boolean;
  /** Names of operations that were left out, and their routes (`GET /pets`). */
  readonly leftOut: ReadonlySet<string>;
  /** Says which filters selected nothing; false where all of them leave nothing of what was to be included. */
  tell(report: Report): boolean;
}

type Test = (candidate: Candidate) => boolean;
interface Rule extends Filter {
  readonly test: Test;
}

const kinds = ['tag', 'path', 'operation', 'method', 'deprecated', 'x-internal'];

/** The filter that one of no kind was probably meant to be: `tags:a` for `tag:a`. */
export function meantFilter(text: string): string | undefined {
  const [, kind = '', rest = ''] = /^([^:]*)(:[^]*)?$/.exec(text) ?? [];
  const meant = nearestWord(kind, kinds);
  return meant !== undefined && filterPattern.test(meant + rest) ? meant + rest : undefined;
}

/** What may be written; `docs/sdk.schema.json` says the same. */
export const filterPattern = /^(?:(?:tag|path|operation|method):[^]+|deprecated|x-internal)$/;

export function filteringOf(filters: readonly Filter[]): Filtering {
  const rules = filters.map((filter): Rule => ({ ...filter, test: testOf(filter.text) }));
  const included = rules.filter(({ effect }) => effect === 'include');
  const excluded = rules.filter(({ effect }) => effect === 'exclude');
  const used = new Set<Rule>();
  /** For each operation that was to be included, the first that excludes it. */
  const excluding: (Rule | undefined)[] = [];
  const known: Known = {
    tag: new Set(),
    operation: new Set(),
    path: new Set(),
    method: new Set(),
  };
  const leftOut = new Set<string>();

  /** All rules are tried, since each must be known to select something. */
  const selecting = (some: readonly Rule[], candidate: Candidate): readonly Rule[] => {
    const found = some.filter(({ test }) => test(candidate));
    for (const rule of found) used.add(rule);
    return found;
  };

  /** The filters without which something would be left. */
  const emptying = (): readonly Rule[] => {
    if (excluding.length === 0) return included;
    if (excluding.includes(undefined)) return [];
    return excluded.filter((rule) => excluding.includes(rule)).slice(-1);
  };

  return {
    isActive: rules.length > 0,
    leftOut,
    keeps(candidate) {
      const { tags, operationId, path, method } = candidate;
      for (const tag of tags) known.tag.add(tag);
      if (operationId !== undefined) known.operation.add(operationId);
      if (candidate.kind === 'operation') {
        known.path.add(path);
        known.method.add(method.toLowerCase());
      }
      const isIncluded = selecting(included, candidate).length > 0 || included.length === 0;
      const [excludes] = selecting(excluded, candidate);
      if (isIncluded) excluding.push(excludes);
      // Webhooks are what the API sends, whichever operations somebody calls.
      if ((isIncluded || candidate.kind === 'webhook') && excludes === undefined) return true;
      leftOut.add(`${method} ${path}`);
      if (operationId !== undefined) leftOut.add(operationId);
      return false;
    },
    tell(report) {
      const guilty = new Set(emptying());
      for (const rule of rules) {
        const { effect, text: filter, place } = rule;
        const nearest = used.has(rule) ? undefined : nearestFilter(filter, known);
        if (guilty.has(rule)) report('filter-leaves-nothing', place, { effect, filter, nearest });
        else if (!used.has(rule)) report('filter-no-match', place, { filter, nearest });
      }
      return guilty.size === 0;
    },
  };
}

const flags: Readonly<Record<string, Test>> = {
  deprecated: ({ isDeprecated }) => isDeprecated,
  'x-internal': ({ isInternal }) => isInternal,
};

const tests: Readonly<Record<string, (pattern: string) => Test>> = {
  tag: (pattern) => {
    const glob = globOf(pattern, '.*');
    return ({ tags }) => tags.some((tag) => glob.test(tag));
  },
  operation: (pattern) => {
    const glob = globOf(pattern, '.*');
    return ({ operationId }) => operationId !== undefined && glob.test(operationId);
  },
  path: (pattern) => {
    const glob = globOf(pattern, '[^/]*');
    return ({ kind, path }) => kind === 'operation' && glob.test(path);
  },
  method: (pattern) => {
    const wanted = pattern.toUpperCase();
    return ({ kind, method }) => kind === 'operation' && method.toUpperCase() === wanted;
  },
};

function testOf(text: string): Test {
  const [, kind = '', pattern = ''] = /^([a-z]+):([^]*)$/.exec(text) ?? [];
  return flags[text] ?? tests[kind]?.(pattern) ?? (() => false);
}

/** `*` is anything (in a path: within a segment), `**` in a path any number of segments. */
function globOf(pattern: string, star: string): RegExp {
  const source = pattern
    .split(/(\/\*\*$|\/\*\*(?=\/)|\*+)/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
      if (part.startsWith('/')) return '(?:/.*)?';
      return part === '*' ? star : '.*';
    })
    .join('');
  return new RegExp(`^${source}$`, 'su');
}

/** What the document's operations have, by the kind of filter that selects it. */
type Known = Readonly<Record<'tag' | 'operation' | 'path' | 'method', Set<string>>>;

function nearestFilter(text: string, known: Known): string | undefined {
  const [, kind = '', word = ''] = /^([a-z]+):([^]*)$/.exec(text) ?? [];
  if (!isKnownKind(kind, known)) return undefined;
  const near = nearestWord(word, known[kind]);
  return near === undefined ? undefined : `${kind}:${near}`;
}

function isKnownKind(kind: string, known: Known): kind is keyof Known {
  return Object.hasOwn(known, kind);
}
