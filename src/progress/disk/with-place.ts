import { accessSync, constants, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeDiskFault } from '../../disk-fault.ts';
import type { Location } from './location.ts';
import { withLock } from './lock.ts';
import { moveRecord } from './move-record.ts';
import { findPlace, locksOf, type Place } from './place.ts';
import { findRealFile } from './record-file.ts';
import { createFolder } from './replace-file.ts';

/** What a piece of work may do while no other program changes the record. */
export interface Held {
  /** Brings the record to where it belongs, before the first change, and gives the real file to change. */
  settle(): string;
  /** Throws where the work may not be finished: the person stopped it, or another program took the lock. */
  confirm(): void;
}

export interface Surveillance {
  readonly signal?: AbortSignal;
  readonly note: (text: string) => void;
}

/**
 * Runs a piece of work while holding the locks of a record, wherever it lies at that moment: where another program
 * moved it while this one waited, it begins again with the other locks.
 */
export async function withPlace<Result>(
  location: Location,
  options: Surveillance,
  work: (held: Held) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const plan = planLocks(findPlace(location), location);
    const done = await holdAll(plan.locks, options, async (isHeld) => {
      const place = findPlace(location);
      const needed = plan.cannotMove === null ? locksOf(place) : locksOf(place).slice(0, 1);
      if (!needed.every((lock) => plan.locks.includes(lock))) return null;
      const held: Held = {
        settle: () => {
          const told = settle(place, location, plan);
          if (told !== null) options.note(told);
          return findRealFile(findPlace(location).path);
        },
        confirm: () => {
          options.signal?.throwIfAborted();
          if (!isHeld()) throw new Error('another program took over while this one was stopped');
        },
      };
      return { result: await work(held) };
    });
    if (done !== null) return done.result;
  }
}

interface LockPlan {
  readonly locks: readonly string[];
  /** Why a record that should move has to stay; null where it can. */
  readonly cannotMove: string | null;
}

function planLocks(place: Place, { folder, depth }: Location): LockPlan {
  const locks = locksOf(place);
  if (place.movesTo === null) {
    createFolder(dirname(findRealFile(place.path)), depth);
    return { locks, cannotMove: null };
  }
  try {
    createFolder(folder, depth);
    accessSync(folder, constants.W_OK);
    return { locks, cannotMove: null };
  } catch (error) {
    return { locks: locks.slice(0, 1), cannotMove: describeDiskFault(error) };
  }
}

async function holdAll<Result>(
  [first, ...others]: readonly string[],
  options: Surveillance,
  work: (isHeld: () => boolean) => Promise<Result>,
): Promise<Result> {
  if (first === undefined) return work(() => true);
  return withLock(
    first,
    (isFirstHeld) => holdAll(others, options, (areOthersHeld) => work(() => isFirstHeld() && areOthersHeld())),
    options,
  );
}

/** Moves a record that lies where it was kept before; where that fails it stays, and can be changed all the same. */
function settle({ path, movesTo, leftover }: Place, location: Location, { cannotMove }: LockPlan): string | null {
  if (leftover !== null) rmSync(leftover);
  if (movesTo === null) return null;
  const fault = cannotMove ?? tryMove(path, movesTo, location);
  return fault === null
    ? `Your progress has moved from ${path} to ${movesTo}: settings are often shared, what you tell the coach is not.`
    : `Your progress stays at ${path}; it could not be moved to ${movesTo}: ${fault}.`;
}

/** Why a record could not be moved, where it is as it was; null where it has moved. */
function tryMove(path: string, movesTo: string, location: Location): string | null {
  try {
    moveRecord(path, movesTo);
    return null;
  } catch (error) {
    if (findPlace(location).movesTo === null) throw error;
    return describeDiskFault(error);
  }
}
