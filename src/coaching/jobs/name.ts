import type { Job } from './job.ts';

const LONGEST_ID = 40;

/** A name as an id, such as `acme-gmbh`; blank where nothing of it can stand in one. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+/u, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/u, '');
}

/** The id for a job of this name: in small letters; the first free one of `job-1` on where it has none of a to z. */
export function makeJobId(jobs: readonly Job[], name: string): string {
  const slug = slugOf(name);
  if (slug !== '') return slug;
  const taken = new Set(jobs.map(({ id }) => id));
  let number = 1;
  while (taken.has(`job-${number}`)) number++;
  return `job-${number}`;
}

/** The name that another job of this one's name could have: `acme-2`. */
export function makeOtherId(jobs: readonly Job[], id: string): string {
  const taken = new Set(jobs.map((job) => job.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** The jobs that a word may mean: the one of that id or name, else all whose id begins with it. */
export function findJobs(jobs: readonly Job[], word: string): Job[] {
  const slug = slugOf(word);
  const typed = word.trim().toLowerCase();
  const exact = jobs.filter(({ id, name }) => id === slug || name.toLowerCase() === typed);
  const named = exact.filter(({ id }) => id === slug);
  if (named.length > 0) return named;
  return exact.length > 0 || slug === '' ? exact : jobs.filter(({ id }) => id.startsWith(slug));
}
