// Runs of our own generator, each a whole process in a folder of its own.
import fs from 'node:fs';
import path from 'node:path';
import { withOneChanged } from './change.mjs';
import { cli, emptyFolder, measured, node, run } from './measure.mjs';

/** From nothing, over what is there, and after one operation has changed: in a run, and in a watch. */
export function generations(document) {
  const file = copyOf(document);
  const cold = generation(file);
  const warm = generation(file);
  fs.writeFileSync(file, withOneChanged(fs.readFileSync(file, 'utf8')));
  const changed = generation(file);
  const { first, later } = watchedGenerations(file);
  return {
    cold,
    warm,
    'one operation changed': changed,
    'one operation changed, watched': { ...first, rooms: {} },
    'one more changed, watched': { ...later, rooms: {} },
  };
}

function watchedGenerations(file) {
  const script = path.join(import.meta.dirname, 'watched.mjs');
  return JSON.parse(
    run(process.execPath, [script, node, file, outputOf(file)], path.dirname(file)),
  );
}

/** Generates where there is neither a package nor a cache. */
export function coldGeneration(document) {
  return generation(copyOf(document));
}

/** The document in a folder of its own. */
function copyOf(document) {
  const work = emptyFolder('ours');
  fs.mkdirSync(path.join(work, 'node_modules'));
  const file = path.join(work, path.basename(document));
  fs.copyFileSync(document, file);
  return file;
}

function outputOf(file) {
  return path.join(path.dirname(file), 'sdk');
}

/** One run, with milliseconds by room; what happens before, between and after the rooms is `rest`. */
function generation(file) {
  const args = [cli, file, '--output', outputOf(file), '--verbose', '--format', 'json'];
  const found = measured(node, args, path.dirname(file));
  const lines = found.text.matchAll(/^([a-z]+) +(\d+) ms$/gm);
  const rooms = Object.fromEntries([...lines].map(([, room, time]) => [room, Number(time)]));
  const inside = Object.values(rooms).reduce((sum, time) => sum + time, 0);
  return { ...found, rooms: { ...rooms, rest: Math.round(found.seconds * 1000 - inside) } };
}
