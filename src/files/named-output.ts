import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, UserError } from '../errors.ts';
import { describeNamedFault, refuseNameless } from './named-input.ts';
import { isRegularFile, NotRegularFile } from './regular-file.ts';

export interface WriteOptions {
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
  /** Whether a path is one that the program keeps for itself. */
  readonly isTaken: (path: string) => boolean;
}

/**
 * Writes a file that the person named, whole or not at all: under another name in the same folder, which then changes
 * hands. Throws a UserError as refuseOutput does, and where the disk fails.
 */
export function writeNamedFile(path: string, text: string, options: WriteOptions): void {
  refuseOutput(path, options);
  const staged = join(dirname(path), `.coach-${crypto.randomUUID()}.tmp`);
  try {
    writeStaged(staged, text, lstatSync(path, { throwIfNoEntry: false }));
    if (options.force) renameSync(staged, path);
    else giveName(staged, path);
  } catch (error) {
    throw hasCode(error, ['EEXIST']) ? isThere(path) : notWritten(path, error);
  } finally {
    removeQuietly(staged);
  }
}

/**
 * Throws a UserError where a path cannot be written to: one of the program's own, a link, a pipe, a folder or the like,
 * a file that is there where not forced, or one that its owner made read-only.
 */
export function refuseOutput(path: string, { force, isTaken }: WriteOptions): void {
  refuseNameless(path);
  try {
    if (isTaken(path))
      throw new UserError(`${path} is where your progress is stored.`, { hint: 'Name a file in another folder.' });
    if (!isRegularFile(path)) return;
    if (!force) throw isThere(path);
    accessSync(path, constants.W_OK);
  } catch (error) {
    if (error instanceof NotRegularFile) throw cannotReplace(path, error);
    throw error instanceof UserError ? error : notWritten(path, error);
  }
}

function cannotReplace(path: string, { kind }: NotRegularFile): UserError {
  if (kind === 'a folder') return new UserError(`${path} is a folder, not a file.`, { hint: 'Name a file in it.' });
  if (kind === 'a link')
    return new UserError(`${path} is a link to ${readlinkSync(path)}.`, { hint: 'Name that file itself, or another.' });
  return new UserError(`${path} is not a regular file but ${kind}.`, {
    hint: 'Name another file, or - for standard output.',
  });
}

function isThere(path: string): UserError {
  return new UserError(`${path} is there already.`, { hint: 'Name another file, or pass --force to replace it.' });
}

function notWritten(path: string, error: unknown): UserError {
  return new UserError(`${path} cannot be written: ${describeNamedFault(path, error)}.`, {
    exitCode: EXIT.failed,
    cause: error,
  });
}

/** Writes a new file for its owner alone, or with the rights and the owner of the one that it is to replace. */
function writeStaged(staged: string, text: string, replaced: Stats | undefined): void {
  const file = openSync(staged, 'wx', 0o600);
  try {
    writeFileSync(file, Buffer.from(text));
    if (replaced !== undefined) keepOwner(file, replaced);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepOwner(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only an administrator can give a file to somebody else: it is then of the person who writes it.
  }
  fchmodSync(file, mode & 0o777);
}

/** What a disk says that knows no second name for a file. */
const NO_LINKS = ['EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Gives a written file its name where nothing has that name yet, whoever else tries at the same moment. */
function giveName(staged: string, path: string): void {
  try {
    linkSync(staged, path);
  } catch (error) {
    if (!hasCode(error, NO_LINKS)) throw error;
    closeSync(openSync(path, 'wx', 0o600));
    try {
      renameSync(staged, path);
    } catch (fault) {
      removeQuietly(path);
      throw fault;
    }
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What made it necessary is told already.
  }
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
