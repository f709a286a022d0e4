import picomatch from 'picomatch';

/** What a glob means where it is one of git's: no braces, and perhaps no regard to case. */
export interface GlobOptions {
  readonly isGit?: boolean;
  readonly anyCase?: boolean;
}

/** Whether a path with / between its parts fits a glob; hidden names count too. */
export function createGlob(glob: string, options: GlobOptions = {}): (path: string) => boolean {
  const { isGit = false, anyCase = false } = options;
  return picomatch(glob, { dot: true, nocase: anyCase, nobrace: isGit, noextglob: isGit, nonegate: isGit });
}
