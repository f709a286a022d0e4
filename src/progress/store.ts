import type { PersonRecord } from '../coaching/record.ts';
import type { Decoded } from './encoding.ts';

/**
 * The person's record and the place it is kept in. A damaged or newer file makes `read` and `update` throw a UserError.
 */
export interface ProgressStore {
  /** Where the record is at this moment, or would be. */
  readonly path: string;
  /** The record as stored now, or the empty one; takes no lock and writes nothing. */
  read(): Promise<PersonRecord>;
  /** Applies a pure change to the record as it is stored at that moment. */
  update(change: (record: PersonRecord) => PersonRecord): Promise<Update>;
  /** Keeps a copy of the stored file, whatever it holds, and gives its path; null when nothing is stored. */
  keepCopy(reason: string): Promise<string | null>;
  /**
   * Takes what is stored away, whatever it is, and gives the path of the copy; null when nothing is stored. A link in
   * its place stays, and leads to a blank record.
   */
  setAside(reason: string): Promise<string | null>;
  /** Makes a damaged file whole from what can still be read; null where it is not damaged, a UserError where newer. */
  repair(): Promise<Repair | null>;
  /** Whether, and how well, the record can be used; never throws. */
  inspect(): Promise<StoreState>;
  /** Tries whether a change could be stored, and leaves nothing behind; throws a UserError that says why not. */
  tryWriting(): Promise<void>;
  /** The text of a record for another machine, and a record from the bytes of such a text. */
  format(record: PersonRecord): string;
  parse(bytes: Uint8Array): Promise<Decoded>;
}

/** What a change found, and what is stored after it. */
export interface Update {
  readonly before: PersonRecord;
  readonly after: PersonRecord;
}

export interface StoreState {
  /** `edited` is good too, but not as this program wrote it. */
  readonly kind: 'absent' | 'good' | 'edited' | 'damaged' | 'newer' | 'unreadable';
  readonly detail: string;
  readonly backup: string | null;
  /** Where the record moves with the next change; null where it stays. */
  readonly movesTo: string | null;
  /** What mends it, where the fault itself says so. */
  readonly mend?: string;
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
