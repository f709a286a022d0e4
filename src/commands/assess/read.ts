import { readLevel } from '../../coaching/answers.ts';
import { givenAnswers, SELF } from '../../coaching/assessment.ts';
import type { Level, Skill, SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { readAnswersFile } from '../read-answers.ts';
import { storeAssessment } from './store.ts';

export interface ReadOptions {
  readonly file: string;
  /** The rater, or null for the one that the file names. */
  readonly by: string | null;
  readonly quick: boolean;
}

/** Stores the levels that an answers file gives; with a fault in it, lists every one and stores nothing. */
export async function readAssessment(context: Context, skills: readonly Skill[], options: ReadOptions): Promise<void> {
  const { by, mode, answers } = await readAnswersFile(context, skills, options);
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const skill of skills) {
    const level = readLevel(skill, answers, mode);
    if (level !== null) levels[skill.id] = level;
  }
  await storeAssessment(context, { by: options.by ?? by ?? SELF, mode, levels, answers: givenAnswers(answers) });
}
