/** What commands say about a result: the closing line, the changes of a check, the tree. */
import type { Api, Operation, OperationId } from '../4-ir/ir.js';
import type { Names } from '../5-name/names.js';
import type { WriteReport } from '../8-write/write.js';
import type { PackageCounts } from '../cache/package-counts.js';

interface Finished {
  readonly counts?: PackageCounts;
  readonly files?: readonly unknown[];
  readonly written?: WriteReport;
}

/** `57 operations, 180 types, 4 streams, 12 pages, 95 files (3 changed) in 1.2 s`. */
export function summaryOf({ counts, files, written }: Finished, milliseconds: number): string {
  const numbers = [
    countOf(counts?.operations ?? 0, 'operation'),
    countOf(counts?.types ?? 0, 'type'),
    countOf(counts?.streams ?? 0, 'stream'),
    countOf(counts?.pages ?? 0, 'page'),
    countOf(files?.length ?? 0, 'file'),
  ].join(', ');
  const changed = written
    ? written.created.length + written.updated.length + written.removed.length
    : 0;
  const touched = changed === 0 ? 'nothing changed' : `${changed} changed`;
  return `${numbers} (${touched}) in ${(milliseconds / 1000).toFixed(1)} s`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function irOf(api: Api): string {
  return `${JSON.stringify(api, null, 2)}\n`;
}

/** The tree that users type, a line a method: `client.chat.completions.create  POST /chat/completions  stream by stream`. */
export function treeOf(api: Api, names: Names): string {
  const operations = new Map(api.operations.map((operation) => [operation.id, operation]));
  const rows = api.resources.flatMap((resource) =>
    resource.methods.map(({ operation: id }) =>
      rowOf(resource.path, id, operations.get(id), names),
    ),
  );
  const width = Math.max(0, ...rows.map(([call]) => call.length));
  const routeWidth = Math.max(0, ...rows.map(([, route]) => route.length));
  return rows
    .map(
      ([call, route, notes]) =>
        `${call.padEnd(width)}  ${route.padEnd(routeWidth)}  ${notes}`.trimEnd() + '\n',
    )
    .join('');
}

function rowOf(
  path: readonly string[],
  id: OperationId,
  operation: Operation | undefined,
  names: Names,
): [string, string, string] {
  const properties = path.map(
    (_, index) => names.resources.get(path.slice(0, index + 1).join('.'))?.property ?? '',
  );
  const call = ['client', ...properties, names.operations.get(id)?.method ?? ''].join('.');
  if (!operation) return [call, '', ''];
  return [call, `${operation.method} ${operation.path}`, noteOf(operation)];
}

function noteOf({ outcome }: Operation): string {
  switch (outcome.kind) {
    case 'once':
      return '';
    case 'stream':
      return `stream (${outcome.events.framing})`;
    case 'choice':
      return `stream by ${outcome.when.wire} (${outcome.events.framing})`;
    case 'page':
      return `pages (${outcome.scheme.kind})`;
  }
}
