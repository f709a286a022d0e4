import type { Dispute } from '../assessment.ts';
import { daysSince } from '../days.ts';
import type { PersonRecord } from '../record.ts';
import type { SkillId } from '../skills.ts';
import { listDisputes } from './disputed.ts';
import type { Report } from './report.ts';
import { listUndated } from './undated.ts';

/** A dispute that is news, and its skill. */
export interface FreshDispute extends Dispute {
  readonly skill: SkillId;
}

/** So many days after an opinion came it is news. */
const FRESH_DAYS = 14;

/** The disputes of the opinions that came in the last two weeks, as far as it is known when they did. */
export function findFreshDisputes(report: Report, record: PersonRecord, now: Date): FreshDispute[] {
  const disputes = listDisputes(report);
  if (disputes.length === 0) return [];
  const came = new Map(listUndated(record).opinions.map(({ id, at }) => [id, at]));
  return disputes
    .map(({ row, dispute }) => ({ skill: row.id, ...dispute }))
    .filter(({ assessment, at }) => daysSince(came.get(assessment) ?? at, now) < FRESH_DAYS);
}
