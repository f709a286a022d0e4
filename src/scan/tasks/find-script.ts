import type { Source } from '../text/source.ts';

const CALLED =
  /^(?:(?:ba|z|da)?sh\s+(?:-[a-z]{1,4}\s+){0,3}|source\s+|\.\s+)?["']?((?:\.{0,2}\/)?[\w@./-]+)["']?(?=\s|$)/;

/** The path of a script of the project that a command runs, where its name says that it is one; null elsewhere. */
export function findScript(command: string): string | null {
  const path = CALLED.exec(command)?.[1];
  if (path === undefined) return null;
  const isOurs =
    /\.(?:sh|bash)$/.test(path) || /(?:^|\/)(?:script|scripts|bin|ci|tools)\/(?:run[-_])?tests?$/.test(path);
  return isOurs && !/(?:^|\/)(?:node_modules|vendor)\//.test(path) && !path.startsWith('/') ? path : null;
}

/** Whether a file is a script for a shell. */
export function isShell({ path, lines }: Pick<Source, 'path' | 'lines'>): boolean {
  const [first = ''] = lines;
  return first.startsWith('#!') ? /\b(?:ba|z|da)?sh\b/.test(first) : /\.(?:sh|bash)$/.test(path);
}
