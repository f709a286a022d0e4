import { chooseCards, countDue } from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { SeenCards } from '../../coaching/report.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { findAskedCards } from './asked-cards.ts';

/** Of the cards that are asked until the day that is practised for, how many were asked already and are due today. */
export async function countSeen(context: Context, record: PersonRecord): Promise<SeenCards> {
  const { until, skills } = record.practice;
  const { deck } = await findAskedCards(context, record, { skills: skills as readonly SkillId[], until });
  const known = new Set(deck.states.map(({ card }) => card));
  const own = record.ownCards.map(({ id }) => id);
  const today = chooseCards(deck);
  const seen = deck.ranked.filter((id) => known.has(id)).length;
  return {
    seen,
    of: deck.ranked.length,
    planned: today.toADay === null ? deck.ranked.length : seen + today.toADay.fresh,
    due: countDue(today, deck.states, own),
  };
}
