import { countDays } from '../../coaching/days.ts';
import type { Overview } from '../../coaching/report.ts';
import type { Lead } from '../../terminal/leads.ts';
import { cleanText, countOf } from '../../terminal/text.ts';
import { callToSetStart } from '../say/call-to-set-start.ts';

/** What a job that was taken asks for before its first day, and in its first months. */
export function listTakenLeads({ taken, day }: Overview): Lead[] {
  if (taken === null) return [];
  const name = cleanText(taken.name);
  const { id, starts, since, offered, phase, noticed } = taken;
  const weeks = `coach checklist first-90-days --for ${id}`;
  if (phase === 'settled' && starts === null)
    return countDays(since, day) < TAKEN_DAYS
      ? [[`${name} is yours: what you do there counts now`, 'coach assess']]
      : [];
  if (phase === 'settled') return countDays(starts ?? since, day) < LOOK_BACK_DAYS ? [lookBack(name)] : [];
  if (phase === 'new') return [[`New at ${name}: the first 90 days`, weeks]];
  const left = starts === null ? null : countDays(day, starts);
  if (left !== null && left <= NOTICE_DAYS)
    return [[`You begin at ${name} in ${countOf(left, 'day')}; for the first weeks there`, weeks]];
  const signed: Lead = [
    `${name} is yours: let all be signed before you give notice or turn others down`,
    `coach checklist offer-decision --for ${id}`,
  ];
  const first: Lead = [`When do you begin at ${name}?`, callToSetStart(id, offered, '<day>')];
  return [
    ...(noticed ? [] : [signed]),
    [`Before you begin at ${name}, and in the first weeks`, weeks],
    ...(starts === null ? [first] : []),
  ];
}

/** From so many days before the first one nobody gives notice any more. */
const NOTICE_DAYS = 14;

/** Until so many days after a job was taken whose first day nobody told home says that the work there counts. */
const TAKEN_DAYS = 180;

/** Until so many days after the first one home looks back at the 90 that were new. */
const LOOK_BACK_DAYS = 120;

function lookBack(name: string): Lead {
  return [`90 days at ${name}: what you do there counts now`, 'coach assess'];
}
