import type { PersonRecord } from '../coaching/record.ts';

/** The person's record and the place it is kept in. A damaged or newer file makes every method but keepCopy and clear throw a UserError. */
export interface ProgressStore {
  /** Where the record is, or would be. */
  readonly path: string;
  /** The record as stored now, or the empty one; takes no lock and writes nothing. */
  read(): Promise<PersonRecord>;
  /** Applies a pure change to the record as it is stored at that moment, and gives what is stored after it. */
  update(change: (record: PersonRecord) => PersonRecord): Promise<PersonRecord>;
  /** Keeps a copy of the stored file, whatever it holds, and gives its path; null when nothing is stored. */
  keepCopy(reason: string): Promise<string | null>;
  /** Takes the stored file away, whatever it holds. */
  clear(): Promise<void>;
  /** Whether, and how well, the record can be used; never throws. */
  inspect(): Promise<StoreState>;
}

export interface StoreState {
  readonly kind: 'absent' | 'good' | 'damaged' | 'newer' | 'unreadable';
  readonly detail: string;
  readonly backup: string | null;
}
