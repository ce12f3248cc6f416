import type { Pointer } from '../1-load/pointer.js';
import type { Resolved } from '../2-resolve/resolved.js';
import type { Report } from '../diagnostics.js';
import type { GatheredCode } from '../diagnostics/normalize.js';
import type { Document, MediaNode, TypeId, WebhookNode } from './document.js';
import type { Looking, Place } from './place.js';

export type Version = Document['version'];

/** Versions whose schemas are not JSON Schema 2020-12: keywords beside `$ref` have no meaning. */
export function isLegacy(version: Version): boolean {
  return version === '2.0' || version === '3.0';
}

/** What reading needs beside: the version, and what was read so far. */
export interface Reading extends Looking {
  readonly version: Version;
  /** Gathers what a document does in many places the same way; reported once, with a count. */
  readonly note: (code: GatheredCode, subject: string, at: Pointer) => void;
  readonly identities: SchemaIdentities;
  /** Contents of a body or response, by where it stands: shared by all that refer to it. */
  readonly contents: Map<Pointer, readonly MediaNode[]>;
  /** Where operations stand: an operation's place is its identity, so it is given away once. */
  readonly operationPlaces: Set<Pointer>;
  readonly callbacks: Map<Pointer, readonly WebhookNode[]>;
}

/** Which places are schemas of their own, because something refers to them. */
interface SchemaIdentities {
  isReferredTo(place: Place): boolean;
  /** Identity of the schema at a place; remembers that somebody asked. */
  refer(to: Pointer): TypeId;
  /** What was asked for, in the order of asking; grows while it is read. */
  readonly wanted: ReadonlySet<TypeId>;
}

/** `synonyms`: places of other files that a component of the entry only gives its name to. */
export function schemaIdentities(
  resolved: Resolved,
  synonyms: ReadonlyMap<Pointer, TypeId>,
): SchemaIdentities {
  const targets = new Set(resolved.edges.values());
  // Asked of every schema: a pointer is a string still to be joined and hashed, a value is not.
  const values = new Set([...targets].map((to) => resolved.valueAt(to)));
  const wanted = new Set<TypeId>();
  return {
    wanted,
    isReferredTo: ({ at, value }) => values.has(value) && targets.has(at),
    refer: (to) => {
      const id = synonyms.get(to) ?? to;
      wanted.add(id);
      return id;
    },
  };
}

interface Gathering {
  readonly note: Reading['note'];
  readonly tell: (report: Report) => void;
}

export function gathering(): Gathering {
  const notes = new Map<GatheredCode, Map<string, Set<Pointer>>>();
  return {
    note: (code, subject, at) => {
      const subjects = entryOf(notes, code, () => new Map<string, Set<Pointer>>());
      entryOf(subjects, subject, () => new Set<Pointer>()).add(at);
    },
    tell: (report) => {
      for (const [code, subjects] of notes) {
        for (const [subject, places] of subjects) {
          const [first] = places;
          if (first !== undefined) report(code, first, { subject, count: places.size });
        }
      }
    },
  };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
