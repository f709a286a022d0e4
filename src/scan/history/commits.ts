import type { Pace } from '../pace.ts';
import type { Asker } from './ask-git.ts';
import type { GitAnswer } from './run-git.ts';

export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly address: string;
  readonly name: string;
  /** Of who stored it: a site, for what was merged on one. */
  readonly committer: string;
  readonly subject: string;
  readonly body: string;
}

const MOST_COMMITS = 20_000;

/**
 * The commits that lead to one, newest first, and whether a limit or a missing object ended them. They are taken in the
 * bytes they are stored in: a message may name any encoding, and git would look for a converter of that name.
 */
export async function readCommits(
  asker: Asker,
  id: string,
  pace: Pace,
): Promise<{ commits: Commit[]; ended: GitAnswer['ended'] }> {
  const { text, ended } = await asker.ask([
    ...['rev-list', '--header', '--encoding=none', `--max-count=${MOST_COMMITS + 1}`],
    ...[id, '--'],
  ]);
  const commits: Commit[] = [];
  for (const commit of parseCommits(text)) {
    if (pace.isDue()) await pace.rest();
    commits.push(commit);
  }
  if (commits.length <= MOST_COMMITS) return { commits, ended };
  return { commits: commits.slice(0, MOST_COMMITS), ended: 'limit' };
}

/**
 * Commits as they are stored, one after another, each after its id, its message set in, and ended by the one byte that
 * it cannot hold; one that was cut off is left out.
 */
export function* parseCommits(text: string): Generator<Commit> {
  let from = 0;
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
    yield parseCommit(text.slice(from, end));
    from = end + 1;
  }
}

/** Nobody writes a longer message; what goes on after it is not looked at. */
const LONGEST_MESSAGE = 256 * 1024;

function parseCommit(text: string): Commit {
  const [headers, indented] = cutAt(text, '\n\n');
  const [id = '', ...lines] = headers.split('\n');
  const valuesOf = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const [author, committer] = ['author', 'committer'].map((name) => parsePerson(valuesOf(name)[0] ?? ''));
  const [subject, body] = cutAt(indented.slice(0, LONGEST_MESSAGE).replaceAll(/^ {4}/gm, ''), '\n\n');
  return {
    id,
    parents: valuesOf('parent'),
    address: author?.address ?? '',
    name: author?.name ?? '',
    committer: committer?.address ?? '',
    subject: subject.replaceAll('\n', ' ').trim(),
    body,
  };
}

/** The name and address of who did something at a time. */
function parsePerson(text: string): Pick<Commit, 'name' | 'address'> {
  const [name, rest] = cutAt(text, '<');
  return { name: name.trim(), address: cutAt(rest, '>')[0] };
}

/** What stands before the first of some characters, and what after; all before it where they are not there. */
function cutAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + mark.length)];
}

/** How many lines each of some commits adds and removes, by its id; those up to where git ended. */
export async function readSizes(
  asker: Asker,
  commits: readonly Commit[],
): Promise<{ sizes: ReadonlyMap<string, number>; ended: GitAnswer['ended'] }> {
  if (commits.length === 0) return { sizes: new Map(), ended: 'done' };
  const ids = commits.map(({ id }) => `${id}\n`).join('');
  const { text, ended } = await asker.ask(
    [
      'diff-tree',
      '--stdin',
      '--root',
      '--always',
      '-r',
      '--shortstat',
      '-M',
      '-l100',
      '--no-ext-diff',
      '--no-textconv',
    ],
    ids,
  );
  return { sizes: parseSizes(text), ended };
}

function parseSizes(text: string): Map<string, number> {
  const sizes = new Map<string, number>();
  let id = '';
  for (const line of text.split('\n')) {
    const isId = /^[0-9a-f]{40,64}$/.test(line);
    if (isId) id = line;
    const counts = [...line.matchAll(/(\d+) (?:insertion|deletion)/g)].map(([, count]) => Number(count));
    if (id !== '') sizes.set(id, isId ? 0 : counts.reduce((sum, count) => sum + count, sizes.get(id) ?? 0));
  }
  return sizes;
}
