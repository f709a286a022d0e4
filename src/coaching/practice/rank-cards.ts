import type { Level, SkillId } from '../skills.ts';
import { type FrameworkId, isFramework, type Language } from '../stacks.ts';
import type { CardOutline } from './card.ts';

/** A skill as it is asked: the person's level, and how much it counts for their target, more first. */
export interface AskedSkill {
  readonly skill: SkillId;
  readonly level: Level;
  readonly weight: number;
}

/**
 * Whether a card is asked of somebody who works in this language and has to do with these frameworks: one about a
 * language or a framework of nobody else, and one with code to read where that is in theirs, or theirs is one that no
 * code of cards is in.
 */
export function isFor(
  { code, about }: Pick<CardOutline, 'code' | 'about'>,
  language: Language | null,
  frameworks: readonly FrameworkId[] = [],
): boolean {
  if (about !== undefined) return isFramework(about) ? frameworks.includes(about) : about === language;
  if (code === undefined || language === null || code.language === 'sql') return true;
  return code.language === language || !CARD_LANGUAGES.includes(language);
}

const CARD_LANGUAGES: readonly Language[] = ['python', 'javascript', 'java', 'go'];

/** Whether what a card shows, or its code, is in another language than the person's. */
export function isForeign({ language, code }: Pick<CardOutline, 'language' | 'code'>, own: Language | null): boolean {
  const shown = language ?? code?.language;
  return shown !== undefined && shown !== 'sql' && own !== null && shown !== own;
}

/**
 * The cards of some skills in the order in which they are first asked: by the weight of their skill, those that show
 * another language than the own after the others, then those of the person's level and the next before all others,
 * then the nearer level; skills of one weight take turns, and the person's language and each framework take them as a
 * skill of their own, from the first level on, since interviews begin there.
 */
export function rankCards(
  cards: readonly CardOutline[],
  asked: readonly AskedSkill[],
  own: Language | null,
): CardOutline[] {
  const bySkill = new Map(asked.map((one) => [one.skill, one]));
  const turns = new Map<string, number>();
  const placed = cards
    .flatMap((card, place) => {
      const one = bySkill.get(card.skill);
      return one === undefined
        ? []
        : [
            {
              card,
              place,
              weight: one.weight,
              foreign: Number(isForeign(card, own)),
              far: card.about === undefined ? distance(card.level, one.level) : above(card.level, one.level),
            },
          ];
    })
    .sort((a, b) => a.foreign - b.foreign || a.far - b.far || a.place - b.place)
    .map((one) => {
      const taker = one.card.about ?? one.card.skill;
      const turn = turns.get(taker) ?? 0;
      turns.set(taker, turn + 1);
      return { ...one, turn };
    });
  return placed
    .sort(
      (a, b) => b.weight - a.weight || a.foreign - b.foreign || a.far - b.far || a.turn - b.turn || a.place - b.place,
    )
    .map(({ card }) => card);
}

/** 0 for the level that is held and the next one; else how many levels above or below these. */
function distance(level: number, held: Level): number {
  return level > held ? above(level, held) : held - level;
}

function above(level: number, held: Level): number {
  return Math.max(0, level - held - 1);
}
