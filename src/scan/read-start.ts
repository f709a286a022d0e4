import { readBeginning } from '../files/regular-file.ts';
import { decodeLoosely, mayBeText } from '../files/text.ts';

const MOST_BYTES = 256 * 1024;

/** The first 256 kB of a file as text, or null where it cannot be opened, is no regular file, or holds no text. */
export function readStart(path: string): string | null {
  try {
    const bytes = readBeginning(path, MOST_BYTES);
    return mayBeText(bytes) ? decodeLoosely(bytes) : null;
  } catch {
    return null;
  }
}
