/**
 * Why a history, or a part of it, was not seen: `no-repository` (no .git in the folder), `sub-folder` (of the
 * repository at `root`), `elsewhere` (its .git leads out of the folder), `damaged` (no HEAD, references or objects that
 * can be read), `format` (references or objects kept in a way that is not read), `no-commits`, `no-git` (none found on
 * PATH outside of the folder), `git-failed` (git did not run), `shallow`, `objects-missing`, `limit` (of commits, time
 * or memory). After the last three some commits may have been seen.
 */
export type Unseen =
  | 'no-repository'
  | 'sub-folder'
  | 'elsewhere'
  | 'damaged'
  | 'format'
  | 'no-commits'
  | 'no-git'
  | 'git-failed'
  | 'shallow'
  | 'objects-missing'
  | 'limit';

/** What the commits of a repository say of whose work it is. */
export interface History {
  /** Commits of people that were looked at. */
  readonly seen: number;
  /** Those of them that are the person's. */
  readonly own: number;
  /** Commits of bots, which are neither. */
  readonly bots: number;
  /** The addresses that count as the person's; empty where none is known. */
  readonly authors: readonly string[];
  /** The other addresses with the most commits, three at most. */
  readonly others: readonly string[];
  /** Why not all was seen; null where it was. */
  readonly why: Unseen | null;
  /** The root of the repository that a sub-folder is of; else null. */
  readonly root: string | null;
}

/** Whether a repository has commits of people and none that is the person's, whose addresses are known. */
export function isOthersWork({ seen, own, authors }: History): boolean {
  return seen > 0 && own === 0 && authors.length > 0;
}
