import { localDay } from '../coaching/days.ts';
import { MOST_HOURS, nextSteps, type Plan, planSteps, splitByDay } from '../coaching/path.ts';
import { type PersonRecord, setHours } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { sayThat } from '../terminal/phrases.ts';
import { cleanText } from '../terminal/text.ts';
import { BadValue, type CommandDefinition, GROUPS } from './command.ts';
import { parseCount } from './parse.ts';
import { renderPlan, renderPlanMarkdown } from './plan.view.ts';
import { readDay } from './read-day.ts';

export interface PlanCommandOptions {
  readonly hours?: number;
  readonly start?: string;
  readonly weeks?: number;
  readonly until?: string;
  readonly ics?: string;
  readonly force?: true;
  readonly markdown?: true;
}

export const planCommand: CommandDefinition<PlanCommandOptions> = {
  name: 'plan',
  group: GROUPS.learn,
  summary: 'lay the steps out over weeks',
  description: 'Lays the steps to your target out over weeks of so many hours, each at its upper estimate.',
  options: [
    { flags: '--hours <number>', description: 'hours a week; remembered', parse: parseHours },
    { flags: '--start <day>', description: 'begin on this day instead of today, such as monday or 2026-11-23' },
    { flags: '--weeks <number>', description: 'show only the first weeks', parse: parseCount },
    { flags: '--until <day>', description: 'say what fits before the end of this day, such as "in 3 weeks"' },
    {
      flags: '--ics <file>',
      description: 'write calendar entries to this file, or - for standard output',
      conflicts: ['markdown', 'json'],
    },
    { flags: '--markdown', description: 'as Markdown' },
  ],
  prints: true,
  examples: [
    'coach plan --hours 6',
    'coach plan --hours 6 --weeks 4',
    'coach plan --hours 6 --until 2027-03-01',
    'coach plan --hours 6 --ics plan.ics',
  ],
  run: (context, _words, options) => runPlan(context, options),
};

async function runPlan(context: Context, options: PlanCommandOptions): Promise<void> {
  const { knowledge } = context;
  const store = context.progress();
  const start =
    options.start === undefined
      ? localDay(context.now())
      : await readDay(context, options.start, { option: '--start', said: 'from', towards: 'future' });
  const until =
    options.until === undefined
      ? undefined
      : await readDay(context, options.until, { option: '--until', said: 'until', towards: 'future' });
  if (until !== undefined && until < start)
    throw new UserError(`--until ${until} is before the start, ${start}.`, { hint: 'Name a later day.' });
  const record = await store.read();
  const hoursPerWeek = options.hours ?? record.hoursPerWeek ?? (await askHours(context));
  const target = context.targetOf(record);
  const skills = knowledge.skills(context.ownStack(record));
  const steps = nextSteps(skills, target, record, context.now());
  const plan = planSteps(steps, { target: target.id, hoursPerWeek, start });
  if (plan.weeks.some(({ to }) => to.startsWith('+')))
    throw new UserError(`A plan that starts on ${start} would end after the year 9999.`, {
      hint: 'Start earlier: coach plan --start <day>',
    });
  if (hoursPerWeek !== record.hoursPerWeek) await rememberHours(context, hoursPerWeek);
  if (options.ics !== undefined) {
    const { renderCalendar } = await import('./plan/calendar.ts');
    const text = renderCalendar(plan, steps, skills, {
      now: context.now(),
      ...(record.owner === null ? {} : { owner: record.owner.id }),
    });
    if (options.ics === '-') {
      context.print(text);
      return;
    }
    context.writeOutput(options.ics, text, options.force === true);
    const file = options.ics;
    context.show({ file, events: steps.length }, sayThat(`Wrote ${cleanText(file)}, entries in it: ${steps.length}`));
    return;
  }
  const shown = {
    ...plan,
    weeks: plan.weeks.slice(0, options.weeks),
    ...(until === undefined ? {} : { until: { day: until, ...splitByDay(plan, until) } }),
  };
  const about = { target, steps, skills, weeks: plan.weeks.length };
  const render = options.markdown === true ? renderPlanMarkdown : renderPlan;
  context.show(shown, (value, style) => render(value, about, style));
  hintNext(context, record, plan);
}

/** Keeps the hours for the next plan; where they cannot be kept, the plan is shown all the same. */
async function rememberHours(context: Context, hoursPerWeek: number): Promise<void> {
  try {
    await context.progress().update((before) => setHours(before, hoursPerWeek));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.note(`The hours are not remembered. ${error.message.split('\n')[0] ?? ''}`);
  }
}

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

function hintNext(context: Context, record: PersonRecord, plan: Plan): void {
  if (record.assessments.length === 0) context.hint('Nothing is assessed yet, so this starts from zero: coach assess');
  else if (plan.weeks.length > 0) context.hint('The first step in full: coach next');
}
