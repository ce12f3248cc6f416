/** Overlays on a document: their actions in order, each on what the one before has left. */
import type { Report } from '../../diagnostics.js';
import type { Entry } from '../entry.js';
import type { Limits } from '../limits.js';
import type { Json } from '../pointer.js';
import type { Source } from '../source.js';
import { deadline } from './deadline.js';
import { edited, type Change } from './edit.js';
import type { Tokens } from './json-path.js';
import { loadOverlays, type OverlayReading } from './load-overlays.js';
import { Unmergeable, updated, type Count } from './merge.js';
import { reportIn, type Action, type Overlay, type Path } from './overlay.js';
import { sizes, type SizeOf } from './size.js';
import { childIn, locatorOf, tracedIn, type Traced } from './traced.js';

/** Reads overlays and applies them; undefined where one cannot be, which was reported. */
export async function applyOverlays(
  source: Source,
  entries: readonly Entry[],
  reading: OverlayReading,
  report: Report,
): Promise<Source | undefined> {
  const overlays = await loadOverlays(entries, reading, report);
  return overlays && overlaid(source, overlays, reading.limits, report);
}

function overlaid(
  source: Source,
  overlays: readonly Overlay[],
  limits: Limits,
  report: Report,
): Source | undefined {
  const beforeDeadline = deadline(limits.actionMilliseconds);
  const sizeOf = sizes();
  const count = counter(limits, sizeOf);
  let root = tracedIn(source, source.value, []);
  for (const { file, actions } of overlays) {
    const tell = reportIn(file, report);
    for (const action of actions) {
      const before = root;
      const after = beforeDeadline(() => acted(before, action, { limits, sizeOf, count, tell }));
      if (after === 'too-slow') tell('overlay-too-slow', action.target.at, undefined);
      if (after === 'too-slow' || after === undefined) return undefined;
      root = after;
    }
  }
  return { ...source, value: root.value, locate: locatorOf(root) };
}

interface Acting {
  readonly limits: Limits;
  readonly sizeOf: SizeOf;
  readonly count: Count;
  readonly tell: Report;
}

function counter({ overlayNodes }: Limits, sizeOf: SizeOf): Count {
  let added = 0;
  return (value: Json) => {
    added += sizeOf(value).nodes;
    if (added <= overlayNodes) return;
    throw new Unmergeable(`the overlays add more than ${overlayNodes} values`);
  };
}

/** The document after an action; undefined where that cannot be done, which was reported. */
function acted(root: Traced, action: Action, acting: Acting): Traced | undefined {
  const { target, at } = action;
  const targets = target.select(root.value);
  if (targets.length === 0) {
    acting.tell('overlay-no-match', target.at, { path: target.text });
    return root;
  }
  try {
    const after = edited(root, targets, changeOf(root, action, targets, acting));
    if (after !== undefined) return after;
    throw new Unmergeable('the whole document cannot be removed');
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error;
    acting.tell('overlay-impossible', at, { problem: error.message });
    return undefined;
  }
}

function changeOf(
  root: Traced,
  { change }: Action,
  targets: readonly Tokens[],
  { limits, sizeOf, count }: Acting,
): Change {
  if (change.kind === 'remove') return () => undefined;
  const update = change.kind === 'update' ? change.update : copied(root, change.source);
  const deepest = targets.reduce((most, { length }) => Math.max(most, length), 0);
  if (deepest + sizeOf(update.value).depth > limits.depth) {
    throw new Unmergeable(`the result nests more than ${limits.depth} levels`);
  }
  return (node) => updated(node, update, count);
}

function copied(root: Traced, { select, text }: Path): Traced {
  const [tokens, ...others] = select(root.value);
  if (tokens === undefined) throw new Unmergeable(`nothing stands at ${JSON.stringify(text)}`);
  if (others.length > 0) {
    const problem = `${JSON.stringify(text)} selects ${others.length + 1} places, copy takes one`;
    throw new Unmergeable(problem);
  }
  return tokens.reduce<Traced>((parent, token) => childIn(parent, token) ?? parent, root);
}
