/** `submitToolOutputs`, `submit_tool_outputs`, `Submit-Tool` -> lower-case words. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** `policies` -> `policy`: good enough to see that two words are the same thing. */
export function singularOf(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
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
  accept acknowledge activate add adjust allocate analyze apply approve assign attach authenticate
  authorize ban bulk calculate cancel check classify clear clone close compare complete compute
  configure confirm connect convert count create deactivate decline decode decrease decrement
  decrypt delete deny deploy detach disable disconnect dismiss duplicate edit embed enable encode
  encrypt enroll evaluate evict exchange execute expire extend fetch finalize find finish fire flush
  follow generate get increment infer initialize initiate insert install introspect invalidate
  invoke join kick kill leave list load login logout lookup mark merge migrate modify move mute
  normalize notify pair parse pause ping populate prepare process promote provision prune publish
  purge query read rebuild reboot recalculate recover redeem redo refresh regenerate register
  reindex reject reload remove rename renew reopen reorder replace reprocess rerequest rerun resend
  reset resize resolve restart restore resume retrieve retry revert revoke rollback rotate save
  search send set settle simulate skip snooze start stop submit subscribe suspend swap sync
  terminate tokenize toggle transform translate trigger unarchive unassign unban unblock undelete
  undo unfollow uninstall unlink unlock unmute unpause unpin unpublish unregister unsubscribe update
  upgrade upsert validate verify void wait withdraw write
`);

/** Words that are verbs under POST and nouns under GET. */
const actions = setOf(`
  abort archive attest block build capture cleanup collect commit copy deposit download exec export
  fork format freeze handle hide hold import invite lock match open order pin play poll preview
  pull push rank rate refund reply report request rerank review run schedule scan share sign sort
  split star stream summarize test tag train transfer unfreeze upload view vote watch
`);

/** What GET may well do by a verb's name. */
const lookups = setOf(`
  check compare count download export fetch find get list lookup ping preview query read search
  validate verify
`);

/** Whether a path segment names what is done rather than what it is done to. */
export function isVerbSegment(segment: string, method: string): boolean {
  const [first = '', ...rest] = wordsOf(segment);
  const isGet = method === 'GET' || method === 'HEAD';
  // `searchResults`, `import_jobs` are things; only a word that is never a noun survives a plural.
  const isThing = rest.length > 0 && isPlural(rest.at(-1) ?? '');
  if (isGet) return lookups.has(first) && !isThing;
  if (verbs.has(first)) return !isThing || !lookups.has(first);
  return rest.length === 0 && actions.has(first);
}
