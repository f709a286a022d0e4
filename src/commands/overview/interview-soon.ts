import { localDay } from '../../coaching/days.ts';
import { type Job, LONGEST_NAME, makeJob, makeJobId, makeOtherId, moveJob } from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { Prompts } from '../../terminal/prompts/prompts.ts';
import { readDay } from '../read/read-day.ts';
import { RATE_FIRST } from '../say/rate-first.ts';
import { tellWhatIsKept } from '../say/tell-what-is-kept.ts';

/** What a job is called of which only the day of its talk is known. */
const NAMELESS = 'interview';

/** Asks when and where an interview is, and follows its job; gives which job its list is for, if any. */
export async function followInterview(context: Context): Promise<{ readonly for?: string }> {
  const prompts = await context.prompts('coach job add <name>, then coach job move <name> interview --on <day>');
  const { day, name } = await tellWhatIsKept(context, 'Stopped; nothing is stored.', async () => ({
    day: await askDay(context, prompts),
    name: await prompts.ask('Where? A short name, such as acme (Enter to leave it open):', (text) =>
      text === '' ? null : faultInLine('A name', text, LONGEST_NAME),
    ),
  }));
  if (day === null && name === '') return {};
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const { after } = await context.progress().update((record) => {
    const job = makeTalk(record.jobs, name === '' ? NAMELESS : name, { day, ...told });
    return { ...record, jobs: [...record.jobs, job] };
  });
  // The last one: what was changed is what is stored.
  const kept = after.jobs.at(-1);
  if (kept === undefined) return {};
  context.note(`Kept as ${kept.id}.`);
  const { assessments } = after;
  if (assessments.length === 0) context.hint(RATE_FIRST.join(': '));
  context.hint(`Practise: coach practice --for ${kept.id}`);
  return { for: kept.id };
}

function makeTalk(
  jobs: readonly Job[],
  name: string,
  { day, at, today }: { readonly day: string | null; readonly at: string; readonly today: string },
): Job {
  const id = makeJobId(jobs, name);
  const free = jobs.some((job) => job.id === id) ? makeOtherId(jobs, id) : id;
  const saved = makeJob({ id: free, name, role: null, url: null, ad: null }, { at, today });
  return moveJob(saved, { stage: 'interview', day, note: null }, { at, today });
}

/** Asks for a day from today on until one is named; null where that is left open. */
async function askDay(context: Context, prompts: Prompts): Promise<string | null> {
  for (;;) {
    const text = await prompts.ask('When? Such as thursday or 3 Dec (Enter to leave it open):', () => null);
    if (text === '') return null;
    try {
      const day = await readDay(context, text, { option: 'When?', said: 'On', towards: 'future' });
      if (day >= localDay(context.now())) return day;
      context.note('That day is over.');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.note(error.message);
    }
  }
}
