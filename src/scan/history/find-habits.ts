import type { Finding } from '../../coaching/evidence.ts';
import type { Commit } from './commits.ts';

/** What a person's commits show, newest first, with the lines that each changes as far as they are known. */
export function findHabits(
  own: readonly Commit[],
  sizes: ReadonlyMap<string, number>,
  all: readonly Commit[],
): Finding[] {
  return [...findMessages(own, sizes), ...findMerges(own), ...findReverts(own, sizes, all)];
}

const LEAST_COMMITS = 10;
const SMALL = 200;
const EMPTY_WORDS = /^(wip|fix(es|ed)?|update[sd]?|changes?|misc|stuff|test|tmp|commit|\.+)\.?$/i;

/** The commits that are judged by their size and message. */
export function selectChanges(own: readonly Commit[]): Commit[] {
  return own.filter((commit) => !isMerge(commit)).slice(0, 300);
}

/** Commits that change lines, but few, and each say something of their own. */
function findMessages(own: readonly Commit[], sizes: ReadonlyMap<string, number>): Finding[] {
  const changes = selectChanges(own).filter(({ id }) => (sizes.get(id) ?? 0) > 0);
  const subjects = new Set<string>();
  const telling = changes.filter(({ subject }) => {
    const isNew = !subjects.has(subject);
    subjects.add(subject);
    return isNew && subject.length >= 15 && !EMPTY_WORDS.test(subject) && !repeats(subject);
  });
  const lines = changes.map(({ id }) => sizes.get(id) ?? 0).sort((a, b) => a - b);
  const median = lines[Math.floor(lines.length / 2)] ?? 0;
  const [newest] = telling;
  if (newest === undefined || changes.length < LEAST_COMMITS || median > SMALL || telling.length < changes.length * 0.8)
    return [];
  const tool = `${telling.length} of ${changes.length} messages say what for, median ${count(median, 'line')}`;
  const part = 'small commits with messages of their own; not that each does what its message says';
  const found = finding('commit-habits', 'small commits with messages', tool, newest, ['version-control.1a'], 'weak');
  return [{ ...found, part }];
}

/** Whether a message is one word again and again, whatever number ends it. */
function repeats(subject: string): boolean {
  const all = subject.toLowerCase().match(/\p{L}+/gu) ?? [];
  return all.length > 1 && new Set(all).size === 1;
}

/** Changes merged from branches: by two parents, or on a site that makes one commit of a pull request. */
function findMerges(own: readonly Commit[]): Finding[] {
  const merges = own.filter((commit) => (isMerge(commit) && !isPull(commit)) || isSquashed(commit));
  const [newest] = merges;
  if (newest === undefined) return [];
  const tool = `${count(merges.length, 'merge')} in ${count(own.length, 'commit')}`;
  return [finding('branches', 'changes merged from branches', tool, newest, ['version-control.2a'], 'weak')];
}

function isMerge({ parents }: Commit): boolean {
  return parents.length > 1;
}

/** What `git pull` makes of two states of one branch. */
function isPull({ subject }: Commit): boolean {
  return /^Merge (?:remote-tracking branch|branch '[^']*' of) /.test(subject);
}

function isSquashed({ committer, subject }: Commit): boolean {
  return committer === 'noreply@github.com' && /\(#\d+\)$/.test(subject);
}

/**
 * A commit that takes back another one of this history, both with changed lines. Whether that one had been pushed, and
 * what came after it was kept, no history tells.
 */
function findReverts(own: readonly Commit[], sizes: ReadonlyMap<string, number>, all: readonly Commit[]): Finding[] {
  const changes = (id: string): boolean => (sizes.get(id) ?? 0) > 0;
  const ids = all.map(({ id }) => id).sort();
  const revert = own.find(({ id, subject, body }) => {
    if (!subject.startsWith('Revert "') || !changes(id)) return false;
    const reverted = findReverted(body, ids);
    return reverted !== undefined && reverted !== id && changes(reverted);
  });
  if (revert === undefined) return [];
  const part = 'the commit that takes back; not that the other had been pushed, nor that later ones were kept';
  const found = finding(
    'reverts',
    'a commit taken back by another',
    'git revert',
    revert,
    ['version-control.1c'],
    'fair',
  );
  return [{ ...found, part }];
}

/** The commits that commits of a person say they take back, as far as they are there. */
export function selectReverted(own: readonly Commit[], all: readonly Commit[]): Commit[] {
  const reverts = own.filter(({ subject }) => subject.startsWith('Revert "')).slice(0, 50);
  const ids = all.map(({ id }) => id).sort();
  const reverted = new Set(reverts.map(({ body }) => findReverted(body, ids)));
  return [...reverts, ...all.filter(({ id }) => reverted.has(id))];
}

/** The id, of some sorted ones, of the commit that a message says it takes back: the first that is not before it. */
function findReverted(body: string, sorted: readonly string[]): string | undefined {
  const [, named] = /^This reverts commit ([0-9a-f]{7,64})\b/m.exec(body) ?? [];
  if (named === undefined) return undefined;
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < named) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(named) === true ? sorted[low] : undefined;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

function finding(
  id: string,
  finds: string,
  tool: string,
  commit: Commit,
  backs: readonly string[],
  strength: Finding['strength'],
): Finding {
  return { id, finds, tool, file: `commit ${commit.id.slice(0, 10)}`, line: null, backs, strength };
}
