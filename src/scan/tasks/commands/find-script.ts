import { nameProgram } from '../../shell/command-words.ts';
import { runsByName } from '../../runners/test-names.ts';
import type { Source } from '../../text/source.ts';

const CALLED =
  /^(?:(?:ba|z|da)?sh\s+(?:-(?![a-z]*n)[a-z]{1,4}\s+){0,3}|source\s+|\.\s+)?["']?((?:\.{0,2}\/)?[\w@./-]+)["']?(?=\s|$)/;

/** A script of the project. */
export interface Script {
  readonly path: string;
  /** Whether its name says what it is: a script for a shell, or one that tests. */
  readonly isNamed: boolean;
}

/** The script of the project that a command runs by its path; null where it runs none. */
export function findScript(command: string): Script | null {
  const path = CALLED.exec(command)?.[1];
  if (path === undefined || path.startsWith('/') || /(?:^|\/)(?:node_modules|vendor)\//.test(path)) return null;
  if (/\.(?:sh|bash)$/.test(path)) return { path, isNamed: true };
  const isOurs = /^\.\/[\w-]+$|(?:^|\/)(?:script|scripts|bin|ci|tools|hack)\/[\w-]+$/.test(path);
  return isOurs ? { path, isNamed: runsByName(nameProgram(path)) !== 'no' } : null;
}

/** Whether a file is a script for a shell. */
export function isShell({ path, lines }: Pick<Source, 'path' | 'lines'>): boolean {
  const [first = ''] = lines;
  return first.startsWith('#!') ? /\b(?:ba|z|da)?sh\b/.test(first) : /\.(?:sh|bash)$/.test(path);
}
