import { type Job, talkDay } from '../../coaching/jobs.ts';
import type { StudyStep } from '../../coaching/skills.ts';
import { formatHours, renderBoxes } from '../../terminal/phrases.ts';
import { hang, placeAddress, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { namesOf, type PlanSubject, type ShownPlan } from './shown.ts';
import { renderUntil, tellNear } from './until.ts';

/** What helps until a day before which no step ends for sure, a paragraph each; nothing where one does. */
export function renderNear({ until }: ShownPlan, about: PlanSubject, style: Style): string[] {
  if (until?.help === undefined) return [];
  const { hours, step, open, read } = until.help;
  const { paint, columns } = style;
  const name = namesOf(about).get(step) ?? step;
  const ticking = `Still open of ${name}, to tick with ${paint.command(`coach step ${step} --tick`)}`;
  return [
    wrapProse(tellNear(until, hours, about), columns),
    ...(open.length === 0 ? [] : [`${wrapProse(ticking, columns)}\n${renderBoxes(open, { numbered: true }, style)}`]),
    ...(read.length === 0
      ? []
      : [['To read to the end:', ...read.map((one) => renderReading(one, about, style))].join('\n')]),
  ];
}

/** What helps for the talks of a day, by their jobs; where none is known and no step ends by it, for any. */
export function* nameTalkHelp(jobs: readonly Job[], day: string, isNear: boolean): Generator<string> {
  const talks = jobs.filter((job) => talkDay(job, day) === day);
  for (const { id } of talks) {
    yield `Your talk with ${id} is on that day: coach checklist interview-prep --for ${id}`;
    yield `Practise for it: coach practice --for ${id}`;
  }
  if (talks.length === 0 && isNear) yield 'With an interview on that day: coach checklist interview-prep';
}

function renderReading({ resource, part, hours }: StudyStep, { resources }: PlanSubject, style: Style): string {
  const known = resources.find(({ id }) => id === resource);
  if (known === undefined) return '';
  const { paint, columns } = style;
  const title = `${paint.heading(known.title)} ${paint.quiet(`· ${formatHours(hours).replace(' ', '\u00a0')}`)}`;
  return [
    hang(title, columns),
    wrapProse(part ?? '', columns, '    '),
    paint.command(placeAddress(known.url, columns, '    ')),
  ].join('\n');
}

/** What a plan says of a day as Markdown; where no step ends by it, what helps as tasks. */
export function untilMarkdown(plan: ShownPlan, about: PlanSubject): string[] {
  if (plan.until?.help === undefined) return renderUntil(plan, about);
  const { hours, step, open, read } = plan.until.help;
  const name = namesOf(about).get(step) ?? step;
  const readings = read.flatMap(({ resource, part, hours: needed }) => {
    const known = about.resources.find(({ id }) => id === resource);
    return known === undefined ? [] : [`- [ ] [${known.title}](${known.url}), ${formatHours(needed)}: ${part ?? ''}`];
  });
  return [
    tellNear(plan.until, hours, about),
    'With an interview on that day: `coach checklist interview-prep`',
    ...(open.length === 0 ? [] : [`## Still open of ${name}`, open.map(({ line }) => `- [ ] ${line}`).join('\n')]),
    ...(readings.length === 0 ? [] : ['## To read to the end', readings.join('\n')]),
  ];
}
