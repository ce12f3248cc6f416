/** Rooms 1 to 7 of several documents at once, each in a thread that may fail without the others. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { KnownTexts, Product } from '../cache/product.js';
import type { Producer } from '../cache/cached-generate.js';
import type { Room } from '../corridor/run.js';
import type { MakeOptions } from '../corridor/make.js';
import type { Places } from '../project/places.js';

export interface WorkerOrder {
  readonly options: Omit<MakeOptions, 'onRoom' | 'onProject'>;
  readonly known: KnownTexts;
}

export type WorkerEvent =
  | { readonly kind: 'project'; readonly places: Places }
  | { readonly kind: 'room'; readonly room: Room; readonly milliseconds: number }
  | { readonly kind: 'product'; readonly product: Product };

/** As many threads as there are cores; the others wait for their turn. */
export function inWorkers(): Producer {
  const inTurn = lanes(availableParallelism());
  return ({ onProject, onRoom, ...options }, _, known) =>
    inTurn(
      () =>
        new Promise((resolve, reject) => {
          const workerData: WorkerOrder = { options, known: known() };
          const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData });
          worker.on('message', (event: WorkerEvent) => {
            if (event.kind === 'project') onProject?.(event.places);
            else if (event.kind === 'room') onRoom?.(event.room, event.milliseconds);
            else resolve(event.product);
          });
          worker.on('error', reject);
          // After a product or an error this says nothing any more.
          worker.on('exit', (code) => reject(new Error(`its thread ended with code ${code}`)));
        }),
    );
}

/** Lets so many pieces of work go on at a time. */
export function lanes(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free === 0) await new Promise<void>((go) => waiting.push(go));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
