import { type Answers, findEnough, isMet } from '../assessment.ts';
import { type Rung, serves, type Skill, type StudyStep } from '../skills.ts';

/**
 * The skills as they are to a person with these answers: each rung with what is left of it where some is met, and in
 * each path the places marked that teach what the person has done alone at that level, and serve nothing that is still
 * open there. What was done with help may still be learnt.
 */
export function markKnown(skills: readonly Skill[], answers: Answers): Skill[] {
  return skills.map((skill) => ({ ...skill, levels: skill.levels.map((rung) => markRung(rung, answers)) }));
}

/** The same of one rung. */
export function markRung(rung: Rung, answers: Answers): Rung {
  const { statements, level, path } = rung;
  const { met, needed, of } = findEnough(
    statements.map(({ id }) => id),
    level,
    answers,
  );
  const isKnown = (slot: StudyStep): boolean =>
    statements.some(({ topic }) => topic === slot.topic) &&
    statements.every((one) => !serves(slot, one) || isMet(answers[one.id], ALONE));
  if (met.length === 0) return rung;
  return { ...rung, path: path.map((slot) => (isKnown(slot) ? { ...slot, known: true } : slot)), left: { needed, of } };
}

/** The level from which on only what was done alone meets a statement. */
const ALONE = 2;
