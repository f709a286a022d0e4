import { fstatSync, writeSync } from 'node:fs';

/** Standard output or standard error. */
export type StandardStream = typeof process.stdout | typeof process.stderr;

/** What each of them leads to; null for a file that no more can be written to. */
const leadsTo = new Map<StandardStream, 'file' | 'other' | null>();

/**
 * Writes a text, all of it. Node takes what a disk had room for of a file as the whole and says nothing; here the rest
 * is tried until it is written or the stream has its error.
 */
export function writeText(stream: StandardStream, text: string): void {
  const kind = leadsTo.has(stream) ? leadsTo.get(stream) : findKind(stream);
  if (kind === 'other') stream.write(text);
  if (kind !== 'file') return;
  leadsTo.set(stream, kind);
  const bytes = Buffer.from(text);
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(stream.fd, bytes, done);
  } catch (error) {
    leadsTo.set(stream, null);
    stream.emit('error', error);
  }
}

function findKind(stream: StandardStream): 'file' | 'other' {
  try {
    return !stream.isTTY && fstatSync(stream.fd).isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}
