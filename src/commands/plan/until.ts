import { formatDate } from '../../terminal/text.ts';
import { APPLY } from './phrases.ts';
import { ANY_TIME, isAnyTime } from './row.ts';
import { namesOf, type PlanSubject, type ShownPlan } from './shown.ts';

type Until = NonNullable<ShownPlan['until']>;

/** What is done by a day for sure, what perhaps and what not, and the choices that there are. */
export function renderUntil({ until }: ShownPlan, about: PlanSubject): string[] {
  if (until === undefined) return [];
  const { day, fit, late, perhaps } = until;
  const free = new Set(about.steps.filter(isAnyTime).map(({ id }) => id));
  const not = late.filter((id) => !free.has(id) && !perhaps.includes(id));
  const parts: readonly (readonly [said: string, ids: readonly string[]])[] = [
    ['Perhaps, at the lower estimates', perhaps.filter((id) => !free.has(id))],
    ['Not done by then even at the lower estimates', not],
    [`At ${ANY_TIME}`, late.filter((id) => free.has(id))],
  ];
  return [
    fit.length === 0
      ? `No step ends by ${formatDate(day)} at the upper estimates.`
      : `Done by ${formatDate(day)} even at the upper estimates: ${listNames(fit, about)}.`,
    ...parts.flatMap(([said, ids]) => (ids.length === 0 ? [] : [`${said}: ${listNames(ids, about)}.`])),
    ...tellChoices(until, about),
  ];
}

/** What may be done about what is not done for sure: more hours, or not to wait for it. */
function tellChoices({ late, enough }: Until, { hasJob }: PlanSubject): string[] {
  const what = enough?.of === 'all' ? 'all of it is' : 'the must-haves are';
  const hours =
    enough === null ? [] : [`With ${enough.hoursPerWeek} h a week ${what} done by then even at the upper estimates.`];
  const choices = [...hours, ...(late.length === 0 || hasJob ? [] : [APPLY])];
  return choices.length === 0 ? [] : [choices.join(' ')];
}

/** That no step is done by a day for sure, and what may be, with the hours until then, which something helps in. */
export function tellNear({ day, perhaps }: Until, hours: number, about: PlanSubject): string {
  const free = new Set(about.steps.filter(isAnyTime).map(({ id }) => id));
  const some = perhaps.filter((id) => !free.has(id));
  const left = `about ${hours} h. What helps in them:`;
  if (some.length === 0) return `No step ends by ${formatDate(day)}: that leaves ${left}`;
  return `Perhaps done by ${formatDate(day)}, at the lower estimates: ${listNames(some, about)}. That leaves ${left}`;
}

function listNames(ids: readonly string[], about: PlanSubject): string {
  const names = namesOf(about);
  return ids.map((id) => names.get(id) ?? id).join('; ');
}
