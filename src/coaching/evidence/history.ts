/**
 * Why a history, or a part of it, was not seen: `no-repository` (no .git in the folder), `sub-folder` (of the
 * repository at `root`), `bare` (a repository without its files), `elsewhere` (its .git, or a link in that, leads to
 * another folder), `borrowed` (its objects are partly those of another repository), `damaged` (no HEAD, references or
 * objects that can be read), `format` (references or objects kept in a way that is not read), `no-commits`, `no-commit`
 * (HEAD names something else), `no-git` (none on PATH), `git-inside` (none on PATH but one that lies in the folder or
 * its repository), `no-temporary` (nothing can be made in the folder `temporary`), `git-failed` (git did not run),
 * `shallow`, `objects-missing`, `partial` (so is the clone), `time` (ran out), `limit` (of commits, output or memory).
 * After the last five some commits may have been seen.
 */
export type Unseen =
  | 'no-repository'
  | 'sub-folder'
  | 'bare'
  | 'elsewhere'
  | 'borrowed'
  | 'damaged'
  | 'format'
  | 'no-commits'
  | 'no-commit'
  | 'no-git'
  | 'git-inside'
  | 'no-temporary'
  | 'git-failed'
  | 'shallow'
  | 'objects-missing'
  | 'partial'
  | 'time'
  | 'limit';

/** What the commits of a repository say of whose work it is. */
export interface History {
  /** Commits of people that were looked at. */
  readonly seen: number;
  /** Those of them that are the person's. */
  readonly own: number;
  /** When the newest of these was written, as their clock said; ISO 8601 instant, null where none says. */
  readonly lastOwn: string | null;
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
  /** The temporary folder, where nothing can be made in it; else not there. */
  readonly temporary?: string;
}

/** Whether a repository has commits of people and none that is the person's, whose addresses are known. */
export function isOthersWork({ seen, own, authors }: History): boolean {
  return seen > 0 && own === 0 && authors.length > 0;
}
