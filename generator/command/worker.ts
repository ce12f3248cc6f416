/** Rooms 1 to 7 in a thread of their own: an order comes in, events and the product go out. */
import { parentPort, workerData } from 'node:worker_threads';
import { produce } from '../cache/produce.js';
import { enableCompileCache } from '../tuning.js';
import type { WorkerEvent, WorkerOrder } from './in-workers.js';
import { placesOf } from '../project/places.js';
import { surroundings } from '../corridor/surroundings.js';

enableCompileCache();
const { options, known } = workerData as WorkerOrder;
const tell = (event: WorkerEvent): void => parentPort?.postMessage(event);
const product = await produce(
  {
    ...options,
    onProject: (project) => tell({ kind: 'project', places: placesOf(project) }),
    onRoom: (room, milliseconds) => tell({ kind: 'room', room, milliseconds }),
  },
  surroundings,
  () => known,
);
tell({ kind: 'product', product });
