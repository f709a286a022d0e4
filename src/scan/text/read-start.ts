import { isRegularFile, NotRegularFile, readBeginning } from '../../files/regular-file.ts';
import { decodeLoosely, mayBeText, mayBeUnmarked } from '../../files/text.ts';

const MOST_BYTES = 256 * 1024;

/** The start of a file. */
export interface Start {
  readonly lines: readonly string[];
  readonly bytes: number;
  /** Whether the file goes on after it. */
  readonly cut: boolean;
}

/**
 * The first 256 kB of a regular file as lines; null where none is there, or it holds no text; 'shut' where it cannot be
 * opened, 'unmarked' where it is in UTF-16 without saying so.
 */
export function readStart(path: string): Start | 'shut' | 'unmarked' | null {
  try {
    if (!isRegularFile(path)) return null;
    const read = readBeginning(path, MOST_BYTES + 1);
    const bytes = read.subarray(0, MOST_BYTES);
    if (!mayBeText(bytes)) return mayBeUnmarked(bytes) ? 'unmarked' : null;
    return { lines: decodeLoosely(bytes).split('\n'), bytes: bytes.length, cut: read.length > bytes.length };
  } catch (error) {
    return error instanceof NotRegularFile ? null : 'shut';
  }
}
