// Ceilings that are not reached: what stands in the way, and how far a result may rise before
// `bench:check` fails all the same.

const cold =
  'Both cores are busy for four fifths of such a run, a sixth of it with collecting garbage, and no function of ours takes a twentieth of what is left: reading, meaning, naming, emitting and laying out each take their share. Without gain, or within the noise, were V8’s flags (TurboFan later or off, collecting without steps or threads, other sizes of the young generation), more files laid out at a time, the formatter loaded ahead, files written while others are emitted, and threads for reading or printing.';

const besideHeyapi = {
  group: /octokit.*`$/,
  what: /^seconds, of hey-api’s/,
  guard: 0.5,
  why: cold,
};

const besideTypesOnly = {
  group: /^Generating `(octokit|stripe|made).*`$/,
  what: /^seconds, of openapi-typescript’s/,
  guard: 0.9,
  why: cold,
};

const changed = {
  group: /again$/,
  what: /^one operation changed/,
  guard: 1.1,
  why: 'Starting, loading and writing are a third of a cold run, and the rooms from references to names another one; they are walked again, since names, what is sent and received, pages and resources depend on the whole document. The cache saves layout and writing, which a cold run does beside emission anyway. Fingerprints of what each module is made of would save emission too, a tenth of the run, and cost every cold run half of that.',
};

const watched = {
  group: /(octokit|made).*again$/,
  what: /^one more changed while watched/,
  guard: 0.9,
  why: 'A watch emits only modules that are made of something else than before, but to know that it compares all of them, behind a walk of the whole document, which takes more than eight tenths of the time that it takes cold where the document has 13 MB.',
};

const checking = {
  group: /skipLibCheck false$/,
  what: /^class: of hey-api’s$/,
  guard: 0.6,
  why: 'A compiler that checks the declarations of packages reads, binds and checks all that the class client leads to, 1.6 MB, two thirds of it models. Without any comment it would still be 0.34 of hey-api’s. The functions lead to what they use alone.',
};

const editing = {
  group: /^An editor’s answers/,
  what: /^(completion|quick info)/,
  guard: 0.75,
  why: 'An answer takes some 20 ms, of which most is the editor’s own; beside the package of a small document, as the benchmark job has one, hey-api’s takes little more.',
};

const all = [besideHeyapi, besideTypesOnly, changed, watched, checking, editing];

/** Undefined for a target that must be kept. */
export function openTargetOf({ group, what }) {
  return all.find((open) => open.group.test(group) && open.what.test(what));
}
