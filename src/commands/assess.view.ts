import { ANSWERS, askedStatements, type Assessment } from '../coaching/assessment.ts';
import type { Target } from '../coaching/path.ts';
import { type Level, LEVEL_NAMES, type Skill } from '../coaching/skills.ts';
import { formatRater, nameLevel, renderLevel } from '../terminal/phrases.ts';
import { ANSWER_LABELS } from '../terminal/prompts/prompts.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { proseWidth, spread } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

interface Row {
  readonly name: string;
  readonly level: Level;
  readonly required: Level;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Skill', value: ({ name }) => name },
  {
    title: 'Level',
    value: ({ level }) => nameLevel(level),
    show: ({ level, required }, paint) => renderLevel(level, required, paint),
  },
];

/** The levels an assessment gave, beside what the target needs. */
export function renderLevels(
  { by, levels }: Assessment,
  { skills, target }: { readonly skills: readonly Skill[]; readonly target: Target },
  style: Style,
): string {
  const rows = skills.flatMap(({ id, name }) => {
    const level = levels[id];
    return level === undefined ? [] : [{ name, level, required: target.skills[id].level }];
  });
  const heading = style.paint.heading(`Levels, rated by ${formatRater(by)}`);
  const legend = style.paint.quiet(`■ reached  □ needed for ${target.id}`);
  return `${spread(heading, legend, proseWidth(style.columns))}\n\n${renderTable(rows, COLUMNS, style)}`;
}

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
