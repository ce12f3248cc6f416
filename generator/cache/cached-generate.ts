/**
 * The corridor with a memory: rooms 1 to 7 are walked only where something they saw has changed, and
 * room 7 only for files that have. Room 8 is always walked: it compares with what is really there.
 */
import { resolve } from 'node:path';
import { portablePath } from '../1-load/labels.js';
import type { WriteReport } from '../8-write/write.js';
import { loadWhole } from '../tuning.js';
import { deliver } from '../corridor/deliver.js';
import { locateAll, type LocatedDiagnostic } from '../diagnostics/located.js';
import type { GenerateOptions } from '../corridor/run.js';
import { ownIdentity } from './identity.js';
import type { MakeOptions } from '../corridor/make.js';
import { mapPaths, type Places } from '../project/places.js';
import { stopwatch } from '../corridor/stopwatch.js';
import { surroundings, type Surroundings } from '../corridor/surroundings.js';
import { encode, isKeepable, openEntry, type Opened } from './entry.js';
import { generatedTexts } from './generated-texts.js';
import { checkerOf, filesIn, havingOnce, hashOf, type Asker } from './looks.js';
import type { Past } from './produce.js';
import { knownTextsOf, type KnownTexts, type Product } from './product.js';
import { entriesOf, put, touch } from './store.js';

/** Rooms 1 to 7, here or elsewhere. */
export type Producer = (
  options: Omit<MakeOptions, 'onProject'> & Pick<CachedOptions, 'onProject'>,
  around: Surroundings,
  known: () => KnownTexts,
) => Promise<Product>;

export interface CachedOptions extends Omit<GenerateOptions, 'onProject'> {
  /** Undefined: nothing is remembered. */
  readonly cacheFolder: string | undefined;
  readonly onProject?: (places: Places) => void;
  /** Default: in this thread. */
  readonly producer?: Producer | undefined;
}

export interface CachedResult extends Omit<Product, 'looks'> {
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly written?: WriteReport;
  /** The files that were read or missed; absolute paths. */
  readonly seen: readonly string[];
}

export async function cachedGenerate(options: CachedOptions): Promise<CachedResult> {
  const around = havingOnce(surroundings);
  const { cacheFolder: folder } = options;
  const product =
    folder === undefined
      ? await produceFresh(options, around, () => new Map())
      : await rememberOrProduce(options, around, folder);
  const { diagnostics, looks = [], ...made } = product;
  const done = deliver({ ...made, diagnostics: [] }, options, generatedTexts(folder));
  return {
    ...done,
    diagnostics: [...diagnostics, ...locateAll(done.diagnostics, [])],
    seen: filesIn(looks, options.cwd ?? process.cwd()),
  };
}

async function rememberOrProduce(
  options: CachedOptions,
  around: Surroundings,
  folder: string,
): Promise<Product> {
  const cwd = options.cwd ?? process.cwd();
  const request = requestOf(options);
  const asker: Asker = { around, cwd, headers: options.access?.headers ?? [] };
  const remembered = await stopwatch(options.onRoom)('cache', () => recall(folder, request, asker));
  if (remembered.product) {
    if (remembered.product.project) options.onProject?.(remembered.product.project);
    return remembered.product;
  }
  const product = await produceFresh(options, around, remembered.texts);
  if (isKeepable(product)) {
    const seen = shortHash(JSON.stringify(product.looks));
    const project = placesFrom(cwd, product.project);
    put(folder, `${request}-${seen}`, encode({ ...product, project }));
  }
  return product;
}

interface Remembered {
  readonly product?: Product;
  /** Of an earlier run, where the product is not to be had. */
  readonly texts: () => KnownTexts;
}

async function recall(folder: string, request: string, asker: Asker): Promise<Remembered> {
  const isStillSo = checkerOf(asker);
  let latest: Opened | undefined;
  for (const path of entriesOf(folder, request)) {
    const entry = openEntry(path);
    if (entry === undefined) continue;
    latest ??= entry;
    if (!(await isStillSo(entry.looks))) continue;
    const files = entry.files();
    if (files === undefined) continue;
    touch(path);
    const project = placesAt(asker.cwd, entry.project);
    return { product: { ...entry, project, files }, texts: () => new Map() };
  }
  return { texts: () => knownTextsOf(latest?.files() ?? []) };
}

/** All that decides what is made, but for what is found outside. Secrets decide nothing. */
function requestOf({
  cwd: _,
  mode: __,
  onRoom: ___,
  onProject: ____,
  cacheFolder: _____,
  producer: ________,
  access: { headers: ______, reader: _______, ...access } = {},
  ...rest
}: CachedOptions): string {
  return shortHash(`${ownIdentity()}\n${JSON.stringify({ ...rest, access })}`);
}

function produceFresh(
  { mode: _, cacheFolder: __, producer = produceHere, ...options }: CachedOptions,
  around: Surroundings,
  known: () => KnownTexts,
): Promise<Product> {
  return producer(options, around, known);
}

/** Everything heavy is behind this import. */
const producing = () => loadWhole(() => import('./produce.js'));

const produceHere: Producer = async (options, around, known) =>
  (await producing()).produce(options, around, known);

/** For a process that stays: a run makes only what differs from that of the run before. */
export function producerAgain(): Producer {
  let past: Past | undefined;
  return async (options, around, known) => {
    const { noPast, produce } = await producing();
    return produce(options, around, known, (past ??= noPast()));
  };
}

function shortHash(text: string): string {
  return Buffer.from(hashOf(text), 'base64url').toString('hex').slice(0, 16);
}

/** Relative places hold in another checkout, too. */
function placesFrom(cwd: string, places: Places): Places {
  return mapPaths(places, (path) => portablePath(cwd, path));
}

function placesAt(cwd: string, places: Places): Places {
  return mapPaths(places, (path) => resolve(cwd, path));
}
