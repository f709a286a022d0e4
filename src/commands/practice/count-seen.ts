import type { PersonRecord } from '../../coaching/record.ts';
import type { SeenCards } from '../../coaching/report.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { findAskedCards } from './asked-cards.ts';

/** Of the cards that are asked until the day that is practised for, how many were asked already. */
export function countSeen(context: Context, record: PersonRecord): SeenCards {
  const { until, skills } = record.practice;
  const { ranked, states } = findAskedCards(context, record, { skills: skills as readonly SkillId[], until }).deck;
  const known = new Set(states.map(({ card }) => card));
  return { seen: ranked.filter((id) => known.has(id)).length, of: ranked.length };
}
