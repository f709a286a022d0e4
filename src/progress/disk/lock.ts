import { closeSync, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeDiskFault } from '../../disk-fault.ts';
import { EXIT, UserError } from '../../errors.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { findProcessStart } from './process-start.ts';
import { refuseOthers } from './record-file.ts';

const WAIT_MS = 5000;
const RETRY_MS = 25;
const LONGEST_LOCK = 4096;
const LOCK = 'The lock of your progress,';
/** The pid alone does not tell two programs apart where pids are soon used again, as in a container. */
const OWNER = `${process.pid} ${crypto.randomUUID()} ${findProcessStart(process.pid) ?? ''}`.trimEnd();
/** Nobody writes for so long: where the system does not tell programs with one pid apart, the age of a lock does. */
const LONGEST_HELD_SECONDS = 120;

export interface LockOptions {
  readonly waitMs?: number;
  /** Ends the waiting, and lets no work begin; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told where the lock could not be taken away afterwards, which undoes nothing. */
  readonly note?: (text: string) => void;
}

/**
 * Runs a piece of work while holding the lock file. Waits up to five seconds for a live holder, and takes over from a
 * dead one; the work can ask whether it still holds the lock. What is no regular file is no lock: a UserError names it.
 */
export async function withLock<Result>(
  path: string,
  work: (isHeld: () => boolean) => Promise<Result>,
  { waitMs = WAIT_MS, signal, note }: LockOptions = {},
): Promise<Result> {
  const started = performance.now();
  while (!tryCreate(path)) {
    const holder = readHolder(path);
    if (performance.now() - started > waitMs) throw heldBy(holder, path);
    if (holder === null || isAlive(holder, path) || !removeDead(path, holder)) await pause(signal);
  }
  try {
    // A signal may have come in the moment in which the lock was free.
    signal?.throwIfAborted();
    return await work(() => readHolder(path) === OWNER);
  } finally {
    release(path, note);
  }
}

/** Lets others run for a moment; throws the reason of a signal as soon as it comes. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(RETRY_MS, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

function release(path: string, note: LockOptions['note']): void {
  try {
    if (readHolder(path) === OWNER) rmSync(path, { force: true });
  } catch (error) {
    note?.(`The lock ${path} could not be taken away: ${describeDiskFault(error)}. The next change takes it away.`);
  }
}

function tryCreate(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    writeFileSync(file, Buffer.from(OWNER));
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** The text in the lock file, or null when it is gone. */
function readHolder(path: string): string | null {
  try {
    return refuseOthers(path, LOCK) ? Buffer.from(readRegularFile(path, LONGEST_LOCK)).toString() : null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Whether the holder still runs: the process of its pid that began when it says. A lock without a pid is being written
 * or was left by a crash: it counts for a second. One that does not say when its holder began, or from before the
 * machine started, counts no longer than anybody writes.
 */
function isAlive(holder: string, path: string): boolean {
  const [number, , began] = holder.split(' ');
  const pid = Number(number);
  if (pid === process.pid) return holder === OWNER;
  const age = findAge(path);
  if (!Number.isInteger(pid) || pid <= 0) return age < 1;
  if (!runs(pid)) return false;
  const start = findProcessStart(pid);
  if (began !== undefined && start !== null) return began === start;
  return age < Math.min(LONGEST_HELD_SECONDS, uptime() + 60);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** How many seconds ago a lock was made, or in how many where the clock was set back; infinite where it is gone. */
function findAge(path: string): number {
  const made = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return made === undefined ? Infinity : Math.abs(Date.now() - made) / 1000;
}

/** Removes a dead holder's lock; only one process at a time may, and it looks again first, so no live lock goes. */
function removeDead(path: string, holder: string): boolean {
  const guard = `${path}.takeover`;
  if (!tryCreate(guard)) {
    if (refuseOthers(guard, LOCK) && findAge(guard) > WAIT_MS / 1000) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (readHolder(path) === holder) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function heldBy(holder: string | null, path: string): UserError {
  const pid = holder?.split(' ')[0] ?? '';
  const who = pid === '' ? 'Another program' : `Process ${pid}`;
  return new UserError(`${who} has been writing your progress for more than ${WAIT_MS / 1000} seconds.`, {
    hint: `Wait for it or stop it; if it is no coach, remove ${path}`,
    exitCode: EXIT.failed,
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
