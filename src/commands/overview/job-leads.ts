import { addDays, countDays } from '../../coaching/days.ts';
import { AFTER_DAYS, type Due, type DueJob, type HeldTalk, isTalkStage } from '../../coaching/jobs.ts';
import type { Overview } from '../../coaching/report.ts';
import type { Lead } from '../../terminal/leads.ts';
import { cleanText, countOf, formatNearDay } from '../../terminal/text.ts';
import { nameDue } from '../say/name-due.ts';

/** More jobs than these are counted, not named. */
const MOST_JOBS = 4;

/** What of the jobs is to be shown: what comes before all else, and the rest. */
export interface JobLeads {
  readonly first: readonly Lead[];
  readonly rest: readonly Lead[];
}

/** Offers to answer and talks that are near or just over, by the day they are for; then all else that is due. */
export function listJobLeads(overview: Overview): JobLeads {
  const { jobs, offers } = overview;
  const urgent = findUrgent(overview).slice(0, MOST_JOBS);
  const isShown = new Set([...urgent.flatMap(({ id, isDue }) => (isDue ? [id] : [])), ...listCompared(overview)]);
  const others = jobs.filter(({ id }) => !isShown.has(id));
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

/** What is to be done on a job by a day, none before today. */
interface Urgent {
  readonly id: string;
  readonly by: string;
  /** Of one day, talks come first, then those held, then offers. */
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
    return near.has(id) ? [{ id, by, rank: 0, leads: [[said, prepareFor(id)]], isDue: true }] : [];
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

function lookOver(job: string): string {
  return `coach checklist offer-evaluation --for ${job}`;
}

/** What a job that was taken asks for before its first day, and in its first months. */
export function listTakenLeads({ taken, day }: Overview): Lead[] {
  if (taken === null) return [];
  const name = cleanText(taken.name);
  const { id, starts, since, offered, phase, noticed } = taken;
  const weeks = `coach checklist first-90-days --for ${id}`;
  if (phase === 'settled' && starts === null)
    return countDays(since, day) < TAKEN_DAYS
      ? [[`${name} is yours: what you do there counts now`, 'coach assess']]
      : [];
  if (phase === 'settled') return countDays(starts ?? since, day) < LOOK_BACK_DAYS ? [lookBack(name)] : [];
  if (phase === 'new') return [[`New at ${name}: the first 90 days`, weeks]];
  const left = starts === null ? null : countDays(day, starts);
  if (left !== null && left <= NOTICE_DAYS)
    return [[`You begin at ${name} in ${countOf(left, 'day')}; for the first weeks there`, weeks]];
  const signed: Lead = [
    `${name} is yours: give notice only once all is signed`,
    `coach checklist offer-decision --for ${id}`,
  ];
  const first: Lead = [
    `When do you begin at ${name}?`,
    `coach offer add ${id}${offered ? '' : ' --currency <code>'} --starts <day>`,
  ];
  return [
    ...(noticed ? [] : [signed]),
    [`Before you begin at ${name}, and in the first weeks`, weeks],
    ...(starts === null ? [first] : []),
  ];
}

/** From so many days before the first one nobody gives notice any more. */
const NOTICE_DAYS = 14;

/** Until so many days after a job was taken whose first day nobody told home says that the work there counts. */
const TAKEN_DAYS = 180;

/** Until so many days after the first one home looks back at the 90 that were new. */
const LOOK_BACK_DAYS = 120;

function lookBack(name: string): Lead {
  return [`90 days at ${name}: what you do there counts now`, 'coach assess'];
}

/** Two offers are laid side by side; of more, any two. */
function compareOffers(offers: readonly string[]): Lead {
  const [one = '', other = '', ...more] = offers;
  const command = more.length === 0 ? `coach offer compare ${one} ${other}` : 'coach offer';
  return [`${offers.length} offers to choose between`, command];
}

/** What else is due on jobs, the nearest few. */
function listOthers(jobs: readonly DueJob[], today: string): Lead[] {
  const leads = jobs.slice(0, MOST_JOBS).map(({ id, name, due }): Lead => {
    const command = due.kind === 'quiet' ? `coach job move ${id} silent` : `coach job show ${id}`;
    return [
      `${cleanText(name)}: ${nameDue(due, today)}`,
      due.kind === 'date' && isTalkStage(due.what) ? prepareFor(id) : command,
    ];
  });
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
