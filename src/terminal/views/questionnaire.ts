import { ANSWERS, askedStatements } from '../../coaching/answers.ts';
import { LEVEL_NAMES, type Skill } from '../../coaching/skills.ts';
import { ANSWER_LABELS } from '../prompts/prompts.ts';

/** The statements of these skills as a Markdown questionnaire, with a box for each answer. */
export function renderQuestionnaire(skills: readonly Skill[], mode: 'quick' | 'full'): string {
  const boxes = ANSWERS.map((answer) => `[ ] ${ANSWER_LABELS[answer]}`).join(' ');
  const parts = skills.flatMap((skill) => [
    `## ${skill.name}`,
    ...skill.levels.flatMap((rung) => [
      `### ${rung.level} ${LEVEL_NAMES[rung.level]}`,
      askedStatements(rung, mode)
        .map(({ id, text }) => `- \`${id}\` ${text}\n  ${boxes}`)
        .join('\n'),
    ]),
  ]);
  return ['# What has been done?', 'Each line completes "I have ...", or for a mentor "they have ...".', ...parts].join(
    '\n\n',
  );
}
