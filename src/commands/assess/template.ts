import { blankAnswers } from '../../coaching/answers-file.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';

/** How a blank answers file is asked for. */
export interface TemplateOptions {
  readonly mode: 'quick' | 'full';
  readonly by: string | null;
  /** As Markdown to read or print, instead of JSON to fill in. */
  readonly markdown: boolean;
}

/** Prints a blank answers file for these skills. */
export async function printTemplate(
  context: Context,
  skills: readonly Skill[],
  { mode, by, markdown }: TemplateOptions,
): Promise<void> {
  if (!markdown) {
    context.print(`${JSON.stringify(blankAnswers(skills, mode, by), null, 2)}\n`);
    return;
  }
  const { renderQuestionnaire } = await import('../../terminal/views/questionnaire.ts');
  context.print(`${renderQuestionnaire(skills, mode)}\n`);
}
