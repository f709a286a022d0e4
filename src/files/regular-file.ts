import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** Something that is not a regular file stands where one should; says what. */
export class NotRegularFile extends Error {
  readonly code = 'ENOTREGULAR';
  readonly kind: string;

  constructor(stat: Stats) {
    const kind = kindOf(stat);
    super(`it is ${kind}, not a regular file`);
    this.kind = kind;
  }
}

/** A file holds more than is ever read of one. */
class TooLarge extends Error {
  readonly code = 'ETOOLARGE';

  constructor(most: number) {
    super(`it is larger than ${most / 1024 / 1024} MB`);
  }
}

/**
 * The bytes of a regular file, links followed; throws NotRegularFile for a pipe or a device, without opening it, and
 * TooLarge for more than so many bytes.
 */
export function readRegularFile(path: string, most: number): Uint8Array {
  return withRegularFile(path, (file, { size }) => {
    const bytes = readUpTo(file, most + 1, size);
    if (bytes.length > most) throw new TooLarge(most);
    return bytes;
  });
}

/** The first bytes of a regular file, at most so many; throws as readRegularFile does. */
export function readBeginning(path: string, most: number): Uint8Array {
  return withRegularFile(path, (file, { size }) => readUpTo(file, most, size));
}

function withRegularFile<Result>(path: string, read: (file: number, stat: Stats) => Result): Result {
  // Opening a device can do something by itself, so it is looked at first; and again, for it may change in between.
  refuseOthers(statSync(path));
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    const stat = fstatSync(file);
    refuseOthers(stat);
    return read(file, stat);
  } finally {
    closeSync(file);
  }
}

const LEAST_AT_ONCE = 8192;

function readUpTo(file: number, most: number, size: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = most;
  while (left > 0) {
    const chunk = Buffer.allocUnsafe(
      Math.min(left, chunks.length === 0 ? Math.max(size + 1, LEAST_AT_ONCE) : LEAST_AT_ONCE),
    );
    const read = readSync(file, chunk, 0, chunk.length, null);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    left -= read;
  }
  return Buffer.concat(chunks);
}

/** Throws NotRegularFile where something else stands at a path, a link too; whether a file is there. */
export function isRegularFile(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat !== undefined) refuseOthers(stat);
  return stat !== undefined;
}

function refuseOthers(stat: Stats): void {
  if (!stat.isFile()) throw new NotRegularFile(stat);
}

/** What stands at a place, with its article. */
function kindOf(stat: Stats): string {
  if (stat.isDirectory()) return 'a folder';
  if (stat.isSymbolicLink()) return 'a link';
  if (stat.isFIFO()) return 'a pipe';
  if (stat.isSocket()) return 'a socket';
  return 'a device';
}
