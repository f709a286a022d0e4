import { EMPTY_RECORD, type PersonRecord } from '../coaching/record.ts';
import { encodeRecord } from './decode.ts';
import type { ProgressStore } from './store.ts';

/** A store that keeps its record in memory: the twin of the one on disk, for tests. */
export function createMemoryStore(initial: PersonRecord = EMPTY_RECORD): ProgressStore {
  let record = initial;
  const copies: string[] = [];
  const isEmpty = (): boolean => record === EMPTY_RECORD;
  const keepCopy = (reason: string): Promise<string | null> => {
    if (isEmpty()) return Promise.resolve(null);
    copies.push(reason);
    const number = copies.filter((one) => one === reason).length;
    return Promise.resolve(`/memory/progress.${reason}-${number}.json`);
  };
  return {
    path: '/memory/progress.json',
    read: () => Promise.resolve(record),
    update: (change) => {
      const next = change(record);
      if (encodeRecord(next) !== encodeRecord(record)) record = next;
      return Promise.resolve(record);
    },
    keepCopy,
    setAside: (reason) => {
      const copy = keepCopy(reason);
      record = EMPTY_RECORD;
      return copy;
    },
    repair: () => Promise.resolve(null),
    inspect: () => Promise.resolve({ kind: isEmpty() ? 'absent' : 'good', detail: '', backup: null }),
  };
}
