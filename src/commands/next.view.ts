import type { TaughtStep } from '../coaching/path.ts';
import type { ListedResource } from '../coaching/resources.ts';
import type { Skill, SkillId } from '../coaching/skills.ts';
import { formatHours, nameStep } from '../terminal/phrases.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { hang, proseWidth, spread, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** Each step with its reasons, its project, how to tell that it is done, and what to learn from. */
export function renderSteps(steps: readonly TaughtStep[], known: Known, style: Style): string {
  return steps.map((step) => renderStep(step, known, style)).join('\n\n\n');
}

/** Where the names of skills and resources come from. */
interface Known {
  skills(): readonly Skill[];
  resourcesOf(skill: SkillId): readonly ListedResource[];
}

function renderStep(step: TaughtStep, known: Known, style: Style): string {
  const { paint, columns } = style;
  const resources = known.resourcesOf(step.skill);
  const picked = step.resources.flatMap((id) => resources.find((resource) => resource.id === id) ?? []);
  const reasons = step.why.filter((reason) => reason !== formatHours(step.hours));
  return [
    spread(paint.heading(nameStep(step, known.skills())), formatHours(step.hours), proseWidth(columns)),
    wrapProse(`Why this one: ${reasons.join(', ')}.`, columns),
    '',
    wrapProse(`${paint.heading(step.kind === 'prove' ? 'Find:' : 'Build:')} ${step.project.title}`, columns),
    wrapProse(step.project.brief, columns, '  '),
    paint.heading('Done when'),
    ...step.project.doneWhen.map((test) => hang(`□ ${test}`, columns)),
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
