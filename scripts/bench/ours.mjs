// Runs of our own generator, each a whole process in a folder of its own.
import fs from 'node:fs';
import path from 'node:path';
import { cli, folder, measured, node } from './measure.mjs';

const work = path.join(folder, 'ours');
const output = path.join(work, 'sdk');

/** Generates three times: from nothing, over what is there, and after one operation has changed. */
export function generations(document) {
  const cold = coldGeneration(document);
  const file = copyOf(document);
  const warm = generation(file);
  fs.writeFileSync(file, withOneChanged(fs.readFileSync(file, 'utf8')));
  return { cold, warm, 'one operation changed': generation(file) };
}

/** Generates where there is neither a package nor a cache. */
export function coldGeneration(document) {
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(path.join(work, 'node_modules'), { recursive: true });
  fs.copyFileSync(document, copyOf(document));
  return generation(copyOf(document));
}

function copyOf(document) {
  return path.join(work, path.basename(document));
}

/** One run, with milliseconds by room; what happens before, between and after the rooms is `rest`. */
function generation(file) {
  const args = [cli, file, '--output', output, '--verbose', '--format', 'json'];
  const found = measured(node, args, work);
  const lines = found.text.matchAll(/^([a-z]+) +(\d+) ms$/gm);
  const rooms = Object.fromEntries([...lines].map(([, room, time]) => [room, Number(time)]));
  const inside = Object.values(rooms).reduce((sum, time) => sum + time, 0);
  return { ...found, rooms: { ...rooms, rest: Math.round(found.seconds * 1000 - inside) } };
}

/** Another letter in the first description below `paths`. */
function withOneChanged(text) {
  const start = /^paths:|"paths":/m.exec(text)?.index ?? 0;
  const words = /("?(?:summary|description)"?: *"?)([A-Za-z])/g;
  words.lastIndex = start;
  const found = words.exec(text);
  if (!found) throw new Error('No operation of this document says what it does.');
  const at = found.index + found[1].length;
  return `${text.slice(0, at)}X${text.slice(at)}`;
}
