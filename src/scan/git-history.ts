import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Finding } from '../coaching/evidence.ts';

const run = promisify(execFile);

/** So many commits are looked at, newest first. */
const MOST_COMMITS = 300;
const MOST_MILLISECONDS = 5000;

interface Commit {
  readonly hash: string;
  readonly merge: boolean;
  readonly subject: string;
  readonly body: string;
  /** Lines added and removed. */
  readonly lines: number;
}

/**
 * What the habits of a repository's commits show; nothing where the folder is no repository, has no commit, or git is
 * not installed.
 */
export async function findInHistory(folder: string): Promise<Finding[]> {
  if (!existsSync(join(folder, '.git'))) return [];
  const commits = parseLog(await readLog(folder));
  return [...findMessages(commits), ...findReviews(commits), ...findReverts(commits)];
}

/** Settings of the repository that could make git start another program or reach the network are overruled. */
const HARMLESS = [
  'core.fsmonitor=false',
  'log.showSignature=false',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
];
const RECORD = '\u001e';
const FIELD = '\u001f';

async function readLog(folder: string): Promise<string> {
  const format = ['%h', '%p', '%s', '%b'].join('%x1f');
  try {
    const { stdout } = await run(
      'git',
      [
        ...['--no-pager', '-C', folder],
        ...HARMLESS.flatMap((setting) => ['-c', setting]),
        ...['log', `-${MOST_COMMITS}`, '--no-ext-diff', '--no-textconv', '--shortstat'],
        `--format=%x1e${format}%x1f`,
      ],
      {
        timeout: MOST_MILLISECONDS,
        maxBuffer: 32 * 1024 * 1024,
      },
    );
    return stdout;
  } catch {
    return '';
  }
}

function parseLog(log: string): Commit[] {
  return log
    .split(RECORD)
    .slice(1)
    .map((record) => {
      const [hash = '', parents = '', subject = '', body = '', stat = ''] = record.split(FIELD);
      const counts = [...stat.matchAll(/(\d+) (?:insertion|deletion)/g)].map(([, count]) => Number(count));
      return {
        hash,
        merge: parents.includes(' '),
        subject,
        body: body.trim(),
        lines: counts.reduce((sum, count) => sum + count, 0),
      };
    });
}

const LEAST_COMMITS = 10;
const SMALL = 200;
const EMPTY_WORDS = /^(wip|fix(es|ed)?|update[sd]?|changes?|misc|stuff|test|tmp|commit|\.+)\.?$/i;

/** Commits that are small and say what they are for. */
function findMessages(commits: readonly Commit[]): Finding[] {
  const own = commits.filter(({ merge }) => !merge);
  const telling = own.filter(({ subject }) => subject.length >= 15 && !EMPTY_WORDS.test(subject));
  const sizes = own.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const [newest] = telling;
  if (newest === undefined || own.length < LEAST_COMMITS || median > SMALL || telling.length < own.length * 0.8)
    return [];
  const tool = `${telling.length} of ${own.length} messages say what for, median ${median} lines`;
  return [finding('commit-habits', 'small commits with messages', tool, newest, ['version-control.1a'], 'fair')];
}

/** Changes merged through pull requests. */
function findReviews(commits: readonly Commit[]): Finding[] {
  const merged = commits.filter(({ subject }) => /\(#\d+\)$|^Merge (pull request|merge request|branch) /.test(subject));
  const [newest] = merged;
  if (newest === undefined) return [];
  const tool = `${merged.length} merges in the last ${commits.length} commits`;
  return [finding('branches', 'changes merged from branches', tool, newest, ['version-control.2a'], 'weak')];
}

/** Pushed commits taken back by another commit. */
function findReverts(commits: readonly Commit[]): Finding[] {
  const revert = commits.find(
    ({ subject, body }) => subject.startsWith('Revert "') && body.includes('This reverts commit'),
  );
  if (revert === undefined) return [];
  return [finding('reverts', 'a commit taken back by another', 'git revert', revert, ['version-control.1c'], 'strong')];
}

function finding(
  id: string,
  finds: string,
  tool: string,
  { hash }: Commit,
  backs: readonly string[],
  strength: Finding['strength'],
): Finding {
  return { id, finds, tool, file: `commit ${hash}`, line: null, backs, strength };
}
