import type { UpToDate } from './task.ts';

/** The targets of a Makefile that are files. */
export interface Targets {
  /** What each is made from, the order of which alone does not count; a name with $ is not known. */
  readonly madeFrom: ReadonlyMap<string, readonly string[]>;
  /** Whether a target is no file, but done each time. */
  readonly isPhony: (name: string) => boolean;
}

/** Nobody has files made from each other in longer rows. */
const LONGEST_ROW = 20;

/** Tells of a target whether its file is there, so that Make does nothing for it where nothing before it is newer. */
export function createUpToDate({ madeFrom, isPhony }: Targets): UpToDate {
  return (target, isThere) => {
    /** Whether a name is made anew each time, and what is made from it too. */
    const isRemade = (name: string, row: number): boolean => {
      if (name.includes('$')) return false;
      if (isPhony(name) || !isThere(name)) return true;
      return row < LONGEST_ROW && (madeFrom.get(name) ?? []).some((one) => isRemade(one, row + 1));
    };
    if (isRemade(target, 0)) return 'no';
    // Which of two files is newer, a fresh copy of a repository does not say.
    return (madeFrom.get(target) ?? []).length === 0 ? 'yes' : 'perhaps';
  };
}
