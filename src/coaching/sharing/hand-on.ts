import { SELF } from '../assessment.ts';
import { shareJob } from '../jobs.ts';
import { EMPTY_RECORD, type PersonRecord } from '../record.ts';
import { isOwnChange } from './own-change.ts';
import { isSameName, speaksForItself } from './whose-file.ts';

/** Who made the newest assessment, or null when there is none. */
export function newestRater({ assessments }: PersonRecord): string | null {
  return assessments.at(-1)?.by ?? null;
}

/**
 * A record that holds the assessments of one rater, and of the person they rate the name and the owner alone, as far as
 * they are known: a name that is the rater's own is not the name of who is rated; and an owner without a name may be
 * the rater, as is one of a record in which only others rate, since its id was made on a rater's machine.
 */
export function onlyAssessments(record: PersonRecord, by: string): PersonRecord {
  const { name } = record.about;
  const isOwn = by === SELF;
  const isNamed = name !== undefined && (isOwn || !isSameName(name.value, by));
  return {
    ...EMPTY_RECORD,
    owner: isOwn || (isNamed && speaksForItself(record)) ? record.owner : null,
    about: isNamed ? { name } : {},
    assessments: record.assessments.filter((one) => one.by === by),
  };
}

/**
 * A record for somebody else to look at: without what the person noted on jobs and the people there, without ads and
 * offers, and without what could bring any of it back or says what was removed.
 */
export function withoutPrivate(record: PersonRecord): PersonRecord {
  return { ...record, jobs: record.jobs.map(shareJob), removals: [], lastChange: shareChange(record), reversals: [] };
}

/**
 * Of the last change its day alone, which dates a note that has none of its own; nothing where it is not the owner's,
 * or where it is of jobs, of which little is handed on.
 */
function shareChange(record: PersonRecord): PersonRecord['lastChange'] {
  const { lastChange } = record;
  if (lastChange === null || lastChange.back.lists.jobs !== undefined || !isOwnChange(record, lastChange)) return null;
  return { ...lastChange, back: { values: {}, lists: {} } };
}

/** The ratings of a file taken as one rater's opinion. */
export interface TakenOpinion {
  readonly record: PersonRecord;
  /** Whether they stand in the file as its owner's ratings of themselves. */
  readonly wasOwn: boolean;
}

/**
 * What a file says of somebody in the name of a rater: their assessments, else, where it has none, those that were made
 * without a name; nothing else of the file, and null where it has neither.
 */
export function asOpinion({ assessments }: PersonRecord, by: string): TakenOpinion | null {
  const named = assessments.filter((one) => one.by === by);
  const own = assessments.filter((one) => one.by === SELF).map((one) => ({ ...one, by }));
  const taken = named.length > 0 ? named : own;
  if (taken.length === 0) return null;
  return { record: { ...EMPTY_RECORD, assessments: taken }, wasOwn: named.length === 0 };
}
