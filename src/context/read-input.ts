import { join } from 'node:path';
import { LARGEST_FILE } from '../coaching/plain-text.ts';
import type { Context, FolderFile } from '../context.ts';
import { UserError } from '../errors.ts';
import { findFolder, listJsonFiles, readNamedFile } from '../files/named-input.ts';
import type { Io } from '../terminal/io.ts';

/** The JSON files of a folder that the person named, read one after another, and how many other files are there. */
export function readFolder(path: string, signal: AbortSignal): ReturnType<Context['readFolder']> {
  const folder = findFolder(path, 'a folder of exported files');
  const { names, others } = listJsonFiles(folder);
  return { others, files: readFiles(folder, names, signal) };
}

/** Reads files when each is asked for, and not after the program was stopped. */
async function* readFiles(folder: string, names: readonly string[], signal: AbortSignal): AsyncGenerator<FolderFile> {
  for (const name of names) {
    // A turn of the event loop between two files, so that a signal is heard.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    yield readFolderFile(folder, name);
  }
}

function readFolderFile(folder: string, name: string): FolderFile {
  try {
    return { name, bytes: readNamedFile(join(folder, name), LARGEST_FILE) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, fault: error.message };
  }
}

/** The bytes of standard input; throws a UserError where there are none, or more than so many. */
export async function readStandardInput(io: Io, most: number): Promise<Uint8Array> {
  const bytes = await io.readInput(most + 1);
  if (bytes.length > most) throw new UserError(`Standard input is larger than ${most / 1024 / 1024} MB.`);
  if (bytes.length > 0) return bytes;
  throw new UserError('Standard input is empty.', { hint: 'Pipe a file into the command, or name one.' });
}
