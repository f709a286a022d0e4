import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { decodeText } from './decode-text.ts';

const MOST_BYTES = 256 * 1024;
const buffer = Buffer.allocUnsafe(MOST_BYTES);

/** The start of a file. */
export interface Start {
  readonly lines: readonly string[];
  readonly bytes: number;
  /** Whether the file goes on after it. */
  readonly cut: boolean;
}

// Neither a link nor a pipe put in the place of a file since it was listed is followed or waited for.
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The first 256 kB of a regular file as lines; null where it cannot be opened, or holds no text. */
export function readStart(path: string): Start | null {
  let file: number | undefined;
  try {
    file = openSync(path, READ);
    const stats = fstatSync(file);
    if (!stats.isFile()) return null;
    const bytes = readSync(file, buffer, 0, MOST_BYTES, 0);
    const text = decodeText(buffer.subarray(0, bytes));
    return text === null ? null : { lines: text.split(/\r\n|\r|\n/), bytes, cut: stats.size > bytes };
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
