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
const FIELDS = ['%H', '%P', '%ae', '%an', '%ce', '%s', '%b'];

/**
 * The commits that lead to one, newest first, and whether a limit or a missing object ended them. Their bytes are taken
 * as they are: a message may name any encoding for git to look up a converter for.
 */
export async function readCommits(asker: Asker, id: string): Promise<{ commits: Commit[]; ended: GitAnswer['ended'] }> {
  const format = FIELDS.join('%x00');
  const { text, ended } = await asker.ask([
    ...['log', '-z', '--no-decorate', '--encoding=none'],
    ...[`--max-count=${MOST_COMMITS + 1}`, `--format=${format}`, id, '--'],
  ]);
  const commits = parseCommits(text);
  if (commits.length <= MOST_COMMITS) return { commits, ended };
  return { commits: commits.slice(0, MOST_COMMITS), ended: 'limit' };
}

/** Commits from their fields, each ended by the one byte that no field can hold; one that was cut off is left out. */
export function parseCommits(text: string): Commit[] {
  const fields = text.split('\0');
  // What stands after the last such byte was not ended.
  return Array.from({ length: Math.floor((fields.length - 1) / FIELDS.length) }, (_, index) => {
    const start = index * FIELDS.length;
    const [id = '', parents = '', address = '', name = '', committer = '', subject = '', body = ''] = fields.slice(
      start,
      start + FIELDS.length,
    );
    return { id, parents: parents.split(' ').filter((one) => one !== ''), address, name, committer, subject, body };
  });
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
