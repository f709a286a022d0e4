import { basename, dirname } from 'node:path';
import { EMPTY_RECORD, type PersonRecord } from '../coaching/record.ts';
import { describeDiskFault } from '../disk-fault.ts';
import { EXIT, listFaults, UserError } from '../errors.ts';
import { type Location, recordIn } from './disk/location.ts';
import { findPlace } from './disk/place.ts';
import { findBackup, findRealFile, isLink, readBytes } from './disk/record-file.ts';
import type { Held } from './disk/with-place.ts';
import { type DecodedFile, decodeFile, decodeRecord, encodeRecord } from './encoding.ts';
import { sealRecord } from './seal.ts';
import type { ProgressStore, StoreState } from './store.ts';

/** Writes a text to a new file at this path; what it leaves behind is checked by the store, whatever it claims. */
export type WriteText = (path: string, text: string) => Promise<void>;

/** What the store meets while it works; each has a default for tests. */
export interface StoreOptions {
  readonly write?: WriteText;
  /** Ends the waiting for others, and lets no change be stored; its reason is thrown. */
  readonly signal?: AbortSignal;
  /** Told what the person should know beside the result. */
  readonly note?: (text: string) => void;
}

/** The record in one JSON file: written by conf under a lock and another name, checked, and then put in its place. */
export function createFileStore(location: Location, options: StoreOptions = {}): ProgressStore {
  const { write = writeThroughConf, signal, note = () => undefined } = options;

  /** Does a piece of work on the real file while no other program may change it. */
  async function locked<Result>(work: (held: Held) => Promise<Result>): Promise<Result> {
    try {
      const { withPlace } = await import('./disk/with-place.ts');
      return await withPlace(location, { ...(signal === undefined ? {} : { signal }), note }, work);
    } catch (error) {
      throw error instanceof Error && 'code' in error ? notWritten(pathNow(location), error) : error;
    }
  }

  async function replace(file: string, next: PersonRecord, held: Held, keepsBackup = true): Promise<void> {
    const text = sealRecord(next);
    const checked = await decodeRecord(Buffer.from(text));
    if ('faults' in checked) throw new Error(`a change made a record that is not valid: ${checked.faults.join('; ')}`);
    const { replaceFile } = await import('./disk/replace-file.ts');
    try {
      await replaceFile(file, {
        content: text,
        write: (staged) => write(staged, text),
        confirm: () => {
          held.confirm();
        },
        keepsBackup,
      });
    } catch (error) {
      throw error instanceof UserError || error === signal?.reason ? error : notWritten(pathNow(location), error);
    }
  }

  return {
    get path() {
      return pathNow(location);
    },
    read: async () => (await readOrThrow(location)).record,
    update: (change) =>
      locked(async (held) => {
        const { record: before, written } = await readOrThrow(location);
        const after = change(before);
        if (JSON.stringify(after) === JSON.stringify(before)) return { before, after: before };
        const file = held.settle();
        if (written === 'older') await copy(file, 'older');
        await replace(file, after, held);
        return { before, after };
      }),
    keepCopy: (reason) =>
      readStored(location).bytes === null
        ? Promise.resolve(null)
        : locked(async (held) => (readStored(location).bytes === null ? null : copy(held.settle(), reason))),
    setAside: (reason) =>
      locked(async (held) => {
        if (readStored(location).bytes === null) return null;
        const file = held.settle();
        const { moveAside, removeBackup } = await import('./disk/replace-file.ts');
        if (!isLink(pathNow(location))) return moveAside(file, reason);
        // A link stays one: it leads to a blank record.
        const kept = await copy(file, reason);
        removeBackup(file);
        await replace(file, EMPTY_RECORD, held, false);
        return kept;
      }),
    repair: async () => {
      if (['good', 'edited', 'absent'].includes((await inspect(location)).kind)) return null;
      return locked(async (held) => {
        const { path, bytes } = readStored(location);
        const decoded = bytes === null ? null : await decodeFile(bytes);
        if (bytes === null || decoded === null || 'record' in decoded) return null;
        if ('newer' in decoded) throw newerThanThis(path, decoded.newer);
        const { salvageRecord } = await import('./salvage.ts');
        const backup = findBackup(findRealFile(path));
        const salvaged = await salvageRecord(bytes, backup === null ? null : readBytes(backup));
        if ('newer' in salvaged) throw newerThanThis(path, salvaged.newer);
        const file = held.settle();
        const kept = await copy(file, 'damaged');
        await replace(file, salvaged.record, held);
        return { ...salvaged, copy: kept };
      });
    },
    inspect: () => inspect(location),
    tryWriting: async () => {
      const { tryWriting } = await import('./disk/try-writing.ts');
      try {
        tryWriting(location);
      } catch (error) {
        throw error instanceof UserError ? error : notWritten(pathNow(location), error);
      }
    },
    format: encodeRecord,
    parse: decodeRecord,
  };
}

