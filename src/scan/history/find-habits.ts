import type { Finding } from '../../coaching/evidence.ts';
import type { Commit } from './commits.ts';

/** What a person's commits show, newest first, with the lines that each changes as far as they are known. */
export function findHabits(
  own: readonly Commit[],
  sizes: ReadonlyMap<string, number>,
  all: readonly Commit[],
): Finding[] {
  return [...findMessages(own, sizes), ...findMerges(own), ...findReverts(own, all)];
}

const LEAST_COMMITS = 10;
const SMALL = 200;
const EMPTY_WORDS = /^(wip|fix(es|ed)?|update[sd]?|changes?|misc|stuff|test|tmp|commit|\.+)\.?$/i;

/** The commits that are judged by their size and message. */
export function selectChanges(own: readonly Commit[]): Commit[] {
  return own.filter((commit) => !isMerge(commit)).slice(0, 300);
}

/** Commits that are small and say what they are for. */
function findMessages(own: readonly Commit[], sizes: ReadonlyMap<string, number>): Finding[] {
  const changes = selectChanges(own).filter(({ id }) => sizes.has(id));
  const telling = changes.filter(({ subject }) => subject.length >= 15 && !EMPTY_WORDS.test(subject));
  const lines = changes.map(({ id }) => sizes.get(id) ?? 0).sort((a, b) => a - b);
  const median = lines[Math.floor(lines.length / 2)] ?? 0;
  const [newest] = telling;
  if (newest === undefined || changes.length < LEAST_COMMITS || median > SMALL || telling.length < changes.length * 0.8)
    return [];
  const tool = `${telling.length} of ${changes.length} messages say what for, median ${count(median, 'line')}`;
  return [finding('commit-habits', 'small commits with messages', tool, newest, ['version-control.1a'], 'fair')];
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

/** A commit that takes back another one of this history. */
function findReverts(own: readonly Commit[], all: readonly Commit[]): Finding[] {
  const ids = all.map(({ id }) => id).sort();
  const revert = own.find(({ subject, body }) => {
    const [, reverted] = /^This reverts commit ([0-9a-f]{7,64})\b/m.exec(body) ?? [];
    return subject.startsWith('Revert "') && reverted !== undefined && hasStart(ids, reverted);
  });
  if (revert === undefined) return [];
  return [finding('reverts', 'a commit taken back by another', 'git revert', revert, ['version-control.1c'], 'strong')];
}

/** Whether one of some sorted texts begins with another: if any, the first that does not come before it. */
function hasStart(sorted: readonly string[], start: string): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(start) === true;
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
