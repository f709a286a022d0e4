import { type Finding, type History, isOthersWork, type Unseen } from '../../coaching/evidence.ts';
import { createPace, type Pace } from '../pace.ts';
import { type Asker, withAsker } from './ask-git.ts';
import { type Commit, readCommits, readSizes } from './commits.ts';
import { findCheckouts, isCheckoutOf } from './find-checkouts.ts';
import { findGit, type Surroundings } from './find-git.ts';
import { findHabits, selectChanges, selectReverted } from './find-habits.ts';
import { findObjects } from './find-objects.ts';
import { findRepository, type Repository } from './find-repository.ts';
import { findUntouched, type Listed } from './find-untouched.ts';
import { NotSeen } from './not-seen.ts';
import { type Head, readHead } from './read-head.ts';
import { realPathOf } from './read-text.ts';
import type { GitAnswer } from './run-git.ts';
import { sortByAuthor } from './whose.ts';

export interface HistoryOptions {
  /** The person's addresses; where none is given, the one that their own settings of git have. */
  readonly authors: readonly string[];
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal;
  /** What the walk through the same folder lists. */
  readonly listed: Promise<Listed>;
  /** How long git may take in all; five seconds unless said. */
  readonly mostMilliseconds?: number;
}

/** A history, and what the person's own commits in it show. */
export interface ReadHistory {
  readonly history: History;
  readonly findings: readonly Finding[];
  /** Files that are as a tool left them in the first commit. */
  readonly untouched: readonly string[];
}

/**
 * Reads the history of the repository whose root a folder is. Nothing of the folder runs: see withAsker. What is not
 * seen is said in the history; throws the reason of the signal alone.
 */
export async function readHistory(path: string, options: HistoryOptions): Promise<ReadHistory> {
  const { authors, surroundings, signal, listed, mostMilliseconds = 5000 } = options;
  try {
    const folder = realPathOf(path) ?? path;
    const repository = findRepository(folder);
    const head = readHead(repository);
    const deadline = performance.now() + mostMilliseconds;
    const objects = await findObjects(repository.commonFolder, createPace(deadline, signal));
    const git = findGit(surroundings, findCheckouts(folder, repository), (one) => isCheckoutOf(one, repository));
    return await withAsker(objects.folder, head, { git, surroundings, deadline, signal }, async (asker) => {
      const own = authors.length > 0 ? authors : await findOwn(asker, repository);
      const read = await judge(asker, head, { authors: own, listed, pace: createPace(Infinity, signal) });
      const isPart = objects.isPartial && read.history.why === 'objects-missing';
      return isPart ? { ...read, history: { ...read.history, why: 'partial' } } : read;
    });
  } catch (error) {
    if (!(error instanceof NotSeen)) throw error;
    const { why, root, temporary } = error;
    // A part of what others made is theirs too; of what the person shares in, nobody knows whose a part is.
    const above = root === null ? null : (await readHistory(root, options)).history;
    if (above !== null && isOthersWork(above)) return { history: { ...above, why, root }, ...NONE };
    const none = { seen: 0, own: 0, lastOwn: null, bots: 0, authors, others: [], why, root };
    return { history: temporary === null ? none : { ...none, temporary }, ...NONE };
  }
}

const NONE = { findings: [], untouched: [] };

async function findOwn(asker: Asker, { gitFolder }: Repository): Promise<string[]> {
  const address = await asker.findAddress(gitFolder);
  return address === undefined ? [] : [address];
}

interface JudgeOptions extends Pick<HistoryOptions, 'authors' | 'listed'> {
  readonly pace: Pace;
}

async function judge(asker: Asker, { id, cuts }: Head, { authors, listed, pace }: JudgeOptions): Promise<ReadHistory> {
  const { commits, ended } = await readCommits(asker, id, pace);
  if (commits.length === 0 && ended === 'done') throw new NotSeen('no-commit');
  const { people, own, bots, others } = await sortByAuthor(commits, authors, pace);
  const asked = [...new Set([...selectChanges(own), ...selectReverted(own, commits)])];
  const { sizes, ended: endedLater } = await readSizes(asker, asked);
  const why = whyOf(ended) ?? whyOf(endedLater) ?? (cuts.length > 0 ? 'shallow' : null);
  const untouched = why === null ? await findUntouched(asker, commits, listed, pace) : null;
  const whyAtAll = why ?? whyOf(untouched?.ended ?? 'done');
  return {
    history: {
      ...{ seen: people.length, own: own.length, lastOwn: newestOf(own), bots, authors, others },
      ...{ why: whyAtAll, root: null },
    },
    findings: findHabits(own, sizes, commits),
    untouched: untouched?.files ?? [],
  };
}

function newestOf(commits: readonly Commit[]): string | null {
  const newest = commits.reduce((last, { written }) => Math.max(last, written ?? -1), -1);
  return newest < 0 ? null : new Date(newest * 1000).toISOString();
}

function whyOf(ended: GitAnswer['ended']): Unseen | null {
  return ended === 'done' ? null : ended;
}
