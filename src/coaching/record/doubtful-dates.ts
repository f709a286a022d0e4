import type { PersonRecord } from './record.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const DATED = ['assessments', 'evidence', 'done'] as const;

/** An entry whose date cannot be true, and the date that it is taken to have. */
export interface DoubtfulDate {
  readonly list: (typeof DATED)[number];
  readonly id: string;
  readonly at: string;
  readonly believed: string;
}

/**
 * The entries whose date is later than now by more than a day or, but for finished steps, which may be told afterwards,
 * earlier than the entry before by more than a day. Each is taken to be of the date before it, else of the next one.
 */
export function findDoubtfulDates(record: PersonRecord, now: Date): DoubtfulDate[] {
  return DATED.flatMap((list) => {
    const entries = record[list];
    const trusted = trustDates(entries, now.getTime(), list !== 'done');
    return entries.flatMap(({ id, at }, index) => {
      if (trusted[index] === true) return [];
      const isTrusted = (_entry: unknown, place: number): boolean => trusted[place] === true;
      const before = entries.slice(0, index).findLast(isTrusted);
      const after = entries.find((_entry, place) => place > index && trusted[place] === true);
      return [{ list, id, at, believed: (before ?? after)?.at ?? now.toISOString() }];
    });
  });
}

/** Of each entry, in the order they were made, whether its date can be true. */
function trustDates(entries: readonly { readonly at: string }[], now: number, isOrdered: boolean): boolean[] {
  let latest = -Infinity;
  return entries.map(({ at }) => {
    const time = Date.parse(at);
    const isTrusted = time <= now + DAY_MS && (!isOrdered || time >= latest - DAY_MS);
    if (isTrusted) latest = Math.max(latest, time);
    return isTrusted;
  });
}

/** The record with the dates it is taken to have in place of those that cannot be true. */
export function believeDates(record: PersonRecord, now: Date): PersonRecord {
  const doubts = findDoubtfulDates(record, now);
  if (doubts.length === 0) return record;
  const believed = new Map(doubts.map((one) => [`${one.list}/${one.id}`, one.believed]));
  const redate = <Entry extends { readonly id: string; readonly at: string }>(
    list: DoubtfulDate['list'],
    entries: readonly Entry[],
  ): Entry[] => entries.map((entry) => ({ ...entry, at: believed.get(`${list}/${entry.id}`) ?? entry.at }));
  return {
    ...record,
    assessments: redate('assessments', record.assessments),
    evidence: redate('evidence', record.evidence),
    done: redate('done', record.done),
  };
}
