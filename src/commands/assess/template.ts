import { blankAnswers } from '../../coaching/answers-file.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';

/** Prints a blank answers file for these skills. */
export function printTemplate(context: Context, skills: readonly Skill[], mode: 'quick' | 'full'): void {
  context.print(`${JSON.stringify(blankAnswers(skills, mode), null, 2)}\n`);
}
