/** The segments of a path: words, gaps for parameters, and what is done. */

export type Segment =
  | { readonly kind: 'word'; readonly text: string; readonly isVerb: boolean }
  | { readonly kind: 'param'; readonly name: string };

export function wordOf(text: string): Segment {
  return { kind: 'word', text, isVerb: false };
}

/** `namespaces`: those that `namespacesOf` finds in all routes of the document. */
export function segmentsOf(
  route: string,
  method: string,
  namespaces: ReadonlySet<string>,
): readonly Segment[] {
  const all = route.split('/').filter((text) => text !== '');
  // `/containers/json`: the format of the answer, not a thing.
  const texts = all.length > 1 && all.at(-1) === 'json' ? all.slice(0, -1) : all;
  if (texts.length === 1 && texts[0] !== undefined && !texts[0].endsWith(')')) {
    return callOf(texts[0]);
  }
  return texts.flatMap((text, index) => {
    const isLast = index === texts.length - 1;
    return odataOf(text, isLast ? method : undefined, namespaces) ?? segmentOf(text, isLast);
  });
}

const qualified = /^((?:[a-z]\w*\.)*)([A-Za-z]\w*)(?:\(([^()]*)\))?$/;

/**
 * OData: `items('{id}')` is an item, `acme.api.delta()` and `acme.api.since(day={day})` are functions;
 * a name with its namespace is an action where it is posted to, and else a kind of item.
 */
function odataOf(
  text: string,
  method: string | undefined,
  namespaces: ReadonlySet<string>,
): readonly Segment[] | undefined {
  const [, space = '', name = '', args] = qualified.exec(text) ?? [];
  if (args === undefined) {
    if (!namespaces.has(space)) return undefined;
    return [{ kind: 'word', text: name, isVerb: method === 'POST' }];
  }
  if (args === '' || args.includes('=')) {
    return [{ kind: 'word', text: name, isVerb: method !== undefined }];
  }
  const param = /\{([^{}]+)\}/.exec(args)?.[1];
  return param === undefined ? undefined : [wordOf(name), { kind: 'param', name: param }];
}

/** What several names stand in; a host name (`storage.k8s.io`) looks the same and has one end. */
export function namespacesOf(routes: readonly string[]): ReadonlySet<string> {
  const names = new Map<string, Set<string>>();
  for (const text of routes.flatMap((route) => route.split('/'))) {
    const [, space = '', name = ''] = qualified.exec(text) ?? [];
    if (space.split('.').length > 2) names.set(space, (names.get(space) ?? new Set()).add(name));
  }
  return new Set([...names].flatMap(([space, { size }]) => (size > 1 ? space : [])));
}

// `/subscriptions/{id}/resourceGroups/{name}/providers/Microsoft.Compute/disks`: by the convention
// of Azure Resource Manager all before `disks` says where it is, and whose it is.
export function withoutScope(segments: readonly Segment[]): readonly Segment[] {
  const end = segments.findLastIndex((one, index) => {
    const before = segments[index - 1];
    return (
      before?.kind === 'word' &&
      /^providers$/i.test(before.text) &&
      one.kind === 'word' &&
      /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(one.text)
    );
  });
  const rest = segments.slice(end + 1);
  return rest.some(({ kind }) => kind === 'word') ? rest : segments;
}

/** `/chat.postMessage`: a call by name. */
function callOf(text: string): readonly Segment[] {
  const parts = text.split('.');
  if (parts.length === 1 || !parts.every((part) => /^[A-Za-z]\w*$/.test(part))) {
    return segmentOf(text, true);
  }
  return parts.map((part, index) => ({
    kind: 'word',
    text: part,
    isVerb: index === parts.length - 1,
  }));
}

function segmentOf(text: string, isLast: boolean): readonly Segment[] {
  // `{name}:cancel`, `models:batchGet`: a custom verb, by Google's convention.
  const custom = /^(.+):([A-Za-z]\w*)$/.exec(text);
  if (custom && isLast) {
    return [
      ...segmentOf(custom[1] ?? '', false),
      { kind: 'word', text: custom[2] ?? '', isVerb: true },
    ];
  }
  const param = /\{([^{}]+)\}[^{}]*$/.exec(text)?.[1];
  // `thumbnail.{extension}`: a word and a parameter in one segment.
  const head = /^([A-Za-z][\w-]*)\.\{/.exec(text)?.[1];
  // What stands around it is not looked for: that would take the square of a long text's time.
  const bare = /[A-Za-z0-9](?:.*[A-Za-z0-9])?/s.exec(text)?.[0] ?? '';
  if (param !== undefined) {
    return [...(head === undefined ? [] : [wordOf(head)]), { kind: 'param', name: param }];
  }
  return bare === '' ? [] : [wordOf(bare)];
}
