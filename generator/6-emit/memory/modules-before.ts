/**
 * For whoever emits again: a module that is made of what it was made of before is the file that it
 * was before. It is made of its contents and of what its scope answers, which is noted as it is
 * asked; nothing else gets to those who write it.
 */
import { factAt, type Facts, type Question } from './facts.js';
import type { EmitOptions, EmittedFile } from '../emitted-file.js';
import { isEqual } from './is-equal.js';

/** What a run leaves to the next one. */
export interface ModulesBefore {
  readonly facts: Facts;
  readonly options: EmitOptions;
  readonly modules: ReadonlyMap<string, KeptModule>;
}

interface KeptModule {
  readonly contents: unknown;
  readonly questions: readonly Question[];
  readonly file: EmittedFile;
}

/** Makes a module's file, unless it is the one from before. */
export type Keep = (module: string, contents: unknown, make: Make) => EmittedFile;
export type Make = (note: (question: Question) => void) => EmittedFile;

/** A run that keeps what it can of the one before, and what it leaves itself. */
export function keeping(
  before: ModulesBefore | undefined,
  facts: Facts,
  options: EmitOptions,
): { readonly keep: Keep; readonly left: ModulesBefore } {
  const modules = new Map<string, KeptModule>();
  const isSameModule = before && comparison(before, facts, options);
  return {
    left: { facts, options, modules },
    keep: (module, contents, make) => {
      const known = before?.modules.get(module);
      if (known !== undefined && isSameModule?.(known, contents) === true) {
        modules.set(module, known);
        return known.file;
      }
      const questions = new Map<string, Question>();
      const file = make((question) => questions.set(nameOf(question), question));
      modules.set(module, { contents, questions: [...questions.values()], file });
      return file;
    },
  };
}

function nameOf({ of, key }: Question): string {
  return `${of} ${key}`;
}

type Comparison = (known: KeptModule, contents: unknown) => boolean;

function comparison(before: ModulesBefore, now: Facts, options: EmitOptions): Comparison {
  if (!isEqual(before.options, options)) return () => false;
  // Many modules ask the same.
  const known = new Map<string, boolean>();
  const isAnsweredAlike = (question: Question): boolean => {
    const name = nameOf(question);
    const same = known.get(name) ?? isEqual(factAt(question, before.facts), factAt(question, now));
    known.set(name, same);
    return same;
  };
  return ({ contents, questions }, contentsNow) =>
    questions.every(isAnsweredAlike) && isEqual(contents, contentsNow);
}
