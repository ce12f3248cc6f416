/** An overlay as its file says it: which actions it wants, checked against the grammar of 1.1. */
import type { Place, Report } from '../../diagnostics.js';
import type { Limits } from '../limits.js';
import {
  childOf,
  isList,
  isObject,
  pointerTo,
  tokensOf,
  type Json,
  type JsonObject,
  type Pointer,
} from '../pointer.js';
import { nearestWord } from '../spelling.js';
import { compilePath, type Select } from './json-path.js';
import { kindOf } from './merge.js';
import { tracedIn, type Traced, type TracedFile } from './traced.js';

export interface Overlay {
  readonly file: TracedFile;
  /** The document it was written for, where it says so. */
  readonly extends?: string;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly at: Pointer;
  readonly target: Path;
  readonly change:
    | { readonly kind: 'remove' }
    | { readonly kind: 'update'; readonly update: Traced }
    | { readonly kind: 'copy'; readonly source: Path };
}

export interface Path {
  readonly at: Pointer;
  readonly text: string;
  readonly select: Select;
}

interface OverlayFile extends TracedFile {
  readonly value: Json;
}

const keysOfOverlay = ['overlay', 'info', 'extends', 'actions'];
const keysOfAction = ['target', 'description', 'update', 'copy', 'remove'];

/** Undefined where it cannot be applied as a whole; all that is wrong was reported. */
export function readOverlay(
  file: OverlayFile,
  limits: Limits,
  report: Report,
): Overlay | undefined {
  return new OverlayReader(file, limits, report).read();
}

class OverlayReader {
  readonly #file: OverlayFile;
  readonly #limits: Limits;
  readonly #report: Report;
  #isSound = true;

  constructor(file: OverlayFile, limits: Limits, report: Report) {
    this.#file = file;
    this.#limits = limits;
    this.#report = report;
  }

  read(): Overlay | undefined {
    const { value } = this.#file;
    const root = pointerTo('', []);
    const version = isObject(value) ? value['overlay'] : undefined;
    if (!isObject(value) || version === undefined) {
      const found = isObject(value) ? 'it has no key "overlay"' : `it is ${kindOf(value)}`;
      this.#tell('overlay-none', root, { found });
      return undefined;
    }
    if (typeof version !== 'string' || !/^1\.[01](?:\.\d+)?$/.test(version)) {
      this.#tell('overlay-version', childOf(root, 'overlay'), { version: JSON.stringify(version) });
      return undefined;
    }
    this.#knowsKeys(value, root, keysOfOverlay);
    const actions = this.#actions(value, root);
    const target = this.#text(value, 'extends', root);
    if (!this.#isSound) return undefined;
    return { file: this.#file, actions, ...(target !== undefined && { extends: target }) };
  }

  #actions(value: JsonObject, root: Pointer): readonly Action[] {
    const { actions } = value;
    if (!isList(actions) || actions.length === 0) {
      const problem = 'an overlay needs a list "actions" with at least one action';
      this.#refuse(actions === undefined ? root : childOf(root, 'actions'), problem);
      return [];
    }
    return actions.flatMap((action, index) => {
      const at = childOf(childOf(root, 'actions'), index);
      if (isObject(action)) return this.#action(action, at) ?? [];
      this.#refuse(at, `an action is an object, this is ${kindOf(action)}`);
      return [];
    });
  }

  #action(action: JsonObject, at: Pointer): Action | undefined {
    // What is missing is what the other key was meant to be.
    if (!this.#knowsKeys(action, at, keysOfAction)) return undefined;
    const target = this.#path(action, 'target', at);
    if (action['target'] === undefined) this.#refuse(at, 'an action needs a "target"');
    const change = this.#change(action, at);
    return target && change && { at, target, change };
  }

  #change(action: JsonObject, at: Pointer): Action['change'] | undefined {
    const { remove, update, copy } = action;
    if (remove !== undefined && typeof remove !== 'boolean') {
      this.#refuse(childOf(at, 'remove'), '"remove" is true or false');
      return undefined;
    }
    if (remove === true) return { kind: 'remove' };
    if (update !== undefined && copy !== undefined) {
      this.#refuse(at, 'of "update" and "copy" an action has one');
      return undefined;
    }
    if (update !== undefined) {
      const tokens = tokensOf(childOf(at, 'update'));
      return { kind: 'update', update: tracedIn(this.#file, this.#file.value, tokens) };
    }
    if (copy === undefined) {
      this.#refuse(at, 'an action needs an "update", a "copy" or "remove: true"');
      return undefined;
    }
    const source = this.#path(action, 'copy', at);
    return source && { kind: 'copy', source };
  }

  #path(action: JsonObject, key: string, parent: Pointer): Path | undefined {
    const text = this.#text(action, key, parent);
    if (text === undefined) return undefined;
    const at = childOf(parent, key);
    const select = compilePath(text, this.#limits.depth);
    if (typeof select !== 'string') return { at, text, select };
    this.#tell('overlay-path', at, { path: text, problem: select });
    return undefined;
  }

  #text(node: JsonObject, key: string, parent: Pointer): string | undefined {
    const value = node[key];
    if (value === undefined || typeof value === 'string') return value;
    this.#refuse(childOf(parent, key), `"${key}" is text`);
    return undefined;
  }

  #knowsKeys(node: JsonObject, at: Pointer, known: readonly string[]): boolean {
    const isKnown = (key: string): boolean => key.startsWith('x-') || known.includes(key);
    const unknown = Object.keys(node).filter((key) => !isKnown(key));
    for (const key of unknown) {
      const place = placeIn(this.#file, childOf(at, key), 'key');
      const problem = `there is no key ${JSON.stringify(key)} here`;
      this.#tell('overlay-grammar', place, { problem, nearest: nearestWord(key, known) });
    }
    return unknown.length === 0;
  }

  #refuse(at: Pointer, problem: string): void {
    this.#tell('overlay-grammar', at, { problem, nearest: undefined });
  }

  readonly #tell: Report = (code, place, details) => {
    this.#isSound = false;
    reportIn(this.#file, this.#report)(code, place, details);
  };
}

/** Reports at places of an overlay, which is no part of the document. */
export function reportIn(file: TracedFile, report: Report): Report {
  return (code, place, details) => {
    report(code, typeof place === 'string' ? placeIn(file, place, 'value') : place, details);
  };
}

function placeIn({ label, text, locate }: TracedFile, at: Pointer, target: 'key' | 'value'): Place {
  return { kind: 'position', label, text, ...locate(at, target) };
}
