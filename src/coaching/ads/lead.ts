import { type Answers, isMet } from '../assessment.ts';
import type { Skill, SkillId } from '../skills.ts';
import type { AskedSkill, PlacedSkill } from './asked.ts';
import { type AskedStandpoint, type DutyStandpoint, LEVELS } from './prepare.ts';

/** The topics of each skill of which a statement is met; a skill of which nothing was answered is not in it. */
export type ShownTopics = ReadonlyMap<SkillId, ReadonlySet<string>>;

/**
 * The topics that somebody with these answers has shown something of, by skill. A rung passed over, as one above it is
 * met in part, counts by its key statement, as in a quick assessment.
 */
export function listShown(skills: readonly Skill[], answers: Answers): ShownTopics {
  return new Map(
    skills.flatMap(({ id, levels }) => {
      const first = levels.findIndex(({ statements }) => statements.some((one) => answers[one.id] !== undefined));
      if (first === -1) return [];
      const met = levels.flatMap(({ level, statements }) => statements.filter((one) => isMet(answers[one.id], level)));
      const passed = met.length === 0 ? [] : levels.slice(0, first).flatMap(({ statements }) => statements);
      const shown = [...met, ...passed.filter(({ key }) => key)];
      return [[id, new Set(shown.flatMap(({ topic, also = [] }) => [topic, ...also]))] as const];
    }),
  );
}

/** What an ad needs, beside where the person stands in it. */
export interface Needed {
  readonly asked: readonly Pick<AskedStandpoint, 'skill' | 'need' | 'level' | 'gap'>[];
  readonly duties: readonly Pick<DutyStandpoint, 'skill' | 'level' | 'gap'>[];
}

/** A skill as an ad names it; one that is asked has words on how well. */
type Named = PlacedSkill & Partial<Pick<AskedSkill, 'duty' | 'strength'>>;

/**
 * The skills to lead an application with, musts before duties, each in its order: those that the person holds as far as
 * is asked. One that the ad names by topics alone of which they have met no statement is none, and what every ad wants
 * of everybody is none beside a skill of the trade.
 */
export function findLead({ asked, duties }: Needed, named: readonly Named[], shown: ShownTopics): SkillId[] {
  const topicsOf = (skill: SkillId): readonly string[] => named.find((one) => one.skill === skill)?.topics ?? [];
  const isShown = (skill: SkillId): boolean => {
    const [topics, own] = [topicsOf(skill), shown.get(skill)];
    return topics.length === 0 || own === undefined || topics.some((topic) => own.has(topic));
  };
  // A duty is held as far as duties go, and the plus that it is too may ask for more.
  const isShort = (skill: SkillId, level: number): boolean =>
    named.some((one) => one.skill === skill && one.duty === true && LEVELS[one.strength?.strength ?? 'basics'] > level);
  const held = [...asked.filter(({ need }) => need === 'must'), ...duties]
    .filter(({ skill, level, gap }) => level !== null && level > 0 && gap === 0 && !isShort(skill, level))
    .map(({ skill }) => skill)
    .filter(isShown);
  const ofTrade = held.filter((skill) => !isSoft(skill, topicsOf(skill)));
  return ofTrade.length > 0 ? ofTrade : held;
}

/** Whether every ad wants a skill of everybody: "good communication", "analytical", but not "algorithms". */
function isSoft(skill: SkillId, topics: readonly string[]): boolean {
  return skill === 'communication' || (skill === 'problem-solving' && topics.length === 0);
}
