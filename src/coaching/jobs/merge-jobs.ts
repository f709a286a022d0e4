import { interleave } from '../days.ts';
import type { Job, JobEvent } from './job.ts';

/**
 * The jobs of two records of one person: each once by its id, those new to us last. Of one that both have, what only
 * one side knows is taken from either; where both say something else, the side whose log was added to last stands.
 */
export function mergeJobs(ours: readonly Job[], theirs: readonly Job[]): Job[] {
  const other = new Map(theirs.map((job) => [job.id, job]));
  const known = new Set(ours.map(({ id }) => id));
  const merged = ours.map((job) => {
    const one = other.get(job.id);
    return one === undefined ? job : mergeJob(job, one);
  });
  return [...merged, ...theirs.filter(({ id }) => !known.has(id))];
}

function mergeJob(ours: Job, theirs: Job): Job {
  const [newer, older] = lastTold(theirs) > lastTold(ours) ? [theirs, ours] : [ours, theirs];
  const place = ({ checklist, item }: { readonly checklist: string; readonly item: string }): string =>
    `${checklist}/${item}`;
  return {
    ...newer,
    role: newer.role ?? older.role,
    url: newer.url ?? older.url,
    ad: newer.ad ?? older.ad,
    offer: newer.offer ?? older.offer,
    log: mergeLogs(ours.log, theirs.log),
    ticks: addMissing(ours.ticks, theirs.ticks, place),
    notes: addMissing(newer.notes, older.notes, place),
    answers: addMissing(newer.answers, older.answers, ({ item }) => item),
  };
}

function lastTold({ log }: Job): number {
  return Math.max(...log.map(({ at }) => Date.parse(at)), -Infinity);
}

function addMissing<Entry>(ours: readonly Entry[], theirs: readonly Entry[], keyOf: (one: Entry) => string): Entry[] {
  const known = new Set(ours.map(keyOf));
  return [...ours, ...theirs.filter((one) => !known.has(keyOf(one)))];
}

/** All that either log says, by when it was told; an event that was handed on without its note is the one with it. */
function mergeLogs(ours: readonly JobEvent[], theirs: readonly JobEvent[]): JobEvent[] {
  const own = ours.map((event) => theirs.find((one) => event.note === null && isOneEvent(event, one)) ?? event);
  const added = theirs.filter((one) => !own.some((event) => isOneEvent(event, one)));
  return interleave(own, added);
}

function isOneEvent(one: JobEvent, other: JobEvent): boolean {
  const isSame = one.at === other.at && one.day === other.day && one.stage === other.stage;
  return isSame && (one.note === other.note || one.note === null || other.note === null);
}
