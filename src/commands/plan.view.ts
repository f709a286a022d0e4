import type { Plan, PlannedWeek, Step, Target } from '../coaching/path.ts';
import type { Skill } from '../coaching/skills.ts';
import { nameStep } from '../terminal/phrases.ts';
import { type Column, renderList } from '../terminal/table.ts';
import { countOf, formatDate, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** A plan as it is shown: perhaps its first weeks alone, perhaps with what fits before a day. */
export interface ShownPlan extends Plan {
  readonly until?: { readonly day: string; readonly fit: readonly string[]; readonly late: readonly string[] };
}

/** What a plan is about: its steps with their names, and how many weeks it has in all. */
export interface PlanSubject {
  readonly target: Target;
  readonly steps: readonly Step[];
  readonly skills: readonly Skill[];
  readonly weeks: number;
}

interface Line {
  readonly week: PlannedWeek;
  readonly first: boolean;
  readonly step: string;
  readonly id: string;
  readonly hours: number;
}

const COLUMNS: readonly Column<Line>[] = [
  {
    title: 'Week',
    value: ({ week }) => String(week.week),
    show: (line) => (line.first ? String(line.week.week) : ''),
    align: 'right',
  },
  { title: 'From', value: ({ week }) => week.from, show: (line) => (line.first ? formatDate(line.week.from) : '') },
  { title: 'Step', value: ({ id }) => id, show: ({ step }) => step, wraps: true },
  {
    title: 'Hours',
    value: ({ hours }) => String(hours),
    show: ({ hours }) => (hours === 0 ? 'ends' : String(hours)),
    align: 'right',
  },
];

/** The weeks of a plan, one line for each step of each. */
export function renderPlan(plan: ShownPlan, about: PlanSubject, style: Style): string {
  const names = namesOf(about);
  const lines = plan.weeks.flatMap((week) =>
    week.steps.map(({ id, hours }, index): Line => ({
      week,
      first: index === 0,
      step: names.get(id) ?? id,
      id,
      hours,
    })),
  );
  const table = renderList(lines, COLUMNS, style);
  if (!style.terminal) return table;
  const left = about.weeks - plan.weeks.length;
  return [
    wrapProse(style.paint.heading(renderTitle(plan, about)), style.columns),
    wrapProse(renderEnd(plan, about), style.columns),
    ...(lines.length === 0 ? [] : [table]),
    ...(left === 0 ? [] : [style.paint.quiet(`and ${countOf(left, 'week')} more`)]),
    ...renderUntil(plan, names).map((line) => wrapProse(line, style.columns)),
    ...renderCompare(about).map((line) => style.paint.quiet(wrapProse(line, style.columns))),
  ].join('\n\n');
}

/** The same as Markdown, each week a heading with its steps as tasks. */
export function renderPlanMarkdown(plan: ShownPlan, about: PlanSubject): string {
  const names = namesOf(about);
  const weeks = plan.weeks.map(({ week, from, to, steps }) =>
    [
      `## Week ${week}, ${formatDate(from)} to ${formatDate(to)}`,
      steps.map(({ id, hours }) => `- [ ] ${names.get(id) ?? id} (${hours === 0 ? 'ends' : `${hours} h`})`).join('\n'),
    ].join('\n\n'),
  );
  return [
    `# ${renderTitle(plan, about)}`,
    renderEnd(plan, about),
    ...weeks,
    ...renderUntil(plan, names),
    ...renderCompare(about),
  ].join('\n\n');
}

function namesOf({ steps, skills }: PlanSubject): ReadonlyMap<string, string> {
  return new Map(steps.map((step) => [step.id, nameStep(step, skills)]));
}

function renderTitle({ hoursPerWeek, start }: Plan, { target }: PlanSubject): string {
  return `${target.name} · ${hoursPerWeek} h a week from ${formatDate(start)}`;
}

function renderEnd({ end }: Plan, { steps, target }: PlanSubject): string {
  if (steps.length === 0) return `Every skill is at target for ${target.id}; there is nothing to plan.`;
  const sum = (bound: 'min' | 'max'): string => String(steps.reduce((total, { hours }) => total + hours[bound], 0));
  const range =
    end.earliest === end.latest
      ? `by ${formatDate(end.latest)}`
      : `between ${formatDate(end.earliest)} and ${formatDate(end.latest)}`;
  return `${countOf(steps.length, 'step')}, ${sum('min')}-${sum('max')} h: done ${range}. Each week is planned at the upper estimates, learning and building; they leave out what you look up beside.`;
}

/** What others reckon from nothing, for who has yet to learn to program. */
function renderCompare({ steps, target: { compare } }: PlanSubject): string[] {
  const fromNothing = steps.some(({ skill, to }) => skill === 'programming' && to === 1);
  return compare !== undefined && fromNothing ? [compare] : [];
}

function renderUntil({ until }: ShownPlan, names: ReadonlyMap<string, string>): string[] {
  if (until === undefined) return [];
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join('; ');
  const { day, fit, late } = until;
  return [
    fit.length === 0 ? `No step ends by ${formatDate(day)}.` : `Done by ${formatDate(day)}: ${list(fit)}.`,
    ...(late.length === 0 ? [] : [`Not done by then: ${list(late)}.`]),
  ];
}
