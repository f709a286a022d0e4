import type { Level, SkillId } from '../skills.ts';
import type { Language } from '../stacks.ts';
import type { CardOutline } from './card.ts';
import { isForeign } from './rank-cards.ts';

/** How a skill is needed on the day that is practised for: it is asked for, done in the job, or only a plus. */
export const NEEDED_AS = ['must', 'duty', 'nice'] as const;
export type NeededAs = (typeof NEEDED_AS)[number];

/** A skill as it is needed on a day: the person's level, and the one that is asked for. */
export interface NeededSkill {
  readonly skill: SkillId;
  readonly level: Level;
  readonly required: Level;
  readonly need: NeededAs;
}

/** So many turns of a skill that is asked for come to one of another need. */
const TURNS: Readonly<Record<NeededAs, number>> = { must: 1, duty: 2, nice: 1 };

/**
 * The cards of the skills that a day needs, in the order in which they are first asked: those that show another
 * language than the own after the others, then those nearest to the level that is held and the next one, as far as
 * these are asked for; a plus counts as a level further away. Skills take turns, that of a duty every second one.
 */
export function rankForDay(
  cards: readonly CardOutline[],
  needed: readonly NeededSkill[],
  own: Language | null,
): CardOutline[] {
  const bySkill = new Map(needed.map((one) => [one.skill, one]));
  const turns = new Map<string, number>();
  return cards
    .flatMap((card, place) => {
      const one = bySkill.get(card.skill);
      if (one === undefined) return [];
      const far = distance(card, one) + Number(one.need === 'nice');
      return [{ card, place, need: NEEDED_AS.indexOf(one.need), far, foreign: Number(isForeign(card, own)), one }];
    })
    .sort((a, b) => a.foreign - b.foreign || a.far - b.far || a.place - b.place)
    .map((placed) => {
      const { card, far, foreign, one } = placed;
      const taker = [card.about ?? card.skill, far, foreign].join();
      const turn = turns.get(taker) ?? 0;
      turns.set(taker, turn + 1);
      return { ...placed, nice: Number(one.need === 'nice'), turn: turn * TURNS[one.need] };
    })
    .sort(
      (a, b) =>
        a.foreign - b.foreign ||
        a.far - b.far ||
        a.nice - b.nice ||
        a.turn - b.turn ||
        a.need - b.need ||
        a.place - b.place,
    )
    .map(({ card }) => card);
}

/**
 * How many levels a card lies from the one that is held and the next, as far as they are asked for. Of the person's own
 * language none is too easy, since interviews begin there.
 */
function distance({ level, about }: CardOutline, { level: held, required }: NeededSkill): number {
  const asked = Math.max(1, required);
  const above = level - Math.min(held + 1, asked);
  const below = about === undefined ? Math.min(held, asked) - level : 0;
  return Math.max(0, above, below);
}
