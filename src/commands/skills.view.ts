import type { DescribedRung, DescribedSkill, ListedSkill } from '../coaching/report.ts';
import type { ListedResource } from '../coaching/resources.ts';
import { parseStatementId } from '../coaching/skills.ts';
import type { Column } from '../terminal/column.ts';
import type { View } from '../terminal/output.ts';
import { formatHours, nameLevel, renderLevel } from '../terminal/phrases.ts';
import { renderList } from '../terminal/table.ts';
import { hang, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** The skills, one a line. */
export const renderSkills: View<readonly ListedSkill[]> = (skills, style) => renderList(skills, COLUMNS, style);

export const COLUMNS: readonly Column<ListedSkill>[] = [
  { title: 'Skill', value: ({ id }) => id },
  {
    title: 'Level',
    value: ({ level }) => nameLevel(level),
    show: (row, paint) => renderLevel(row.level, row.required, paint),
  },
  { title: 'Needs', value: ({ required }) => nameLevel(required), pipeOnly: true },
  { title: 'What it is', value: ({ summary }) => summary, wraps: true, drops: 1 },
];

/** One skill: what it is and why, its topics, and of each level the statements, what to learn it from, the project. */
export function renderSkill(skill: DescribedSkill, resources: readonly ListedResource[], style: Style): string {
  const { paint, columns } = style;
  return [
    paint.heading(skill.name),
    wrapProse(skill.summary, columns),
    wrapProse(skill.why, columns),
    [
      paint.heading('Topics'),
      ...skill.topics.map(({ id, name, summary }) => hang(`${name} ${paint.quiet(`(${id})`)}: ${summary}`, columns)),
    ].join('\n'),
    ...skill.levels.map((rung) => renderRung(rung, resources, style)),
  ].join('\n\n');
}

function renderRung(
  { level, name, statements, step }: DescribedRung,
  resources: readonly ListedResource[],
  { paint, columns }: Style,
): string {
  const titles = step.path.map(
    (one) => resources.find(({ id }) => id === one.resource)?.title ?? one.name ?? one.topic,
  );
  return [
    paint.heading(`${level} ${name}: you have`),
    ...statements.map(({ id, text }) => hang(`${parseStatementId(id).letter} ${text}`, columns)),
    hang(`Learn: ${titles.join('; ')} (${formatHours(step.learn)})`, columns),
    hang(`Build: ${nameProject(step)}`, columns),
  ].join('\n');
}

/** "A reading list with a database (10-18 h); first programming 2". */
export function nameProject({ title, build, prerequisites }: DescribedRung['step']): string {
  const waits = prerequisites.map((one) => `${one.skill} ${one.level}`).join(', ');
  return `${title} (${formatHours(build)})${waits === '' ? '' : `; first ${waits}`}`;
}
