import { findRater } from '../assessment.ts';
import type { ChangedList, Entry, PersonRecord } from '../record.ts';
import { keyOf } from '../record.ts';

interface At {
  /** ISO 8601 instant. */
  readonly at: string;
}

/**
 * What has no date of its own that says when it came into the record. Of it only what the last change made is known to
 * be of its day, and nothing of a note that an import brought; of opinions that came in before that, or with somebody's
 * whole record, the day on which they were given.
 */
export interface Undated {
  readonly opinions: readonly (At & { readonly id: string; readonly by: string })[];
  /** Steps, and jobs beside their logs, about which something was noted. */
  readonly notedSteps: readonly (At & { readonly step: string })[];
  readonly notedJobs: readonly (At & { readonly id: string })[];
  /** Evidence, whose own date is that of the work. */
  readonly evidence: readonly At[];
}

/** What in a record has no date of its own, with the instant at which it came in, as far as that is known. */
export function listUndated(record: PersonRecord): Undated {
  const { assessments, lastChange } = record;
  const at = lastChange?.at ?? '';
  const rater = findRater(assessments);
  const arrived = isRecordTakenIn(record)
    ? new Set<string>()
    : new Set(listTouched(record, 'assessments').map(({ now }) => now.id));
  return {
    opinions: assessments
      .filter(({ by }) => by !== rater)
      .map(({ id, by, at: given }) => ({ id, by, at: arrived.has(id) ? at : given })),
    notedSteps: listMade(record, 'steps').flatMap(({ before, now }) =>
      now.note === null || now.note === (before?.note ?? null) ? [] : [{ step: now.step, at }],
    ),
    notedJobs: listMade(record, 'jobs').flatMap(({ before, now }) =>
      before === undefined || (isSame(before.notes, now.notes) && isSame(before.answers, now.answers))
        ? []
        : [{ id: now.id, at }],
    ),
    evidence: listArrived(record, at),
  };
}

/** The evidence, what a scan has just recorded dated by that: its own date is that of a commit. */
function listArrived(record: PersonRecord, at: string): readonly At[] {
  if (record.lastChange?.command !== 'scan') return record.evidence;
  const arrived = new Set(listTouched(record, 'evidence').map(({ now }) => now.id));
  return record.evidence.map((one) => (arrived.has(one.id) ? { at } : one));
}

/** What the last change made of a list: what was taken in from a file was made before, on a day that nobody knows. */
function listMade<List extends ChangedList>(record: PersonRecord, list: List): Touched<Entry<List>>[] {
  return record.lastChange?.command === 'import' ? [] : listTouched(record, list);
}

/** Whether the last change took in more than opinions, which are news to whom they are given. */
function isRecordTakenIn({ lastChange }: PersonRecord): boolean {
  if (lastChange?.command !== 'import') return false;
  const { values, lists } = lastChange.back;
  return [...Object.keys(values), ...Object.keys(lists)].some((name) => name !== 'assessments');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Touched<One> {
  /** Undefined where there was none. */
  readonly before: One | undefined;
  readonly now: One;
}

/** The entries of a list that the last change added or changed; none where it took a change back. */
function listTouched<List extends ChangedList>(record: PersonRecord, list: List): Touched<Entry<List>>[] {
  const { lastChange } = record;
  const patch = lastChange?.back.lists[list];
  if (patch === undefined || lastChange?.command === 'undo') return [];
  const added = new Set(patch.added);
  const entries: readonly Entry<List>[] = record[list];
  return entries
    .filter((entry) => added.has(keyOf(entry)))
    .map((now) => ({ before: patch.removed.find(({ entry }) => keyOf(entry) === keyOf(now))?.entry, now }));
}