async function copy(file: string, reason: string): Promise<string> {
  const { copyAside } = await import('./disk/replace-file.ts');
  return copyAside(file, reason);
}

async function writeThroughConf(path: string, text: string): Promise<void> {
  const { default: Conf } = await import('conf');
  const conf = new Conf<Record<string, unknown>>({
    cwd: dirname(path),
    configName: basename(path),
    fileExtension: '',
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    serialize: () => text,
  });
  conf.store = JSON.parse(text) as Record<string, unknown>;
}

interface Stored {
  readonly path: string;
  /** What is there; null where nothing is. */
  readonly bytes: Uint8Array | null;
}

function readStored(location: Location): Stored {
  const { path, movesTo } = findPlace(location);
  const bytes = readBytes(path);
  // Another program may have moved it in this moment.
  return bytes === null && movesTo !== null ? readStored(location) : { path, bytes };
}

/** Where the record is, as far as that can be told. */
function pathNow(location: Location): string {
  try {
    return findPlace(location).path;
  } catch {
    return recordIn(location.folder, location.name);
  }
}

type Read = Extract<DecodedFile, { readonly record: unknown }>;

async function readOrThrow(location: Location): Promise<Read> {
  const { path, bytes } = readStored(location);
  if (bytes === null) return { record: EMPTY_RECORD, written: 'sealed' };
  const decoded = await decodeFile(bytes);
  if ('record' in decoded) return decoded;
  if ('newer' in decoded) throw newerThanThis(path, decoded.newer);
  throw new UserError(`${path} is damaged and left as it is:\n${listFaults(decoded.faults, 1)}`, {
    hint: 'coach doctor shows the ways out.',
    exitCode: EXIT.failed,
  });
}

async function inspect(location: Location): Promise<StoreState> {
  try {
    const { path, bytes } = readStored(location);
    const movesTo = findPlace(location).movesTo;
    const backup = lookForBackup(path);
    if (bytes === null) return { kind: 'absent', detail: '', backup, movesTo: null };
    const decoded = await decodeFile(bytes);
    if ('record' in decoded)
      return { kind: decoded.written === 'edited' ? 'edited' : 'good', detail: '', backup, movesTo };
    if ('newer' in decoded) return { kind: 'newer', detail: `version ${decoded.newer}`, backup, movesTo };
    return { kind: 'damaged', detail: listFaults(decoded.faults), backup, movesTo };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const mend = error instanceof UserError && !(error.cause instanceof Error) ? error.hint : undefined;
    return { kind: 'unreadable', detail, backup: null, movesTo: null, ...(mend === undefined ? {} : { mend }) };
  }
}

/** The .bak of a record; null where there is none, or what is none. */
function lookForBackup(path: string): string | null {
  try {
    return findBackup(findRealFile(path));
  } catch {
    return null;
  }
}

function newerThanThis(path: string, version: number): UserError {
  return new UserError(`${path} is of version ${version}, from a newer coach.`, {
    hint: 'Update this one; the file is left as it is.',
    exitCode: EXIT.failed,
  });
}

/** All that can fail on the way to a change fails before it takes hold. */
function notWritten(path: string, error: unknown): UserError {
  return new UserError(`Your progress could not be written to ${path}: ${describeDiskFault(error)}.`, {
    hint: 'What was stored before is unchanged. coach doctor tells more.',
    exitCode: EXIT.failed,
    cause: error,
  });
}
