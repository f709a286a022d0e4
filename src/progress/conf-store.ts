import {
  copyFileSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EMPTY_RECORD, type PersonRecord } from '../coaching/record.ts';
import { EXIT, listFaults, UserError } from '../errors.ts';
import { decodeRecord, encodeRecord } from './decode.ts';
import { describeDiskFault } from '../disk-fault.ts';
import type { Location } from './location.ts';
import type { ProgressStore, StoreState } from './store.ts';

/** Writes a record to its file; what it leaves behind is checked by the store, whatever it claims. */
export type WriteRecord = (location: Location, record: PersonRecord) => Promise<void>;

/** The record in one JSON file, written by conf under a lock, checked afterwards, and put back when it went wrong. */
export function createConfStore(location: Location, write: WriteRecord = writeThroughConf): ProgressStore {
  const { folder, name } = location;
  const path = join(folder, `${name}.json`);
  const backup = `${path}.bak`;

  async function locked<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const { withLock } = await import('./lock.ts');
      createFolder(folder);
      return await withLock(`${path}.lock`, work);
    } catch (error) {
      throw error instanceof Error && 'code' in error ? notWritten(path, error) : error;
    }
  }

  async function replace(before: Uint8Array | null, next: PersonRecord): Promise<void> {
    removeOrphans(folder, name);
    if (before !== null) keepBackup(backup, before);
    try {
      await write(location, next);
      if (readFileSync(path, 'utf8') !== encodeRecord(next))
        throw new Error('the write was cut short; the disk may be full');
    } catch (error) {
      if (before === null) rmSync(path, { force: true });
      else renameSync(backup, path);
      throw notWritten(path, error);
    }
  }

  return {
    path,
    read: async () => decodeOrThrow(path, readBytes(path)),
    update: (change) =>
      locked(async () => {
        const before = readBytes(path);
        const record = await decodeOrThrow(path, before);
        const next = change(record);
        if (encodeRecord(next) === encodeRecord(record)) return record;
        const { validateRecord } = await import('./schema.ts');
        const checked = validateRecord(JSON.parse(encodeRecord(next)));
        if ('faults' in checked)
          throw new Error(`a change made a record that is not valid: ${checked.faults.join('; ')}`);
        await replace(before, next);
        return next;
      }),
    keepCopy: (reason) =>
      statOf(path) === undefined ? Promise.resolve(null) : locked(() => Promise.resolve(copyAside(path, reason))),
    clear: () =>
      locked(() => {
        rmSync(path, { force: true });
        rmSync(backup, { force: true });
        return Promise.resolve();
      }),
    inspect: async () => ({ ...(await inspect(path)), backup: statOf(backup) === undefined ? null : backup }),
  };
}

async function writeThroughConf({ folder, name }: Location, record: PersonRecord): Promise<void> {
  const { default: Conf } = await import('conf');
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: name,
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    serialize: (value) => encodeRecord(value as unknown as PersonRecord),
  });
  conf.store = { ...record };
}

function statOf(path: string): ReturnType<typeof statSync> | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function readBytes(path: string): Uint8Array | null {
  try {
    if (statOf(path) === undefined) return null;
    return readFileSync(path);
  } catch (error) {
    throw new UserError(`Your progress at ${path} cannot be read: ${describeDiskFault(error)}.`, {
      mend: 'coach doctor tells more.',
      exitCode: EXIT.failed,
      cause: error,
    });
  }
}

async function decodeOrThrow(path: string, bytes: Uint8Array | null): Promise<PersonRecord> {
  if (bytes === null) return EMPTY_RECORD;
  const decoded = await decodeRecord(bytes);
  if ('record' in decoded) return decoded.record;
  if ('newer' in decoded) {
    throw new UserError(`${path} is of version ${String(decoded.newer)}, from a newer coach.`, {
      mend: 'Update this one; the file is left as it is.',
      exitCode: EXIT.failed,
    });
  }
  throw new UserError(`${path} is damaged and left as it is:\n${listFaults(decoded.faults, 1)}`, {
    mend: 'coach doctor shows the ways out.',
    exitCode: EXIT.failed,
  });
}

async function inspect(path: string): Promise<Omit<StoreState, 'backup'>> {
  try {
    const bytes = readBytes(path);
    if (bytes === null) return { kind: 'absent', detail: '' };
    const decoded = await decodeRecord(bytes);
    if ('record' in decoded) return { kind: 'good', detail: '' };
    if ('newer' in decoded) return { kind: 'newer', detail: `version ${String(decoded.newer)}` };
    return { kind: 'damaged', detail: listFaults(decoded.faults) };
  } catch (error) {
    return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Creates the folder and at most its parent: a recursive mkdir can loop for ever in a folder that is gone. */
function createFolder(folder: string): void {
  for (const one of [dirname(folder), folder]) {
    if (statOf(one) === undefined) mkdirSync(one, { mode: 0o700 });
  }
}

/** A write that was killed leaves its temporary file; under the lock nobody else is writing one. */
function removeOrphans(folder: string, name: string): void {
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${name}.json.tmp-`)) rmSync(join(folder, file), { force: true });
  }
}

function keepBackup(backup: string, bytes: Uint8Array): void {
  const temporary = `${backup}.tmp`;
  try {
    writeFileSync(temporary, bytes, { mode: 0o600 });
    renameSync(temporary, backup);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function copyAside(path: string, reason: string): string {
  for (let number = 1; ; number++) {
    const copy = path.replace(/\.json$/, `.${reason}-${String(number)}.json`);
    if (statOf(copy) !== undefined) continue;
    copyFileSync(path, copy, constants.COPYFILE_EXCL);
    return copy;
  }
}

function notWritten(path: string, error: unknown): UserError {
  return new UserError(`Your progress could not be written to ${path}: ${describeDiskFault(error)}.`, {
    mend: 'What was stored before is unchanged. coach doctor tells more.',
    exitCode: EXIT.failed,
    cause: error,
  });
}
