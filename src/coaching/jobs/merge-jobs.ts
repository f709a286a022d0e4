import { interleave } from '../days.ts';
import type { Job, JobEvent } from './job.ts';
import { isOfOffer } from './keep-offer.ts';
import { isOfStanding } from './work-on-job.ts';

/**
 * The jobs of two records of one person: each once by its id, those new to us last. Of one that both have, what only
 * one side knows is taken from either. Where both say something else, the log tells for where it stands and for its
 * offer which of them was told last; for the rest ours stands.
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
  const place = ({ checklist, item }: { readonly checklist: string; readonly item: string }): string =>
    `${checklist}/${item}`;
  const standing = toldLast(ours, theirs, isOfStanding);
  const offered = toldLast(ours, theirs, isOfOffer);
  return {
    ...ours,
    role: ours.role ?? theirs.role,
    url: ours.url ?? theirs.url,
    ad: ours.ad ?? theirs.ad,
    log: mergeLogs(ours.log, theirs.log),
    next: standing === null ? (ours.next ?? theirs.next) : standing.next,
    dropped: standing === null ? (ours.dropped ?? theirs.dropped) : standing.dropped,
    offer: offered === null ? (ours.offer ?? theirs.offer) : offered.offer,
    ticks: addMissing(ours.ticks, theirs.ticks, place),
    notes: addMissing(ours.notes, theirs.notes, place),
    answers: addMissing(ours.answers, theirs.answers, ({ item }) => item),
  };
}

/** The side whose log has the latest such event that the other does not have, ours of two at once; null for none. */
function toldLast(ours: Job, theirs: Job, isOfIt: (event: JobEvent) => boolean): Job | null {
  const last = (one: Job, other: Job): number =>
    Math.max(
      ...one.log
        .filter((event) => isOfIt(event) && !other.log.some((known) => isOneEvent(event, known)))
        .map(({ at }) => Date.parse(at)),
      -Infinity,
    );
  const [own, other] = [last(ours, theirs), last(theirs, ours)];
  if (own === -Infinity && other === -Infinity) return null;
  return other > own ? theirs : ours;
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
