import { statSync } from 'node:fs';
import { EXIT, UserError } from '../../errors.ts';
import { type Location, recordIn } from './location.ts';
import { cannotRead, findRealFile, haveSameBytes, isTaken } from './record-file.ts';

/** Where a record is, and what is to be done about it with the next change. */
export interface Place {
  /** Where it is, or would be written where there is none. */
  readonly path: string;
  /** Where it moves with the next change, since it lies where it was kept before; null where it stays. */
  readonly movesTo: string | null;
  /** The same bytes in the folder of before, left by a move that was cut short; null where there are none. */
  readonly leftover: string | null;
}

/**
 * Finds the record of a profile in its folder or in the one it was kept in before; throws a UserError where each has
 * another one, which nobody but the person can decide about.
 */
export function findPlace({ folder, name, formerFolder }: Location): Place {
  const path = recordIn(folder, name);
  const former = formerFolder === undefined ? null : recordIn(formerFolder, name);
  const isHere = isRecordAt(path);
  // Nobody is kept from a record by a folder of before that cannot be looked into.
  if (former === null || !(isHere ? isSeenAt(former) : isRecordAt(former)))
    return { path, movesTo: null, leftover: null };
  if (!isHere) return { path: former, movesTo: path, leftover: null };
  if (isSameFile(path, former)) return { path, movesTo: null, leftover: null };
  if (haveSameBytes(path, former)) return { path, movesTo: null, leftover: former };
  // Another program may have moved it in this moment.
  if (!isTaken(former)) return { path, movesTo: null, leftover: null };
  throw new UserError(`Your progress is in two places that differ:\n  ${path}\n  ${former}`, {
    hint: 'Move one of the two into another folder; coach import <file> then adds what it holds.',
    exitCode: EXIT.failed,
  });
}

/** Whether anything is at a path; throws a UserError where that cannot be told. */
function isRecordAt(path: string): boolean {
  try {
    return isTaken(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

function isSeenAt(path: string): boolean {
  try {
    return isTaken(path);
  } catch {
    return false;
  }
}

function isSameFile(one: string, other: string): boolean {
  try {
    const [a, b] = [one, other].map((path) => statSync(path, { bigint: true }));
    return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

/** The locks that keep others from a record while it changes, in the order to take them in. */
export function locksOf({ path, movesTo, leftover }: Place): string[] {
  if (leftover !== null) return [leftover, path].map(lockOf);
  return [path, ...(movesTo === null ? [] : [movesTo])].map(lockOf);
}

/** The lock of the record at a path: beside what it links to. */
function lockOf(path: string): string {
  return `${findRealFile(path)}.lock`;
}
