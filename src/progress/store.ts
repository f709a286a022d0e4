import type { PersonRecord } from '../coaching/record.ts';

/** The person's record and the place it is kept in. A damaged or newer file makes `read` and `update` throw a UserError. */
export interface ProgressStore {
  /** Where the record is, or would be. */
  readonly path: string;
  /** The record as stored now, or the empty one; takes no lock and writes nothing. */
  read(): Promise<PersonRecord>;
  /** Applies a pure change to the record as it is stored at that moment, and gives what is stored after it. */
  update(change: (record: PersonRecord) => PersonRecord): Promise<PersonRecord>;
  /** Keeps a copy of the stored file, whatever it holds, and gives its path; null when nothing is stored. */
  keepCopy(reason: string): Promise<string | null>;
  /** Takes the stored file away, whatever it holds, and gives the path of the copy that is kept; null when nothing is stored. */
  setAside(reason: string): Promise<string | null>;
  /** Makes a damaged file whole from what can still be read of it; null where it is not damaged. Throws a UserError where it is from a newer program. */
  repair(): Promise<Repair | null>;
  /** Whether, and how well, the record can be used; never throws. */
  inspect(): Promise<StoreState>;
}

export interface StoreState {
  readonly kind: 'absent' | 'good' | 'damaged' | 'newer' | 'unreadable';
  readonly detail: string;
  readonly backup: string | null;
}

/** What a repair took back. */
export interface Salvage {
  readonly record: PersonRecord;
  /** What could not be read, one line each, with the fault. */
  readonly lost: readonly string[];
  /** How many entries came from the state before the last change. */
  readonly fromBackup: number;
}

export interface Repair extends Salvage {
  /** Where the damaged file is kept. */
  readonly copy: string;
}
