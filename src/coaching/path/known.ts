import { type Answer, type Answers, findEnough } from '../assessment.ts';
import type { Rung, Skill } from '../skills.ts';

/**
 * The skills as they are to a person with these answers: each rung with what is left of it where some is met, and in
 * each path the places marked that teach what the person has done alone at that level, and nothing that is still open
 * there. What was done with help may still be learnt.
 */
export function markKnown(skills: readonly Skill[], answers: Answers): Skill[] {
  return skills.map((skill) => ({ ...skill, levels: skill.levels.map((rung) => markRung(rung, answers)) }));
}

/** The same of one rung. */
export function markRung(rung: Rung, answers: Answers): Rung {
  const isKnown = ({ id }: Rung['statements'][number]): boolean => isAlone(answers[id]);
  const open = new Set(
    rung.statements.filter((one) => !isKnown(one)).flatMap(({ topic, also = [] }) => [topic, ...also]),
  );
  const known = new Set(
    rung.statements
      .filter(isKnown)
      .map(({ topic }) => topic)
      .filter((topic) => !open.has(topic)),
  );
  const { met, needed, of } = findEnough(
    rung.statements.map(({ id }) => id),
    rung.level,
    answers,
  );
  if (met.length === 0) return rung;
  return {
    ...rung,
    path: rung.path.map((slot) => (known.has(slot.topic) ? { ...slot, known: true } : slot)),
    left: { needed, of },
  };
}

function isAlone(answer: Answer | undefined): boolean {
  return answer === 'alone' || answer === 'often';
}
