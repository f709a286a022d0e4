import type { DescribedRung, DescribedSkill, ListedSkill } from '../../coaching/report.ts';
import type { ListedResource } from '../../coaching/resources.ts';
import { parseStatementId, type StudyStep } from '../../coaching/skills.ts';
import { asMarkdown, linkMarkdown, listMarkdown, renderMarkdownTable } from '../../terminal/markdown.ts';
import { formatHours } from '../../terminal/phrases.ts';
import { COLUMNS, nameProject } from '../skills.view.ts';

/** The skills as a table of Markdown. */
export function renderSkillsMarkdown(skills: readonly ListedSkill[]): string {
  return ['# Skills', renderMarkdownTable(skills, COLUMNS)].join('\n\n');
}

/** One skill as Markdown, a heading a level. */
export function renderSkillMarkdown(skill: DescribedSkill, resources: readonly ListedResource[]): string {
  return [
    `# ${skill.name}`,
    ...[skill.summary, skill.why].map(asMarkdown),
    '## Topics',
    listMarkdown(skill.topics.map(({ id, name, summary }) => asMarkdown(`${name} (${id}): ${summary}`))),
    ...skill.levels.flatMap((rung) => describeRung(rung, resources)),
  ].join('\n\n');
}

function describeRung(
  { level, name, statements, step }: DescribedRung,
  resources: readonly ListedResource[],
): string[] {
  const learn = step.path.map((slot) => nameSlot(slot, resources)).join('; ');
  return [
    `## ${level} ${name}: you have`,
    listMarkdown(statements.map(({ id, text }) => `${parseStatementId(id).letter} ${asMarkdown(text)}`)),
    `Learn: ${learn} (${formatHours(step.learn)})`,
    `Build: ${asMarkdown(nameProject(step))}`,
  ];
}

function nameSlot({ resource, name, topic }: StudyStep, resources: readonly ListedResource[]): string {
  const found = resources.find(({ id }) => id === resource);
  return found === undefined ? asMarkdown(name ?? topic) : linkMarkdown(found.title, found.url);
}
