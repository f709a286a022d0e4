import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is made from some folders of a data folder and kept, as lines of text. */
export interface Derivation {
  /** The data folder. */
  readonly folder: string;
  /** The folders in it that it follows from. */
  readonly from: readonly string[];
}

/** Lines as the text of a file, under one of the files that they follow from. */
export function packDerived(derivation: Derivation, lines: readonly string[]): string {
  return [measureFiles(derivation), ...lines].join('\n');
}

/** The lines of such a file, each after a line end; undefined without one, or where the data has changed since. */
export function readDerived(path: string, derivation: Derivation): string | undefined {
  const text = readText(path);
  const [files = ''] = text.split('\n', 1);
  return files === measureFiles(derivation) ? text.slice(files.length) : undefined;
}

/** The size of each file that the lines follow from, as a line of text. */
function measureFiles({ folder, from }: Derivation): string {
  const files = from.flatMap((within) => readdirSync(join(folder, within)).map((name) => `${within}/${name}`));
  return JSON.stringify(files.sort().map((file) => [file, statSync(join(folder, file)).size]));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
