import { interleave } from '../days.ts';
import { mergeJobs } from '../jobs.ts';
import { NO_PRACTICE } from '../practice.ts';
import { joinOwners, keyOf, type KeptPlan, leaveOutRemoved, type PersonRecord } from '../record.ts';
import { mergeSteps } from './merge-steps.ts';
import { mergeRemovals } from './stay-removed.ts';
import { keyOfReversal, leaveOutTakenBack } from './taken-back.ts';

/** A record from elsewhere has an entry with the id of one of ours but other content. */
export class MergeConflict extends Error {}

/**
 * Both records of one person in one: each assessment, evidence and done step once by id, those of theirs that are new
 * put among ours by their dates, each tick once with its earlier date, a practice card as it was graded last, a story
 * as it was told last, a job or a step with what either says of it, the plan that was made last, ours where only one
 * can stand (about the person, target, hours a week, the day to practise for, what can be taken back). What was removed
 * here after it was made stays away, and nothing of ours goes. Merging the same record again changes nothing. Throws
 * MergeConflict where one id has two contents.
 */
export function mergeRecords(ours: PersonRecord, other: PersonRecord): PersonRecord {
  const removals = mergeRemovals(ours, other);
  const theirs = leaveOutTakenBack(ours, leaveOutRemoved(other, removals));
  return {
    version: ours.version,
    owner: joinOwners(ours.owner, theirs.owner),
    about: { ...theirs.about, ...ours.about },
    target: ours.target ?? theirs.target,
    hoursPerWeek: ours.hoursPerWeek ?? theirs.hoursPerWeek,
    assessments: unite(ours.assessments, theirs.assessments, 'assessment'),
    unfinished: addMissing(ours.unfinished, leaveOutFinished(theirs.unfinished, ours.assessments)),
    evidence: unite(ours.evidence, theirs.evidence, 'evidence'),
    done: unite(linkAgain(ours.done, theirs.done), linkAgain(theirs.done, ours.done), 'done step'),
    ticks: uniteTicks(ours.ticks, theirs.ticks),
    steps: mergeSteps(ours.steps, theirs.steps),
    plan: newerPlan(ours.plan, theirs.plan),
    practice: isSame(ours.practice, NO_PRACTICE) ? theirs.practice : ours.practice,
    cards: uniteNewer(ours.cards, theirs.cards, (one, other) => one.last > other.last),
    ownCards: uniteNewer(
      ours.ownCards,
      theirs.ownCards,
      (one, other) => other.points.length === 0 && one.points.length > 0,
    ),
    stories: uniteNewer(ours.stories, theirs.stories, (one, other) => Date.parse(one.at) > Date.parse(other.at)),
    jobs: mergeJobs(ours.jobs, theirs.jobs),
    removals,
    lastChange: ours.lastChange,
    reversals: addNewReversals(ours.reversals, theirs.reversals),
  };
}

function newerPlan(ours: KeptPlan | null, theirs: KeptPlan | null): KeptPlan | null {
  if (ours === null || theirs === null) return ours ?? theirs;
  return Date.parse(theirs.madeAt) > Date.parse(ours.madeAt) ? theirs : ours;
}

/** Those under way without what was finished here since they began: an older copy does not begin it again. */
function leaveOutFinished(
  unfinished: PersonRecord['unfinished'],
  assessments: PersonRecord['assessments'],
): PersonRecord['unfinished'] {
  return unfinished.filter(
    ({ by, startedAt, skills }) =>
      !assessments.some(
        (one) =>
          one.by === by &&
          Date.parse(one.at) >= Date.parse(startedAt) &&
          skills.every((skill) => one.levels[skill] !== undefined),
      ),
  );
}

/** Done steps with the evidence that the other side still has for them: removing it changes no more than that. */
function linkAgain(done: PersonRecord['done'], other: PersonRecord['done']): PersonRecord['done'] {
  const known = new Map(other.map(({ id, evidence }) => [id, evidence]));
  return done.map((step) => ({ ...step, evidence: step.evidence ?? known.get(step.id) ?? null }));
}

function addNewReversals(
  ours: PersonRecord['reversals'],
  theirs: PersonRecord['reversals'],
): PersonRecord['reversals'] {
  const known = new Set(ours.map(keyOfReversal));
  return [...ours, ...theirs.filter((one) => !known.has(keyOfReversal(one)))];
}

function addMissing<Entry extends Parameters<typeof keyOf>[0]>(
  ours: readonly Entry[],
  theirs: readonly Entry[],
): Entry[] {
  const known = new Set(ours.map(keyOf));
  return [...ours, ...theirs.filter((entry) => !known.has(keyOf(entry)))];
}

/** Ours, each in the state of theirs where that is newer, and those of theirs that we do not have. */
function uniteNewer<Entry extends Parameters<typeof keyOf>[0]>(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  isNewer: (one: Entry, other: Entry) => boolean,
): Entry[] {
  const other = new Map(theirs.map((entry) => [keyOf(entry), entry]));
  const newer = ours.map((entry) => {
    const one = other.get(keyOf(entry));
    return one !== undefined && isNewer(one, entry) ? one : entry;
  });
  return addMissing(newer, theirs);
}

function unite<Entry extends { readonly id: string; readonly at: string }>(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  kind: string,
): Entry[] {
  const byId = new Map(ours.map((entry) => [entry.id, entry]));
  const added = theirs.filter((entry) => {
    const known = byId.get(entry.id);
    if (known !== undefined && !isSame(known, entry)) {
      throw new MergeConflict(`${kind} ${entry.id} differs from the one stored under that id`);
    }
    return known === undefined;
  });
  return interleave(ours, added);
}

function uniteTicks(ours: PersonRecord['ticks'], theirs: PersonRecord['ticks']): PersonRecord['ticks'] {
  const byItem = new Map(ours.map((tick) => [`${tick.checklist}/${tick.item}`, tick]));
  for (const tick of theirs) {
    const key = `${tick.checklist}/${tick.item}`;
    const known = byItem.get(key);
    if (known === undefined || Date.parse(tick.at) < Date.parse(known.at)) byItem.set(key, tick);
  }
  return [...byItem.values()];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other);
}

/** JSON with sorted keys, so that two equal values give the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
