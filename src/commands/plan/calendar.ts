import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../coaching/days.ts';
import type { Plan, Step } from '../../coaching/path.ts';
import type { Skill } from '../../coaching/skills.ts';
import { nameStep } from '../../terminal/phrases.ts';

/**
 * A plan as a calendar file: one all-day entry a step over the weeks that it takes. The id of an entry is that of its
 * step and, where it is known, of the owner, so that a calendar that reads a later plan moves the entry and does not
 * double it, and the plans of two people stand beside each other.
 */
export function renderCalendar(
  plan: Plan,
  steps: readonly Step[],
  skills: readonly Skill[],
  { now, owner }: { readonly now: Date; readonly owner?: string },
): string {
  const calendar = ical({
    name: `Plan for ${plan.target}`,
    prodId: { company: 'backend-coach', product: 'plan', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const step of steps) {
    const weeks = plan.weeks.filter((week) => week.steps.some(({ id }) => id === step.id));
    const [first, last] = [weeks[0], weeks.at(-1)];
    if (first === undefined || last === undefined) continue;
    const parts = weeks.map((week) => {
      const hours = week.steps.find(({ id }) => id === step.id)?.hours ?? 0;
      return `${week.from}: ${hours} h`;
    });
    calendar.createEvent({
      id:
        [`${step.kind}-${step.skill}-${step.to}`, ...(owner === undefined ? [] : [owner])].join('.') + '@backend-coach',
      summary: nameStep(step, skills),
      description: [step.project.title, '', ...parts, '', ...step.project.doneWhen.map((test) => `- ${test}`)].join(
        '\n',
      ),
      // Days without a time of day; the end is the first day after.
      start: first.from,
      end: addDays(last.to, 1),
      allDay: true,
      timezone: null,
      stamp: now,
      // Minutes, so that a later plan counts as the newer version of the same entry.
      sequence: Math.floor(now.getTime() / 60_000),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // Each line of a calendar ends, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}
