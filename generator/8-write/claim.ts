/**
 * Whose turn it is to write a folder: a hidden folder in it is made by one run at a time, and says
 * which process that is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodeOf } from '../1-load/read/error-code.js';
import { recover, stagingName } from './staging.js';

const ownerName = 'owner';

export type Claim = { readonly taken: true } | { readonly taken: false; readonly by: number };

/** Takes the folder for this process; the process that has it already, if that one is alive. */
export function claim(dir: string): Claim {
  const staging = join(dir, stagingName);
  mkdirSync(dir, { recursive: true });
  for (;;) {
    try {
      mkdirSync(staging);
      writeFileSync(join(staging, ownerName), String(process.pid));
      return { taken: true };
    } catch (error) {
      if (errorCodeOf(error) !== 'EEXIST') throw error;
    }
    const owner = patientOwnerOf(staging);
    if (owner !== undefined && owner !== process.pid && isAlive(owner))
      return { taken: false, by: owner };
    recover(dir);
  }
}

/** Whether a process is writing there, or was stopped while it did. */
export function isClaimed(dir: string): boolean {
  return existsSync(join(dir, stagingName));
}

/** Whoever has made the folder this instant has yet to write who that is. */
function patientOwnerOf(staging: string): number | undefined {
  const tick = new Int32Array(new SharedArrayBuffer(4));
  for (let waits = 0; waits < 20; waits += 1) {
    const owner = ownerOf(staging);
    if (owner !== undefined || !existsSync(staging)) return owner;
    Atomics.wait(tick, 0, 0, 25);
  }
  return undefined;
}

function ownerOf(staging: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(staging, ownerName), 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCodeOf(error) === 'EPERM';
  }
}
