import type { OperationNode } from '../../3-normalize/document.js';

/** `submitToolOutputs`, `submit_tool_outputs`, `Submit-Tool` -> lower-case words. */
export function wordsOf(text: string): readonly string[] {
  return humpsOf(text).map((word) => word.toLowerCase());
}

/**
 * The same, acronyms as they are written: `AddRoleToDBCluster` -> `add role to DB cluster`. What is
 * written in capitals throughout has none.
 */
export function spelledWordsOf(text: string): readonly string[] {
  const words = humpsOf(text);
  const isShouted = words.length > 1 && !/[a-z]/.test(text);
  return words.map((word) => (!isShouted && acronym.test(word) ? word : word.toLowerCase()));
}

const acronym = /^[A-Z][A-Z0-9]+s?$/;

function humpsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)(?![A-Z]s(?![a-z]))([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

/** `policies` -> `policy`: good enough to see that two words are the same thing. */
export function singularOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(word)) return word;
  if (/(ches|shes|xes|sses|zes)$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

function isPlural(word: string): boolean {
  return singularOf(word) !== word;
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that are verbs and hardly ever anything else. */
const verbs = setOf(`
  accept acknowledge activate add adjust advance allocate analyze apply approve assign associate
  attach authenticate authorize ban calculate cancel classify clear clone close compact complete
  compute configure confirm connect convert create deactivate decline decode decrease decrement
  decrypt delete deny deploy detach disable disconnect dismiss duplicate enable encode encrypt enroll
  evaluate evict execute expire extend fetch finalize find finish fire flush follow generate get
  hangup increment infer initialize initiate insert introspect invalidate invoke join kick kill
  leave lookup mark migrate modify move mute normalize notify pair parse populate prepare promote
  provision prune publish rebuild reboot recalculate recover redeem redo refer refresh regenerate
  register reindex reject reload remove rename renew reopen reorder replace reprocess rerequest
  rerun resend resize resolve restart restore restrict resume retrieve retry revert revoke rollback
  rotate save send set settle simulate skip snooze stop submit subscribe suspend swap terminate
  tokenize toggle transform translate trigger undo update upgrade upsert validate verify void wait
  withdraw
`);

/** Words that are verbs alone and under POST, and things under GET or before another word. */
const actions = setOf(`
  abort archive attest batch block build bulk capture check cleanup collect commit compare copy count
  deposit download edit embed exchange exec export fork format freeze handle hide hold import install
  invite list load lock login logout match merge open order pause pin ping play poll preview process
  pull purge push query rank rate read refund release remix reply report request rerank reset review
  run scan schedule search seed share sign sort split star start stream summarize sync tag test train
  transfer upload view vote watch write
`);

/** What GET may well do by a verb's name. */
const lookups = setOf(`
  check compare count download export fetch find get list login logout lookup ping preview query
  read search validate verify
`);

const particles = setOf('by all from to with for in now');

/** Whether a path segment names what is done rather than what it is done to. */
export function isVerbSegment(segment: string, { method, operationId }: OperationNode): boolean {
  const all = wordsOf(segment);
  // `bulk-delete`, `batch_get`: how it is done comes first.
  const [first = '', next, ...rest] =
    all.length > 1 && /^(bulk|batch)$/.test(all[0] ?? '') ? all.slice(1) : all;
  const isCalledSo = wordsOf(operationId ?? '')[0] === first;
  if (method === 'GET' || method === 'HEAD') {
    const isThing = next !== undefined && isPlural(rest.at(-1) ?? next) && !particles.has(next);
    return lookups.has(first) && (!isThing || (isCalledSo && verbs.has(first)));
  }
  if (isVerb(first)) return true;
  return actions.has(first) && (next === undefined || particles.has(next) || isCalledSo);
}

/** A verb, or the undoing or doing again of one. */
function isVerb(word: string): boolean {
  if (verbs.has(word)) return true;
  const root = /^(?:un|re|de|dis)(\w{3,})$/.exec(word)?.[1];
  return root !== undefined && (verbs.has(root) || (word.startsWith('un') && actions.has(root)));
}
