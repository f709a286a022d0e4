import { type Checklist, type TickedChecklist, type TickedItem, withTicks } from '../checklists.ts';
import { countDays } from '../days.ts';
import { cutToTime, INTERVIEW_LIST, type LeftOut } from './cut-list.ts';
import { type EmployerAnswer, type Job, QUESTIONS_LIST, type Verdict } from './job.ts';
import { isTalkStage, standingOf } from './stage.ts';
import { ticksThatCount } from './talk-ticks.ts';

/** An item of a checklist as it stands for one job. */
export interface JobItem extends TickedItem {
  readonly note: string | null;
  /** What the employer said to it; null where they were not asked, and in every other list. */
  readonly answer: Pick<EmployerAnswer, 'verdict' | 'text'> | null;
}

/** A checklist with what was ticked, noted and answered for one job. */
export interface JobChecklist extends Omit<TickedChecklist, 'items'> {
  readonly job: string;
  readonly items: readonly JobItem[];
  /** Items of the whole list, and how many of them are done. */
  readonly whole: { readonly items: number; readonly done: number };
  /** The date that the list is cut to, the days until then (below zero afterwards), and what was left out. */
  readonly cut: { readonly day: string; readonly days: number; readonly leftOut: readonly LeftOut[] } | null;
  /** How the answers of the list of questions sounded; null in every other list. */
  readonly answers: AnswerCounts | null;
}

/** How many answers sounded how. */
export type AnswerCounts = Readonly<Record<Verdict | 'notAsked', number>>;

/** A checklist for a job as it stands today, whole: a question that was answered counts as done. */
export function fillForJob(checklist: Checklist, job: Job, today: string): JobChecklist {
  const ticked = withTicks(checklist, ticksThatCount(checklist, job, today));
  const isAsked = checklist.id === QUESTIONS_LIST;
  const notes = new Map(job.notes.filter((one) => one.checklist === checklist.id).map((one) => [one.item, one.text]));
  const answers = new Map(isAsked ? job.answers.map(({ item, ...answer }) => [item, answer]) : []);
  const items = ticked.items.map((item): JobItem => {
    const answer = answers.get(item.id) ?? null;
    return { ...item, done: item.done || answer !== null, note: notes.get(item.id) ?? null, answer };
  });
  return {
    ...ticked,
    job: job.id,
    items,
    whole: { items: items.length, done: items.filter(({ done }) => done).length },
    cut: null,
    answers: isAsked ? countAnswers(items) : null,
  };
}

function countAnswers(items: readonly JobItem[]): AnswerCounts {
  const count = (verdict: Verdict | null): number =>
    items.filter(({ answer }) => (answer?.verdict ?? null) === verdict).length;
  return { good: count('good'), doubtful: count('doubtful'), red: count('red'), notAsked: count(null) };
}

/** The list for an interview cut to the days before the talk that is fixed for the job; whole without one. */
export function cutForJob(list: JobChecklist, job: Job, today: string): JobChecklist {
  const { stage } = standingOf(job);
  const isTalk = job.next !== null && isTalkStage(stage);
  if (list.id !== INTERVIEW_LIST || !isTalk) return list;
  const days = countDays(today, job.next.day);
  const { items, leftOut } = cutToTime(list.items, days);
  return { ...list, items, cut: { day: job.next.day, days, leftOut } };
}

/** The job with a note on an item of a checklist in place of an earlier one; a blank text takes it away. */
export function noteItem(job: Job, checklist: string, item: string, text: string): Job {
  const others = job.notes.filter((one) => one.checklist !== checklist || one.item !== item);
  return { ...job, notes: text === '' ? others : [...others, { checklist, item, text }] };
}

/** The job with an answer of the employer in place of an earlier one; null says that they were not asked. */
export function answerItem(job: Job, item: string, answer: Omit<EmployerAnswer, 'item'> | null): Job {
  const others = job.answers.filter((one) => one.item !== item);
  return { ...job, answers: answer === null ? others : [...others, { item, ...answer }] };
}
