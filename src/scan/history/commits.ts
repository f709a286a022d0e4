import type { Pace } from '../pace.ts';
import type { Asker } from './ask-git.ts';
import type { GitAnswer } from './run-git.ts';

export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
  readonly address: string;
  readonly name: string;
  /** When it was written, as its author's clock said, in seconds since 1970; null where it does not say. */
  readonly written: number | null;
  /** Of who stored it: a site, for what was merged on one. */
  readonly committer: string;
  readonly subject: string;
  readonly body: string;
}

const MOST_COMMITS = 20_000;

/**
 * The commits that lead to one, newest first, and whether a limit or a missing object ended them. Their ids come first,
 * then they themselves one by one: of those on their way git would hold all messages at once. They are taken in the
 * bytes they are stored in: a message may name any encoding, and git would look for a converter of that name.
 */
export async function readCommits(
  asker: Asker,
  id: string,
  pace: Pace,
): Promise<{ commits: Commit[]; ended: GitAnswer['ended'] }> {
  const listed = await asker.ask(['rev-list', `--max-count=${MOST_COMMITS + 1}`, id, '--']);
  const ids = listed.text.split('\n').slice(0, -1);
  const input = ids.slice(0, MOST_COMMITS).map((one) => `${one}\n`);
  const { text, ended } = await asker.ask(['cat-file', '--batch', '--buffer'], input.join(''), 'latin1');
  const commits: Commit[] = [];
  for (const commit of parseCommits(text)) {
    if (pace.isDue()) await pace.rest();
    commits.push(commit);
  }
  if (listed.ended !== 'done') return { commits, ended: listed.ended };
  if (ended !== 'done') return { commits, ended };
  if (commits.length < input.length) return { commits, ended: 'objects-missing' };
  return { commits, ended: ids.length > MOST_COMMITS ? 'limit' : 'done' };
}

/**
 * Commits as they are stored, a letter for each byte, one after another, each after its id and its length; one that was
 * cut off is left out, with all after it.
 */
export function* parseCommits(text: string): Generator<Commit> {
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    const [, id, length] = /^([0-9a-f]{40,64}) commit (\d+)$/.exec(text.slice(from, end)) ?? [];
    const to = end + 1 + Number(length);
    if (id === undefined || to >= text.length) return;
    yield parseCommit(id, Buffer.from(text.slice(end + 1, Math.min(to, end + LONGEST)), 'latin1').toString('utf8'));
    from = to + 1;
  }
}

/** Nobody writes a longer commit; what goes on after it is not looked at. */
const LONGEST = 256 * 1024;

function parseCommit(id: string, text: string): Commit {
  const [headers, message] = cutAt(text, '\n\n');
  const lines = headers.split('\n');
  const valuesOf = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const [author, committer] = ['author', 'committer'].map((name) => parsePerson(valuesOf(name)[0] ?? ''));
  const [subject, body] = cutAt(message, '\n\n');
  return {
    id,
    parents: valuesOf('parent'),
    address: author?.address ?? '',
    name: author?.name ?? '',
    written: author?.written ?? null,
    committer: committer?.address ?? '',
    subject: subject.replaceAll('\n', ' ').trim(),
    body,
  };
}

/** The name and address of who did something at a time. */
function parsePerson(text: string): Pick<Commit, 'name' | 'address' | 'written'> {
  const [name, rest] = cutAt(text, '<');
  const [address, time] = cutAt(rest, '>');
  const [, seconds] = /^ (\d{1,11}) [+-]\d{4}$/.exec(time) ?? [];
  return { name: name.trim(), address, written: seconds === undefined ? null : Number(seconds) };
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
