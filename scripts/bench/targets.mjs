// What the kept results are held to: one row a ratio. `npm run bench:check` fails where one is over its ceiling.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { kept, root } from './measure.mjs';

/** `{ group, what, value, ceiling }` of all results there are; values are ratios unless `unit` says else; some have no ceiling. */
export function targets() {
  const { rooms, peers, scale, runtime, memory, consumers } = kept();
  return [
    ...(peers?.documents.flatMap(peerTargets) ?? []),
    ...(rooms?.documents.flatMap(roomTargets) ?? []),
    ...(scale ? scaleTargets(scale) : []),
    ...(consumers ? consumerTargets(consumers) : []),
    ...(runtime ? runtimeTargets(runtime) : []),
    ...(memory ? memoryTargets(memory) : []),
    ...sizeTargets(),
  ];
}

function peerTargets({ name, times }) {
  const { cold, 'hey-api': heyapi, 'openapi-typescript': typesOnly } = times;
  const row = (what, value, ceiling) => ({
    group: `Generating \`${name}\``,
    what,
    value,
    ceiling,
  });
  return [
    ...(heyapi.status === 0
      ? [
          row('seconds, of hey-api’s', cold.seconds / heyapi.seconds, 0.4),
          row('CPU seconds, of hey-api’s', cold.cpu / heyapi.cpu),
          row('peak memory, of hey-api’s', cold.mebibytes / heyapi.mebibytes, 0.7),
        ]
      : []),
    ...(typesOnly.status === 0
      ? [
          row(
            'seconds, of openapi-typescript’s (types only)',
            cold.seconds / typesOnly.seconds,
            0.65,
          ),
        ]
      : []),
  ];
}

function roomTargets({ name, ways }) {
  const { cold, warm, 'one operation changed': touched } = ways;
  const again = ways['one more changed, watched'];
  const row = (what, way, ceiling) => ({
    group: `Generating \`${name}\` again`,
    what: `${what}, seconds, of cold`,
    value: way.seconds / cold.seconds,
    ceiling,
  });
  return [
    row('nothing changed', warm, 0.15),
    row('one operation changed', touched, 0.5),
    ...(again ? [row('one more changed while watched', again, 0.5)] : []),
  ];
}

function scaleTargets({ sizes, exponents }) {
  const row = (what, value, ceiling, unit) => ({ group: 'Growing', what, value, ceiling, unit });
  const largest = sizes.at(-1);
  return [
    row('exponent of CPU time', exponents.cpu, 1.1),
    row('exponent of memory', exponents.mebibytes, 1.1),
    row(`memory of ${largest.operations} operations`, largest.mebibytes, 4096, 'MiB'),
  ];
}

function consumerTargets({ compiling, editing, importing }) {
  const compiled = compiling.flatMap(({ compiler, skipLibCheck, programs }) => {
    const group = `Type-checking one call, ${compiler}, skipLibCheck ${skipLibCheck}`;
    const of = (program, other) => programs[program].added / programs[other].added;
    return ['class', 'functions'].flatMap((program) => [
      { group, what: `${program}: of openai’s`, value: of(program, 'openai'), ceiling: 0.6 },
      { group, what: `${program}: of hey-api’s`, value: of(program, 'hey-api'), ceiling: 0.3 },
      {
        group,
        what: `${program}: instantiations`,
        value: programs[program].instantiations,
        ceiling: 5000,
        unit: '',
      },
    ]);
  });
  const { 'first answer': _, ...questions } = editing.class;
  const edited = Object.entries(questions).map(([what, time]) => ({
    group: 'An editor’s answers (tsserver), after a keystroke',
    what: `${what}, of hey-api’s`,
    value: time / editing['hey-api'][what],
    ceiling: 0.5,
  }));
  const ceilings = { class: 40, functions: 10 };
  const loaded = Object.entries(ceilings).map(([what, ceiling]) => ({
    group: 'Importing in Node 24',
    what,
    value: importing[what].least,
    ceiling,
    unit: 'ms',
  }));
  return [...compiled, ...edited, ...loaded];
}

function runtimeTargets({ tasks, exponent }) {
  const group = 'Runtime, beside openai';
  const growth = { group, what: 'exponent of time over chunks', value: exponent, ceiling: 1.1 };
  const rows = Object.entries(tasks).flatMap(([task, { ratios, overhead }]) => [
    { group, what: `${task}: time, of openai’s`, value: 1 / ratios.ours, ceiling: 0.5 },
    ...(overhead === undefined
      ? []
      : [{ group, what: `${task}: overhead over fetch`, value: overhead, ceiling: 0.35 }]),
  ]);
  return exponent === undefined ? rows : [...rows, growth];
}

function memoryTargets({ mebibytes, results }) {
  const group = 'Memory of the runtime';
  const of = (who) => results.filter((result) => result.who === who);
  const rows = {
    stream: ({ kept }) => [`a stream of ${mebibytes} MiB: kept`, kept, 2],
    upload: ({ grown }) => [`an upload of ${mebibytes} MiB: growth`, grown, 32],
    line: ({ grown }) => ['a line of 100 MB, refused: growth', grown, 256],
    // fetch itself keeps something of each connection: Node 22's does.
    calls: ({ node, kept }) => {
      const own = of('fetch alone').find(
        (result) => result.task === 'calls' && result.node === node,
      );
      return ['10,000 calls at once: kept beyond what fetch keeps', kept - own.kept, 4];
    },
  };
  return of('ours').map((result) => {
    const [what, value, ceiling] = rows[result.task](result);
    return { group, what: `${what}, ${result.node}`, value, ceiling, unit: 'MiB' };
  });
}

function sizeTargets() {
  const script = path.join(root, 'scripts/size.mjs');
  const { stdout } = spawnSync(process.execPath, [script, '--json'], { encoding: 'utf8' });
  return Object.entries(JSON.parse(stdout)).map(([what, { bytes, ceiling }]) => ({
    group: 'Size, minified and gzipped',
    what,
    value: bytes,
    ceiling,
    unit: 'bytes',
  }));
}
