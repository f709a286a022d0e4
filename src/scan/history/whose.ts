import type { Pace } from '../pace.ts';
import type { Commit } from './commits.ts';

/** The commits of people, those of them that are the person's, and the number of those of bots. */
export interface Sorted {
  readonly people: readonly Commit[];
  readonly own: readonly Commit[];
  readonly bots: number;
  /** The other people's addresses with the most commits, three at most. */
  readonly others: readonly string[];
}

/**
 * Sorts commits by whose they are. One that names the person as co-author is theirs too. An address counts without
 * regard to case; one that ends in @ stands for all that begin so.
 */
export async function sortByAuthor(
  commits: readonly Commit[],
  authors: readonly string[],
  pace: Pace,
): Promise<Sorted> {
  const people = commits.filter((commit) => !isBot(commit));
  const own: Commit[] = [];
  for (const commit of people) {
    if (pace.isDue()) await pace.rest();
    if (addressesOf(commit).some((address) => isOneOf(address, authors))) own.push(commit);
  }
  const counts = new Map<string, number>();
  for (const { address } of people) if (!isOneOf(address, authors)) counts.set(address, (counts.get(address) ?? 0) + 1);
  counts.delete('');
  const others = [...counts].sort(([, a], [, b]) => b - a).map(([address]) => address);
  return { people, own, bots: commits.length - people.length, others: others.slice(0, 3).map(shorten) };
}

/** No mail goes to a longer address. */
const LONGEST = 254;

function shorten(address: string): string {
  return address.slice(0, LONGEST);
}

const BOTS =
  /^(?:dependabot(?:-preview)?|renovate(?:[-.]?bot)?|github-actions|greenkeeper|snyk-bot|bot|(?:do-?not|no)-?reply)$|^actions?@github\.com$/i;

/** Whether a program made a commit, by the address or name that such programs use. */
function isBot({ address, name }: Pick<Commit, 'address' | 'name'>): boolean {
  // A person's hidden address has a number in front, and so has a bot's.
  const [local = ''] = address.replace(/^\d+\+/, '').split('@');
  return local.endsWith('[bot]') || [local, address].some((one) => BOTS.test(one)) || /\[bot\]$/i.test(name.trim());
}

function addressesOf({ address, body }: Commit): string[] {
  const trailers = body.matchAll(/^co-authored-by:[^<\n]*<([^<>\n]+)>/gim);
  return [address, ...[...trailers].map(([, other = '']) => other)];
}

function isOneOf(address: string, authors: readonly string[]): boolean {
  const given = address.trim().toLowerCase();
  return authors.some((author) => {
    const wanted = author.toLowerCase();
    return wanted.endsWith('@') ? given.startsWith(wanted) : given === wanted;
  });
}
