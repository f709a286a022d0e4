/** A folder below the one that is scanned, empty for that itself; null where it is not known which. */
export type Folder = string | null;

/** What a shell or a pipeline calls the folder that the repository is checked out to. */
const ROOT =
  /^(?:\.|\$\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|TRAVIS_BUILD_DIR|BITBUCKET_CLONE_DIR)\}?|\$\{\{\s?github\.workspace\s?\}\}|\$\((?:Build\.SourcesDirectory|System\.DefaultWorkingDirectory|pwd)\)|~\/[\w-]+)(?=\/|$)/;
/** Nobody has folders deeper in each other. */
const DEEPEST = 30;
const LONGEST = 300;
const PLAIN = /^[\w .@+/-]*$/;

/** The folder that a path leads to from another one, as it is written in a command or a pipeline. */
export function enter(from: Folder, written: string): Folder {
  const path = /^(["'])(.*)\1$/.exec(written.trim())?.[2] ?? written.trim();
  const root = ROOT.exec(path)?.[0];
  const isOfRoot = root !== undefined && root !== '.';
  const rest = isOfRoot ? path.slice(root.length) : path;
  if (!PLAIN.test(rest) || (rest.startsWith('/') && !isOfRoot) || path === '-' || path === '') return null;
  if (rest.length > LONGEST) return null;
  const start = isOfRoot ? '' : from;
  if (start === null) return null;
  const parts = start.split('/').filter((part) => part !== '');
  for (const part of rest.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
    if (parts.length > DEEPEST) return null;
  }
  return parts.join('/');
}
