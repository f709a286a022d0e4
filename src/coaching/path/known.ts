import { type Answer, type Answers, findEnough } from '../assessment.ts';
import { type Rung, serves, type Skill } from '../skills.ts';

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
  const open = rung.statements.filter(({ id }) => !isAlone(answers[id]));
  const known = rung.statements.filter(({ id }) => isAlone(answers[id]));
  const isKnown = (slot: Rung['path'][number]): boolean =>
    known.some(({ topic }) => topic === slot.topic) && !open.some((one) => serves(slot, one));
  const { met, needed, of } = findEnough(
    rung.statements.map(({ id }) => id),
    rung.level,
    answers,
  );
  if (met.length === 0) return rung;
  return {
    ...rung,
    path: rung.path.map((slot) => (isKnown(slot) ? { ...slot, known: true } : slot)),
    left: { needed, of },
  };
}

function isAlone(answer: Answer | undefined): boolean {
  return answer === 'alone' || answer === 'often';
}
