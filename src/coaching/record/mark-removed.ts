import { checksum } from '../checksum.ts';
import { keyOf } from './key-of.ts';
import type { Entry, PersonRecord } from './record.ts';
import type { Removable, Removal } from './removal.ts';
import { saysNothing, type StepState } from './step-state.ts';

/** Marks beyond these are forgotten, oldest first, so that a record stays small: this many take 25 kB. */
export const MOST_REMOVALS = 200;

/** What two marks of the same thing have in common. */
export function nameRemoval({ list, key }: Omit<Removal, 'at'>): string {
  return `${list} ${key}`;
}

/** Everything in a record that would leave a mark, with when it was made, or told last. */
export function listRemovable(record: PersonRecord): Removal[] {
  const found: Removal[] = [];
  keepOnly(record, (one) => found.push(one) > 0);
  return found;
}

/** The marks after a change: those from before, one of all that is gone, none of what is there. */
export function markRemoved(before: PersonRecord, after: PersonRecord, at: string): readonly Removal[] {
  const here = new Set(listRemovable(after).map(nameRemoval));
  const gone = listRemovable(before).map((one) => ({ ...one, at }));
  return boundRemovals([...after.removals, ...gone].filter((one) => !here.has(nameRemoval(one))));
}

/** The newest mark of each thing, oldest first, and the newest of all where they are too many. */
export function boundRemovals(removals: readonly Removal[]): Removal[] {
  const sorted = removals.toSorted((one, other) => {
    const [name, against] = [nameRemoval(one), nameRemoval(other)];
    return Date.parse(one.at) - Date.parse(other.at) || (name < against ? -1 : Number(name > against));
  });
  const newest = new Map<string, Removal>();
  for (const one of sorted) {
    // A name that is set again would keep its older place.
    newest.delete(nameRemoval(one));
    newest.set(nameRemoval(one), one);
  }
  return [...newest.values()].slice(-MOST_REMOVALS);
}

/** The record without what was removed after it was made, as the marks say. */
export function leaveOutRemoved(record: PersonRecord, removals: readonly Removal[]): PersonRecord {
  if (removals.length === 0) return record;
  const marks = new Map(removals.map((one) => [nameRemoval(one), Date.parse(one.at)]));
  return keepOnly(record, (one) => !(Date.parse(one.at) <= (marks.get(nameRemoval(one)) ?? -Infinity)));
}

/** The record with those of its removable entries and parts that a test keeps; done steps lose evidence that goes. */
function keepOnly(record: PersonRecord, keeps: (one: Removal) => boolean): PersonRecord {
  const keep = <One extends Entry<'evidence' | 'assessments' | 'done' | 'ticks' | 'ownCards' | 'stories'>>(
    list: Removable,
    entries: readonly One[],
  ): One[] => entries.filter((entry) => keeps({ list, key: keyOf(entry), at: entry.at }));
  const evidence = keep('evidence', record.evidence);
  const kept = new Set(evidence.map(keyOf));
  const gone = new Set(record.evidence.map(keyOf).filter((id) => !kept.has(id)));
  return {
    ...record,
    evidence,
    assessments: keep('assessments', record.assessments),
    done: keep('done', record.done).map((one) => (gone.has(one.evidence ?? '') ? { ...one, evidence: null } : one)),
    ticks: keep('ticks', record.ticks),
    steps: record.steps.flatMap((state) => keepOfStep(state, keeps)),
    ownCards: keep('ownCards', record.ownCards),
    stories: keep('stories', record.stories),
    jobs: record.jobs
      .filter(({ id, log }) => keeps({ list: 'jobs', key: id, at: findLatest(log) }))
      .map((job) => ({
        ...job,
        ticks: job.ticks.filter((tick) => keeps({ list: 'jobTicks', key: `${job.id}/${keyOf(tick)}`, at: tick.at })),
      })),
  };
}

/** The step with what a test keeps of it; none where nothing is left of it by that. */
function keepOfStep(state: StepState, keeps: (one: Removal) => boolean): StepState[] {
  const { step, ticks, skipped } = state;
  // A line is known by its checksum: it may be of any length.
  const isKept = ({ line, at }: StepState['ticks'][number]): boolean =>
    keeps({ list: 'stepTicks', key: `${step}/${checksum(line)}`, at });
  const isPutAside = skipped !== null && keeps({ list: 'stepSkips', key: step, at: skipped.at });
  const left = { ...state, ticks: ticks.filter(isKept), skipped: isPutAside ? skipped : null };
  return saysNothing(left) && !saysNothing(state) ? [] : [left];
}

/** The last instant of a log; a blank where it has no entry. */
function findLatest(log: readonly { readonly at: string }[]): string {
  return log.reduce((last, { at }) => (last !== '' && Date.parse(at) <= Date.parse(last) ? last : at), '');
}
