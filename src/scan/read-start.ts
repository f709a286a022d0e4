import { closeSync, openSync, readSync } from 'node:fs';

const MOST_BYTES = 256 * 1024;
const buffer = Buffer.allocUnsafe(MOST_BYTES);

/** The first 256 kB of a file as text, or null where it cannot be opened, or holds no text. */
export function readStart(path: string): string | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, MOST_BYTES, 0));
    return bytes.subarray(0, 8192).includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
