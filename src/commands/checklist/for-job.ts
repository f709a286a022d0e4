import { type Checklist, summariseChecklists } from '../../coaching/checklists.ts';
import { localDay } from '../../coaching/days.ts';
import {
  changeJob,
  cutForJob,
  fillForJob,
  INTERVIEW_LIST,
  type Job,
  type JobChecklist,
  QUESTIONS_LIST,
  ticksThatCount,
} from '../../coaching/jobs.ts';
import type { Context } from '../../context.ts';
import { sayThat } from '../../terminal/phrases.ts';
import { describeChange, renderChecklists } from '../checklist.view.ts';
import { findFollowedJob, findJob } from '../find/find-job.ts';
import { changeTicks, type TickPlace } from './change-ticks.ts';
import { describeKept, renderJobChecklist, renderJobMarkdown } from './job.view.ts';
import { keepWords } from './keep-words.ts';

/** What is asked of the checklists of a job. */
interface Asked {
  /** Null for all of them. */
  readonly checklist: Checklist | null;
  /** What the job is called in the call. */
  readonly word: string;
  readonly words: readonly string[];
  /** Whether ticks are to be changed. */
  readonly isChange: boolean;
}

type Options = Parameters<typeof changeTicks>[2] & {
  readonly note?: number;
  readonly answer?: number;
  readonly all?: true;
  readonly markdown?: true;
};

/** Shows or changes a checklist as it stands for one job. */
export async function runForJob(
  context: Context,
  { checklist, word, words, isChange }: Asked,
  options: Options,
): Promise<void> {
  const { jobs } = await context.record();
  const job = findJob(jobs, word);
  if (checklist === null) {
    showAll(context, job);
    return;
  }
  const today = localDay(context.now());
  const place = placeOf(job.id, today);
  const list = `coach checklist ${checklist.id} --for ${job.id}`;
  if (options.note !== undefined || options.answer !== undefined) {
    findFollowedJob(jobs, job.id);
    const kept = await keepWords(context, checklist, { ...options, words }, place);
    context.show(fillForJob(checklist, kept.job, today), (value, style) => describeKept(value, kept.number, style));
    context.hint(`The list: ${list}`);
    return;
  }
  if (isChange) {
    findFollowedJob(jobs, job.id);
    const [before, after] = (await changeTicks(context, checklist, options, place)).map((one) =>
      fillForJob(checklist, one, today),
    ) as [JobChecklist, JobChecklist];
    context.show(after, options.markdown === true ? renderJobMarkdown : sayThat(describeChange(before, after)));
    context.hint(`The list: ${list}`);
    return;
  }
  const whole = fillForJob(checklist, job, today);
  const shown = options.all === true ? whole : cutForJob(whole, job, today);
  context.show(shown, options.markdown === true ? renderJobMarkdown : renderJobChecklist);
  hintNext(context, shown, { list, job });
}

/** The job of this id in a record, which must still be followed. */
function placeOf(id: string, today: string): TickPlace<Job> {
  return {
    ticksOf: (job, checklist) => ticksThatCount(checklist, job, today),
    find: ({ jobs }) => findJob(jobs, id),
    change: (record, work) => ({
      ...record,
      jobs: changeJob(record.jobs, findFollowedJob(record.jobs, id).id, work),
    }),
  };
}

function showAll(context: Context, job: Job): void {
  const today = localDay(context.now());
  const lists = context.knowledge.checklists();
  const answered = job.answers.map(({ item }) => ({ checklist: QUESTIONS_LIST, item, at: '' }));
  const ticks = lists.flatMap((list) => ticksThatCount(list, job, today));
  context.show(summariseChecklists(lists, [...ticks, ...answered]), renderChecklists);
  context.hint(`Show one: coach checklist <id> --for ${job.id}`);
}

function hintNext(
  context: Context,
  { id, items, cut }: JobChecklist,
  { list, job }: { readonly list: string; readonly job: Job },
): void {
  const open = items.find(({ done }) => !done);
  if (id === INTERVIEW_LIST && job.next === null)
    context.hint(`No day is fixed, so the list is whole: coach job move ${job.id} interview --on <day>`);
  if (cut !== null && cut.leftOut.length > 0) context.hint(`The whole list: ${list} --all`);
  if (open === undefined) context.hint(items.length === 0 ? 'Nothing is left to do.' : 'All done.');
  else if (id === QUESTIONS_LIST) context.hint(`${list} --answer ${open.number} good "what they said"`);
  else context.hint(`${list} --tick ${open.number}`);
}
