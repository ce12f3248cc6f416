/** Documents by seed: a batch is compiled at once, and what fails is shrunk alone. */
import fc from 'fast-check';
import { join } from 'node:path';
import type ts from 'typescript';
import { compiler } from '../fidelity/measure.js';
import { faultsOf } from './compile.js';

type Json = Readonly<Record<string, unknown>>;

export interface Failure {
  readonly seed: number;
  readonly document: Json;
  readonly faults: readonly string[];
}

/** The first failure of each document of a batch, as small as it gets. */
export async function failuresOf(
  documents: fc.Arbitrary<Json>,
  seeds: readonly number[],
  folder: string,
  host: ts.CompilerHost = compiler(),
): Promise<readonly Failure[]> {
  const batch = seeds.map((seed) => sampleOf(documents, seed));
  const found = await faultsOf(batch, join(folder, 'batch'), host);
  const failures: Failure[] = [];
  for (const [index, faults] of found.entries()) {
    const seed = seeds[index];
    if (faults.length === 0 || seed === undefined) continue;
    failures.push(await shrunk(documents, seed, join(folder, 'shrunk'), host));
  }
  return failures;
}

function sampleOf(documents: fc.Arbitrary<Json>, seed: number): Json {
  const [document] = fc.sample(documents, { seed, numRuns: 1 });
  if (document === undefined) throw new Error('fast-check gave no sample');
  return document;
}

/** A smaller document must fail with the same words, or another mistake would take its place. */
async function shrunk(
  documents: fc.Arbitrary<Json>,
  seed: number,
  folder: string,
  host: ts.CompilerHost,
): Promise<Failure> {
  let failure: Failure | undefined;
  const isGood = async (document: Json): Promise<boolean> => {
    const [faults = []] = await faultsOf([document], folder, host);
    const [first] = faults;
    const [known] = failure?.faults ?? faults;
    if (first === undefined || kindOf(first) !== kindOf(known)) return true;
    failure = { seed, document, faults };
    return false;
  };
  await fc.check(fc.asyncProperty(documents, isGood), {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit: 60_000,
  });
  return failure ?? { seed, document: sampleOf(documents, seed), faults: ['only in company'] };
}

/** A fault without its place and names. */
function kindOf(fault: string | undefined): string | undefined {
  return fault?.replace(/^\S*:\d+ /, '').replaceAll(/'[^']*'|\d+/g, "''");
}
