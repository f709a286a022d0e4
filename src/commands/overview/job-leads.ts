import { addDays } from '../../coaching/days.ts';
import { AFTER_DAYS, DATED_STAGES, type Due, type DueJob, type HeldTalk, isTalkStage } from '../../coaching/jobs.ts';
import type { Overview } from '../../coaching/report.ts';
import type { Lead } from '../../terminal/leads.ts';
import { cleanText, countOf, formatNearDay } from '../../terminal/text.ts';
import { nameDue } from '../say/name-due.ts';
import { prepareTask } from '../say/prepare-task.ts';

/** More jobs than these are counted, not named. */
const MOST_JOBS = 4;

/** What of the jobs is to be shown: what comes before all else, and the rest. */
export interface JobLeads {
  readonly first: readonly Lead[];
  readonly rest: readonly Lead[];
}

/** Offers to answer, deadlines and talks that are near or just over, by the day they are for; then all else due. */
export function listJobLeads(overview: Overview): JobLeads {
  const { jobs, offers } = overview;
  const urgent = findUrgent(overview).slice(0, MOST_JOBS);
  const isShown = new Set([...urgent.flatMap(({ id, isDue }) => (isDue ? [id] : [])), ...listCompared(overview)]);
  const others = jobs.filter(({ id, due }) => !isShown.has(id) && !isTooEarly(due, overview.day));
  return {
    first: [
      ...urgent.flatMap(({ leads }) => leads),
      ...(offers.length > 1 && overview.taken === null ? [compareOffers(offers)] : []),
    ],
    rest: [
      ...listOthers(
        others.filter(({ due }) => due.kind !== 'saved'),
        overview.day,
      ),
      ...describeSaved(
        others.filter(({ due }) => due.kind === 'saved'),
        overview.day,
      ),
    ],
  };
}

/** Whether nothing is to be asked yet, since the ad that was applied to is still open. */
function isTooEarly(due: Due, today: string): boolean {
  return due.kind === 'follow-up' && due.since > today;
}

/** What is to be done on a job by a day, none before today. */
interface Urgent {
  readonly id: string;
  readonly by: string;
  /** Of one day, talks come first, then those held, then offers, then deadlines. */
  readonly rank: number;
  readonly leads: readonly Lead[];
  /** Whether it says all that is due on the job. */
  readonly isDue: boolean;
}

function findUrgent(overview: Overview): Urgent[] {
  const { jobs, talks, day } = overview;
  const near = new Set(talks.map(({ id }) => id));
  const compared = listCompared(overview);
  const isTaken = overview.taken !== null && overview.taken.phase !== 'settled';
  const untold = jobs.filter(({ due }) => isTalkOver(due)).map(({ id }) => id);
  const held = overview.held.map((talk): Urgent => {
    const { id } = talk;
    const isDue = untold.includes(id);
    const outcome = id === untold[0] ? [tellHowItWent(id)] : [];
    return { id, by: day, rank: 1, leads: [...describeHeld(talk, day), ...outcome], isDue };
  });
  const others = jobs.flatMap((job): Urgent[] => {
    const { id, name, due } = job;
    const by = due.day < day ? day : due.day;
    const said = `${cleanText(name)}: ${nameDue(due, day)}`;
    if (isOffer(due)) {
      if (compared.has(id)) return [];
      const lead = isTaken ? declineBeside(job, overview) : ([said, lookOver(id)] as const);
      return [{ id, by, rank: 2, leads: [lead], isDue: true }];
    }
    const rank = near.has(id) ? 0 : isDeadlineNear(due, day) ? 3 : null;
    return rank === null ? [] : [{ id, by, rank, leads: [[said, callFor(job)]], isDue: true }];
  });
  return [...held, ...others]
    .filter(({ leads }) => leads.length > 0)
    .sort((a, b) => a.by.localeCompare(b.by) || a.rank - b.rank);
}

