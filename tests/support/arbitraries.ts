import * as fc from 'fast-check';
import { type Answer, ANSWERS } from '../../src/coaching/answers.ts';
import { RUNG_LEVELS, type Skill } from '../../src/coaching/skills.ts';

const anyAnswer: fc.Arbitrary<Answer> = fc.constantFrom(...ANSWERS);

/** Answers to some statements of a skill, in any order. */
export function someAnswers(skill: Skill): fc.Arbitrary<Map<string, Answer>> {
  const ids = skill.levels.flatMap((rung) => rung.statements.map(({ id }) => id));
  return fc
    .shuffledSubarray(ids)
    .chain((chosen) =>
      fc
        .array(anyAnswer, { minLength: chosen.length, maxLength: chosen.length })
        .map((answers) => zip(chosen, answers)),
    );
}

/** What a person would answer to every statement of a skill, with no rung held above one that is not. */
export function monotoneAnswers(skill: Skill): fc.Arbitrary<Map<string, Answer>> {
  const held = fc.constantFrom<Answer[]>(
    ['alone', 'often', 'no'],
    ['often', 'alone', 'alone'],
    ['no-chance', 'alone', 'often'],
  );
  const failed = fc.constantFrom<Answer[]>(
    ['no', 'no', 'no'],
    ['alone', 'no', 'no-chance'],
    ['no', 'no-chance', 'often'],
  );
  return fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.array(fc.tuple(held, failed), { minLength: 4, maxLength: 4 }))
    .map(([boundary, rungs]) => {
      const entries = RUNG_LEVELS.flatMap((level, index) => {
        const [yes = [], no = []] = rungs[index] ?? [];
        const ids = skill.levels[index]?.statements.map(({ id }) => id) ?? [];
        return [...zip(ids, level <= boundary ? yes : no)];
      });
      return new Map(entries);
    });
}

function zip(ids: readonly string[], answers: readonly Answer[]): Map<string, Answer> {
  return new Map(ids.map((id, index) => [id, answers[index] ?? 'no']));
}
