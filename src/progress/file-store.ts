import { basename, dirname, join } from 'node:path';
import { EMPTY_RECORD, type PersonRecord } from '../coaching/record.ts';
import { describeDiskFault } from '../disk-fault.ts';
import { EXIT, listFaults, UserError } from '../errors.ts';
import { type DecodedFile, decodeFile, decodeRecord, encodeRecord } from './encoding.ts';
import type { Location } from './location.ts';
import { findBackup, findRealFile, readBytes } from './record-file.ts';
import { sealRecord } from './seal.ts';
import type { ProgressStore, StoreState } from './store.ts';

/** Writes a text to a new file at this path; what it leaves behind is checked by the store, whatever it claims. */
export type WriteText = (path: string, text: string) => Promise<void>;

/** The record in one JSON file: written by conf under a lock and another name, checked, and then put in its place. */
export function createFileStore({ folder, name }: Location, write: WriteText = writeThroughConf): ProgressStore {
  const path = join(folder, `${name}.json`);

  /** Does a piece of work on the real file while no other program may change it. */
  async function locked<Result>(work: (file: string, isHeld: () => boolean) => Promise<Result>): Promise<Result> {
    try {
      const [{ withLock }, { createFolder }] = await Promise.all([import('./lock.ts'), import('./replace-file.ts')]);
      const file = findRealFile(path);
      createFolder(dirname(file));
      return await withLock(`${file}.lock`, (isHeld) => work(file, isHeld));
    } catch (error) {
      throw error instanceof Error && 'code' in error ? notWritten(path, error) : error;
    }
  }

  async function replace(file: string, next: PersonRecord, isHeld: () => boolean): Promise<void> {
    const text = sealRecord(next);
    const checked = await decodeRecord(Buffer.from(text));
    if ('faults' in checked) throw new Error(`a change made a record that is not valid: ${checked.faults.join('; ')}`);
    const { replaceFile } = await import('./replace-file.ts');
    try {
      await replaceFile(file, text, (staged) => write(staged, text), isHeld);
    } catch (error) {
      throw notWritten(path, error);
    }
  }

  return {
    path,
    read: async () => (await readOrThrow(path)).record,
    update: (change) =>
      locked(async (file, isHeld) => {
        const { record: before, written } = await readOrThrow(path);
        const after = change(before);
        if (JSON.stringify(after) === JSON.stringify(before)) return { before, after: before };
        if (written === 'older') await copy(file, 'older');
        await replace(file, after, isHeld);
        return { before, after };
      }),
    keepCopy: (reason) =>
      readBytes(path) === null
        ? Promise.resolve(null)
        : locked(async (file) => (readBytes(path) === null ? null : copy(file, reason))),
    setAside: (reason) =>
      locked(async (file) => {
        const { removeFile } = await import('./replace-file.ts');
        const kept = readBytes(path) === null ? null : await copy(file, reason);
        removeFile(file);
        return kept;
      }),
    repair: async () => {
      if (['good', 'edited', 'absent'].includes((await inspect(path)).kind)) return null;
      return locked(async (file, isHeld) => {
        const bytes = readBytes(path);
        const decoded = bytes === null ? null : await decodeFile(bytes);
        if (bytes === null || decoded === null || 'record' in decoded) return null;
        if ('newer' in decoded) throw newerThanThis(path, decoded.newer);
        const { salvageRecord } = await import('./salvage.ts');
        const backup = findBackup(file);
        const salvaged = await salvageRecord(bytes, backup === null ? null : readBytes(backup));
        if ('newer' in salvaged) throw newerThanThis(path, salvaged.newer);
        const kept = await copy(file, 'damaged');
        await replace(file, salvaged.record, isHeld);
        return { ...salvaged, copy: kept };
      });
    },
    inspect: () => inspect(path),
    format: encodeRecord,
    parse: decodeRecord,
  };
}

async function copy(file: string, reason: string): Promise<string> {
  const { copyAside } = await import('./replace-file.ts');
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

type Read = Extract<DecodedFile, { readonly record: unknown }>;

async function readOrThrow(path: string): Promise<Read> {
  const bytes = readBytes(path);
  if (bytes === null) return { record: EMPTY_RECORD, written: 'sealed' };
  const decoded = await decodeFile(bytes);
  if ('record' in decoded) return decoded;
  if ('newer' in decoded) throw newerThanThis(path, decoded.newer);
  throw new UserError(`${path} is damaged and left as it is:\n${listFaults(decoded.faults, 1)}`, {
    hint: 'coach doctor shows the ways out.',
    exitCode: EXIT.failed,
  });
}

async function inspect(path: string): Promise<StoreState> {
  try {
    const backup = findBackup(findRealFile(path));
    const bytes = readBytes(path);
    if (bytes === null) return { kind: 'absent', detail: '', backup };
    const decoded = await decodeFile(bytes);
    if ('record' in decoded) return { kind: decoded.written === 'edited' ? 'edited' : 'good', detail: '', backup };
    if ('newer' in decoded) return { kind: 'newer', detail: `version ${decoded.newer}`, backup };
    return { kind: 'damaged', detail: listFaults(decoded.faults), backup };
  } catch (error) {
    return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error), backup: null };
  }
}

function newerThanThis(path: string, version: number): UserError {
  return new UserError(`${path} is of version ${version}, from a newer coach.`, {
    hint: 'Update this one; the file is left as it is.',
    exitCode: EXIT.failed,
  });
}

function notWritten(path: string, error: unknown): UserError {
  return new UserError(`Your progress could not be written to ${path}: ${describeDiskFault(error)}.`, {
    hint: 'What was stored before is unchanged. coach doctor tells more.',
    exitCode: EXIT.failed,
    cause: error,
  });
}