/** What an offer asks of somebody who has accepted another. */
function declineBeside({ id, name }: DueJob, { taken }: Overview): Lead {
  return [
    `${cleanText(name)} waits for your answer, and ${cleanText(taken?.name ?? '')} is yours`,
    `coach job move ${id} declined`,
  ];
}

/** The jobs whose offers have no day and are laid beside each other, which says all. */
function listCompared({ jobs, offers, taken }: Overview): ReadonlySet<string> {
  if (taken !== null) return new Set();
  return new Set(jobs.flatMap(({ id, due }) => (due.kind === 'offer' && offers.includes(id) ? [id] : [])));
}

/** Whether a talk was held, and nothing is told of it. */
function isTalkOver(due: Due): boolean {
  return due.kind === 'passed' && isTalkStage(due.what);
}

/** Whether an offer is to be answered, by a day or without one. */
function isOffer(due: Due): boolean {
  return due.kind === 'offer' || ((due.kind === 'date' || due.kind === 'passed') && due.what === 'answer due');
}

/** So many days before it a deadline comes before all that is for later days. */
const NEAR_DEADLINE_DAYS = 3;

/** Whether a task, or an application, is due within three days. */
function isDeadlineNear(due: Due, today: string): boolean {
  return due.kind === 'date' && due.what.endsWith(' due') && due.day <= addDays(today, NEAR_DEADLINE_DAYS);
}

/** What of the days after a talk is not done yet: what they asked, and in the first two days the thanks. */
function describeHeld({ id, name, day, asked, thanked }: HeldTalk, today: string): Lead[] {
  const when = addDays(day, 1) === today ? 'yesterday' : `on ${formatNearDay(day)}`;
  const call = `coach practice --asked "..." --for ${id}`;
  const isFresh = addDays(day, AFTER_DAYS) >= today;
  return [
    ...(asked ? [] : [[`How was ${cleanText(name)} ${when}? Write down what they asked`, call] as const]),
    ...(thanked || !isFresh ? [] : [['Thank them today', prepareFor(id)] as const]),
  ];
}

function tellHowItWent(job: string): Lead {
  return ['When you know how it went', `coach job move ${job} <stage>`];
}

function prepareFor(job: string): string {
  return `coach checklist interview-prep --for ${job}`;
}

/** What to call for what is due on a job, where that is no offer to answer. */
function callFor({ id, due }: DueJob): string {
  if (due.kind === 'quiet') return `coach job move ${id} silent`;
  if (due.kind !== 'date') return `coach job show ${id}`;
  if (isTalkStage(due.what)) return prepareFor(id);
  return due.what === DATED_STAGES.task ? prepareTask(id) : `coach job show ${id}`;
}

function lookOver(job: string): string {
  return `coach checklist offer-evaluation --for ${job}`;
}

/** Two offers are laid side by side; of more, any two. */
function compareOffers(offers: readonly string[]): Lead {
  const [one = '', other = '', ...more] = offers;
  const command = more.length === 0 ? `coach offer compare ${one} ${other}` : 'coach offer';
  return [`${offers.length} offers to choose between`, command];
}

/** What else is due on jobs, the nearest few. */
function listOthers(jobs: readonly DueJob[], today: string): Lead[] {
  const leads = jobs
    .slice(0, MOST_JOBS)
    .map((job): Lead => [`${cleanText(job.name)}: ${nameDue(job.due, today)}`, callFor(job)]);
  const more = jobs.length - leads.length;
  return more === 0
    ? leads
    : [...leads, [`Something is due on ${countOf(more, 'more job', 'more jobs')}`, 'coach job']];
}

/** One line for all that was saved and left. */
function describeSaved(jobs: readonly DueJob[], today: string): Lead[] {
  const [job, ...more] = jobs;
  if (job === undefined) return [];
  if (more.length > 0) return [[`${jobs.length} jobs saved and left: apply or drop them`, 'coach job']];
  return [[`${cleanText(job.name)}: ${nameDue(job.due, today)}`, `coach job move ${job.id} applied`]];
}
