import type { ListedResource } from '../../coaching/resource.ts';
import { LEVEL_NAMES, type Skill, type SkillId } from '../../coaching/skills.ts';
import type { Step, TaughtStep } from '../../coaching/steps.ts';
import type { Style, View } from '../style.ts';
import { type Column, renderTable } from '../table.ts';
import { proseWidth, spread, wrapProse } from '../text.ts';

/** Each step with its reasons, its project, how to tell that it is done, and what to learn from. */
export function stepsView(
  skills: readonly Skill[],
  resourcesOf: (skill: SkillId) => readonly ListedResource[],
): View<readonly TaughtStep[]> {
  return (steps, style) => steps.map((step) => renderStep(step, skills, resourcesOf(step.skill), style)).join('\n\n\n');
}

/** "Database Management, None → Guided", or "Database Management, prove Guided". */
export function nameStep(step: Step, skills: readonly Skill[]): string {
  const name = skills.find((skill) => skill.id === step.skill)?.name ?? step.skill;
  if (step.kind === 'prove') return `${name}, prove ${LEVEL_NAMES[step.to]}`;
  return `${name}, ${LEVEL_NAMES[step.from]} → ${LEVEL_NAMES[step.to]}`;
}

/** "10-16 h". */
export function formatHours({ min, max }: Step['hours']): string {
  return `${min}-${max} h`;
}

function renderStep(
  step: TaughtStep,
  skills: readonly Skill[],
  resources: readonly ListedResource[],
  style: Style,
): string {
  const { paint, columns } = style;
  const picked = step.resources.flatMap((id) => resources.find((resource) => resource.id === id) ?? []);
  const reasons = step.why.filter((reason) => reason !== formatHours(step.hours));
  return [
    spread(paint.heading(nameStep(step, skills)), formatHours(step.hours), proseWidth(columns)),
    wrapProse(`Why this one: ${reasons.join(', ')}.`, columns),
    '',
    wrapProse(`${paint.heading(step.kind === 'prove' ? 'Find:' : 'Build:')} ${step.project.title}`, columns),
    wrapProse(step.project.brief, columns, '  '),
    paint.heading('Done when'),
    ...step.project.doneWhen.map((test) => wrapProse(`□ ${test}`, columns - 2, '  ').replaceAll('\n', '\n  ')),
    ...(picked.length === 0 ? [] : [paint.heading('Learn from'), renderPicked(picked, style)]),
  ].join('\n');
}

const PICKED: readonly Column<ListedResource>[] = [
  { title: '', value: ({ title }) => `  ${title}` },
  { title: '', value: ({ type }) => type, drops: 2 },
  { title: '', value: ({ cost }) => cost, drops: 1 },
  { title: '', value: ({ url }) => url },
];

function renderPicked(picked: readonly ListedResource[], style: Style): string {
  const widest = Math.max(...picked.map(({ title, url }) => title.length + url.length));
  if (widest + 24 <= style.columns) return renderTable(picked, PICKED, style).split('\n').slice(1).join('\n');
  return picked
    .map(({ title, type, cost, url }) => `${wrapProse(`${title} (${type}, ${cost})`, style.columns, '  ')}\n    ${url}`)
    .join('\n');
}
