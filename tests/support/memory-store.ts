import { EMPTY_RECORD, type PersonRecord } from '../../src/coaching/record.ts';
import { decodeRecord, encodeRecord } from '../../src/progress/encoding.ts';
import type { ProgressStore } from '../../src/progress/store.ts';

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
      const before = record;
      const next = change(before);
      if (encodeRecord(next) !== encodeRecord(before)) record = next;
      return Promise.resolve({ before, after: record });
    },
    keepCopy,
    setAside: (reason) => {
      const copy = keepCopy(reason);
      record = EMPTY_RECORD;
      return copy;
    },
    repair: () => Promise.resolve(null),
    tryWriting: () => Promise.resolve(),
    format: encodeRecord,
    parse: decodeRecord,
    inspect: () => Promise.resolve({ kind: isEmpty() ? 'absent' : 'good', detail: '', backup: null, movesTo: null }),
  };
}
