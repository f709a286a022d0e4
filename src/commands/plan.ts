import { addDays, localDay } from '../coaching/days.ts';
import { MOST_HOURS } from '../coaching/path.ts';
import { nameOf } from '../coaching/sharing.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import type { View } from '../terminal/output.ts';
import { BadValue, type CommandDefinition, GROUPS } from './command.ts';
import { parseCount } from './read/parse.ts';
import { listHints } from './plan/hints.ts';
import { keepIfPossible } from './plan/keep.ts';
import { describePlan, describeSubject, layOut, type PlanAsked } from './plan/lay-out.ts';
import { renderPlanMarkdown } from './plan/markdown.ts';
import type { PlanSubject, ShownPlan } from './plan/shown.ts';
import { renderWeeks, renderWeeksMarkdown } from './plan/weeks.ts';
import { renderPlan } from './plan.view.ts';
import { readDay } from './read/read-day.ts';
import { writeCalendar } from './write/write-calendar.ts';
import { describeMade, findPageFile, type PageFlags, pageOptions, writePageTo } from './write/write-page.ts';

export interface PlanCommandOptions extends PageFlags {
  readonly hours?: number;
  readonly start?: string;
  readonly anew?: true;
  readonly weeks?: number | true;
  readonly until?: string;
  readonly ics?: string;
  readonly markdown?: true;
}

export const planCommand: CommandDefinition<PlanCommandOptions> = {
  name: 'plan',
  group: GROUPS.learn,
  summary: 'lay the steps out, and see how far you are',
  description:
    'Lays the steps to your target out over weeks of so many hours and keeps their due dates; later says what is done, and when the rest is to be expected.',
  options: [
    { flags: '--hours <number>', description: 'hours a week; remembered', parse: parseHours },
    { flags: '--start <day>', description: 'begin on this day instead of today, such as monday or 2026-11-23' },
    { flags: '--anew', description: 'keep a new plan in place of the one that is kept' },
    { flags: '--weeks [number]', description: 'week by week, perhaps only the first', parse: parseCount },
    { flags: '--until <day>', description: 'say what fits before the end of this day, such as "in 3 weeks"' },
    {
      flags: '--ics <file>',
      description: 'write calendar entries to this file, or - for standard output',
      takes: 'file',
      conflicts: ['markdown', 'json'],
    },
    { flags: '--markdown', description: 'as Markdown' },
    ...pageOptions(),
  ],
  prints: true,
  examples: [
    'coach plan --hours 6',
    'coach plan --hours 6 --weeks 4',
    'coach plan --hours 6 --until 2027-03-01',
    'coach plan --hours 8 --start monday --anew',
    'coach plan --hours 6 --ics plan.ics',
    'coach plan --hours 6 --html plan.html',
  ],
  run: (context, _words, options) => runPlan(context, options),
};

async function runPlan(context: Context, options: PlanCommandOptions): Promise<void> {
  const page = findPageFile(context, options);
  const record = await context.record();
  const days = await readDays(context, options);
  const hoursPerWeek = options.hours ?? record.hoursPerWeek ?? record.plan?.hoursPerWeek ?? (await askHours(context));
  const asked = { ...days, hoursPerWeek };
  const laidOut = layOut(context, record, asked);
  // A question about one day keeps nothing, and no plan is made where nothing was told.
  const isQuestion = asked.until !== null && options.anew !== true;
  const isPlan = options.anew === true || record.assessments.length > 0;
  const made = isPlan && laidOut.left.length > 0 ? laidOut.kept : null;
  const keeping = { hoursPerWeek, made, replace: options.anew === true };
  const stored = isQuestion ? record : await keepIfPossible(context, record, keeping);
  const plan = describePlan(stored, laidOut, asked.until);
  const about = describeSubject(context, plan, laidOut);
  if (page !== null) {
    const { renderPlanPage } = await import('./plan/page.ts');
    const name = options.redact === true ? null : nameOf(stored);
    const weeks = options.weeks === undefined ? null : plan.weeks.slice(0, countWeeks(options));
    const text = renderPlanPage(plan, about, { name, weeks, made: describeMade(context, options) });
    if (await writePageTo(context, page, text, options)) return;
  } else if (options.ics === undefined)
    context.show({ ...plan, weeks: plan.weeks.slice(0, countWeeks(options)) }, chooseView(options, about));
  else if (
    await writePlanCalendar(
      context,
      { ...options, file: options.ics },
      { plan, about, owner: stored.owner?.id ?? null },
    )
  )
    return;
  for (const hint of listHints({ record, plan, laidOut, asked, about })) context.hint(hint);
}

async function readDays(
  context: Context,
  { start, until }: PlanCommandOptions,
): Promise<Omit<PlanAsked, 'hoursPerWeek'>> {
  const today = localDay(context.now());
  const read = (option: string, said: string, text: string | undefined): Promise<string | null> =>
    text === undefined ? Promise.resolve(null) : readDay(context, text, { option, said, towards: 'future' });
  const days = { start: await read('--start', 'from', start), until: await read('--until', 'until', until) };
  if (days.start !== null && (days.start < addDays(today, -TEN_YEARS) || days.start > addDays(today, TEN_YEARS)))
    throw new UserError(`--start ${days.start} is more than ten years from today.`, { hint: 'Name a nearer day.' });
  const begin = days.start ?? today;
  if (days.until !== null && days.until < begin)
    throw new UserError(`--until ${days.until} is before the start, ${begin}.`, { hint: 'Name a later day.' });
  return days;
}

const TEN_YEARS = 3652;

async function askHours(context: Context): Promise<number> {
  const prompts = await context.prompts('Pass --hours <number>; it is remembered.');
  const reply = await prompts.ask('How many hours a week can you spend?', (text) => (isHours(text) ? null : HOURS));
  return Number(reply);
}

const HOURS = `It takes whole hours from 1 to ${MOST_HOURS}.`;

function isHours(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_HOURS;
}

function parseHours(text: string): number {
  if (!isHours(text)) throw new BadValue(HOURS);
  return Number(text);
}

function countWeeks({ weeks }: PlanCommandOptions): number | undefined {
  return weeks === true ? undefined : weeks;
}

function chooseView({ weeks, markdown }: PlanCommandOptions, about: PlanSubject): View<ShownPlan> {
  const [screen, page] = weeks === undefined ? [renderPlan, renderPlanMarkdown] : [renderWeeks, renderWeeksMarkdown];
  return (plan, style) => (markdown === true ? page(plan, about) : screen(plan, about, style));
}

/** Writes the calendar; says whether it is the result itself, which nothing may stand beside. */
async function writePlanCalendar(
  context: Context,
  { file, force }: { readonly file: string; readonly force?: true },
  { plan, about, owner }: { readonly plan: ShownPlan; readonly about: PlanSubject; readonly owner: string | null },
): Promise<boolean> {
  const { renderCalendar } = await import('./plan/calendar.ts');
  const text = renderCalendar(plan, about, { owner, now: context.now() });
  return writeCalendar(context, text, { file, force: force === true, events: about.steps.length });
}
