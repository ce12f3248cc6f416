// Our own generator, room by room, cold and warm and after a small change, with peak memory:
//
//   npm run bench [-- --rounds 3]
import { parseArgs } from 'node:util';
import { documents, inTurn, install, keep, median, summaryOf } from './measure.mjs';
import { generations } from './ours.mjs';

const { values: o } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
install();

const found = documents().map(({ name, file, bytes }) => {
  const runs = inTurn(Number(o.rounds), [() => generations(file)]);
  const ways = Object.fromEntries(Object.entries(runs).map(([way, all]) => [way, wayOf(all)]));
  print(name, ways);
  return { name, bytes, ways };
});
keep('rooms', { documents: found });

function wayOf(runs) {
  const rooms = [...new Set(runs.flatMap((one) => Object.keys(one.rooms)))];
  const times = rooms.map((room) => [room, median(runs.map((one) => one.rooms[room] ?? 0))]);
  return { ...summaryOf(runs), rooms: Object.fromEntries(times) };
}

function print(name, ways) {
  console.log(`\n${name}`);
  for (const [way, { seconds, cpu, mebibytes, rooms }] of Object.entries(ways)) {
    const times = Object.entries(rooms).map(([room, time]) => `${room} ${time}`);
    console.log(
      `  ${way.padEnd(22)} ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s CPU (${(cpu / ways.cold.cpu).toFixed(2)} x cold), ${mebibytes} MiB`,
    );
    console.log(`    ${times.join(', ')} ms`);
  }
}
