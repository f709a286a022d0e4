import { SELF } from '../coaching/assessment.ts';
import type { Due } from '../coaching/jobs.ts';
import type { Step, Target } from '../coaching/path.ts';
import type { PracticeAhead } from '../coaching/practice.ts';
import type { News, Overview, StepInHand } from '../coaching/report.ts';
import { LEVEL_NAMES, type Skill } from '../coaching/skills.ts';
import { type Lead, renderLeads } from '../terminal/leads.ts';
import {
  describeAge,
  describeMoved,
  formatHours,
  formatRater,
  nameAssess,
  nameStep,
  renderBar,
  nameCall,
} from '../terminal/phrases.ts';
import { cleanText, countOf, formatDate, formatDay, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';
import { nameDue } from './name-due.ts';

/** What the overview shows beside its value. */
interface Subject {
  readonly profile: string | null;
  readonly target: Target;
  readonly skills: readonly Skill[];
}

/** Where the person stands, what was done last, and what to do next, each with the command that opens it. */
export function renderOverview(overview: Overview, about: Subject, style: Style): string {
  const prose = (text: string): string => wrapProse(text, style.columns);
  const leads = listLeads(overview, about, style.columns).map(([text, command]): Lead => [
    text,
    command.replace('coach ', nameCall('', about.profile)),
  ]);
  return [
    ...renderStand(overview, about, style),
    ...(overview.news === null ? [] : [prose(describeNews(overview.news))]),
    ...(overview.aged === null ? [] : [prose(describeAge(overview.aged, overview.assessed))]),
    ...(leads.length === 0 ? [] : ['', renderLeads(leads, style)]),
  ].join('\n');
}

function renderStand({ assessedAt, by, summary }: Overview, { target }: Subject, style: Style): string[] {
  const { rungs, atTarget, skills, notAssessed } = summary;
  const who = by === SELF ? '' : `, rated by ${formatRater(by)}`;
  const heading = style.paint.heading(target.name);
  if (assessedAt === null) return [wrapProse(`${heading} · not assessed yet`, style.columns)];
  const rest = notAssessed === 0 ? '' : `, ${notAssessed} not assessed`;
  return [
    wrapProse(`${heading}${who} · ${atTarget} of ${countOf(skills, 'skill')} at target${rest}`, style.columns),
    wrapProse(
      `${renderBar(rungs.climbed, rungs.needed, style.paint)} ${rungs.climbed} of ${countOf(rungs.needed, 'rung')} climbed${describeMoved(summary)}`,
      style.columns,
    ),
  ];
}

/** A week without anything new is said to be one. */
const QUIET_DAYS = 7;

function describeNews({ day, daysAgo, moved, first, again, done, evidence, ticks, cards, jobs }: News): string {
  const parts = [
    ...moved.map(({ skill, from, to }) => `${skill} ${LEVEL_NAMES[from]} → ${LEVEL_NAMES[to]}`),
    ...(done.length === 0 ? [] : [`done: ${done.join(', ')}`]),
    ...(first === 0 ? [] : [`${countOf(first, 'skill')} assessed for the first time`]),
    ...(again === 0 ? [] : [`${countOf(again, 'level')} confirmed`]),
    ...(evidence === 0 ? [] : [`${countOf(evidence, 'piece')} of evidence`]),
    ...(ticks === 0 ? [] : [countOf(ticks, 'tick')]),
    ...(cards === 0 ? [] : [`${countOf(cards, 'card')} practised`]),
    ...(jobs.length === 0 ? [] : [nameFew(jobs.map(({ id, stage }) => (stage === null ? id : `${id} → ${stage}`)))]),
  ];
  const when = daysAgo === 0 ? 'Today' : `Last, on ${formatDate(day)}`;
  const since = daysAgo >= QUIET_DAYS ? ` Nothing new in the ${countOf(daysAgo, 'day')} since.` : '';
  return `${when}: ${parts.join('; ')}.${since}`;
}

function listLeads(
  { assessedAt, underWay, next, inHand, higher, checklists, practice, day, jobs }: Overview,
  { target, skills }: Subject,
  columns: number,
): Lead[] {
  const leads: Lead[] = underWay.map(({ by, asked, skillsDone, screensLeft }) => {
    const who = by === SELF ? '' : ` by ${formatRater(by)}`;
    const left = `about ${countOf(screensLeft, 'screen')} left`;
    const text = `Assessment${who} begun: ${skillsDone} of ${countOf(asked.length, 'skill')} done, ${left}`;
    return [text, nameAssess({ skills: asked, by })];
  });
  if (assessedAt !== null && next !== null) leads.push(describeNext(next, inHand, skills));
  else if (assessedAt !== null) {
    leads.push([`All that ${target.id} asks for: well done. Now the job search`, 'coach guide job-search']);
    if (higher !== null) leads.push(['Or aim higher', `coach target ${higher}`]);
  }
  leads.push(...listJobLeads(jobs, day, columns));
  for (const { id, items, done } of checklists) {
    leads.push([`${items - done} of ${countOf(items, 'item')} open in ${id}`, `coach checklist ${id}`]);
  }
  if (practice !== null) leads.push(...describePractice(practice));
  return leads;
}

/** "6 cards due, 8 days to 3 Dec 2026"; nothing where neither is there. */
function describePractice({ due, until, days }: PracticeAhead): Lead[] {
  const parts = [
    ...(due === 0 ? [] : [`${countOf(due, 'card')} due`]),
    ...(until === null ? [] : [`${countOf(days ?? 0, 'day')} to ${formatDate(until)}`]),
  ];
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [[due === 0 ? `Practice: ${first}` : [first, ...rest].join(', '), 'coach practice']];
}

/** More jobs than these are counted, not named. */
const MOST_JOBS = 4;

function nameFew(names: readonly string[]): string {
  const rest = names.length > MOST_JOBS ? ` and ${names.length - MOST_JOBS} more` : '';
  return `${names.slice(0, MOST_JOBS).join(', ')}${rest}`;
}

/** What is due on jobs, the nearest few. */
function listJobLeads(jobs: Overview['jobs'], today: string, columns: number): Lead[] {
  const leads = jobs.slice(0, MOST_JOBS).map(({ id, name, due }): Lead => {
    const command = listJobCommands(id, due).find(({ length }) => length + LEAST_TEXT <= columns);
    return [`${cleanText(name)}: ${nameDue(due, today)}`, command ?? 'coach job'];
  });
  const more = jobs.length - leads.length;
  return more === 0
    ? leads
    : [...leads, [`Something is due on ${countOf(more, 'more job', 'more jobs')}`, 'coach job']];
}

/** So many columns are left for the text beside a command, and the gap between them. */
const LEAST_TEXT = 26;

/** The commands that open what is due on a job, the most helpful first; each where there is room for it. */
function listJobCommands(id: string, due: Due): string[] {
  const show = `coach job show ${id}`;
  if (due.kind === 'quiet') return [`coach job move ${id} silent`, show];
  const isTalk = due.kind === 'date' && (due.what === 'interview' || due.what === 'screening');
  return isTalk ? [`coach checklist interview-prep --for ${id}`, show] : [show];
}

/** The step in hand with how far it is, else the next one. */
function describeNext(next: Step, inHand: StepInHand | null, skills: readonly Skill[]): Lead {
  if (inHand === null) return [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`, 'coach next'];
  const { step, since, ticked, lines } = inHand;
  return [`In hand since ${formatDay(since)}: ${nameStep(step, skills)}, ${ticked} of ${lines} ticked`, 'coach step'];
}

/** What somebody who has told nothing yet may begin with. */
export const FIRST_CHOICES = [
  { value: 'quick', label: 'a first picture, in about 3 minutes (coach assess --quick)' },
  { value: 'assess', label: 'the assessment, in about 10 minutes (coach assess)' },
  { value: 'interview', label: 'I have an interview soon (coach checklist interview-prep)' },
  { value: 'look', label: 'look around in the twelve skills (coach skills)' },
  { value: 'leave', label: 'not now' },
] as const;

export type FirstChoice = Exclude<(typeof FIRST_CHOICES)[number]['value'], 'leave'>;
