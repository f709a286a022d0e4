import { type Job, talkDay } from '../../coaching/jobs.ts';
import type { NearHelp } from '../../coaching/schedule.ts';
import type { StudyStep } from '../../coaching/skills.ts';
import { formatHours, renderBoxes } from '../../terminal/phrases.ts';
import { formatDate, hang, placeAddress, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { namesOf, type PlanSubject, renderUntil, type ShownPlan } from './shown.ts';

/** What helps until a day before which no step ends, a paragraph each. */
export function renderNear(day: string, help: NearHelp, about: PlanSubject, style: Style): string[] {
  const { hours, step, open, read } = help;
  const { paint, columns } = style;
  const name = namesOf(about).get(step) ?? step;
  const ticking = `Still open of ${name}, to tick with ${paint.command(`coach step ${step} --tick`)}`;
  return [
    wrapProse(`No step ends by ${formatDate(day)}: that leaves about ${hours} h. What helps in them:`, columns),
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
  const { day, help } = plan.until;
  const { hours, step, open, read } = help;
  const name = namesOf(about).get(step) ?? step;
  const readings = read.flatMap(({ resource, part, hours: needed }) => {
    const known = about.resources.find(({ id }) => id === resource);
    return known === undefined ? [] : [`- [ ] [${known.title}](${known.url}), ${formatHours(needed)}: ${part ?? ''}`];
  });
  return [
    `No step ends by ${formatDate(day)}: that leaves about ${hours} h. What helps in them:`,
    'With an interview on that day: `coach checklist interview-prep`',
    ...(open.length === 0 ? [] : [`## Still open of ${name}`, open.map(({ line }) => `- [ ] ${line}`).join('\n')]),
    ...(readings.length === 0 ? [] : ['## To read to the end', readings.join('\n')]),
  ];
}
