import { SELF } from '../coaching/assessment.ts';
import type { Due } from '../coaching/jobs.ts';
import type { Step, Target } from '../coaching/path.ts';
import type { News, Overview, StepInHand } from '../coaching/report.ts';
import { LEVEL_NAMES, type Skill } from '../coaching/skills.ts';
import type { View } from '../terminal/output.ts';
import {
  describeAge,
  describeMoved,
  formatHours,
  formatRater,
  nameAssess,
  nameStep,
  renderBar,
} from '../terminal/phrases.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { cleanText, countOf, formatDate, formatDay, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';
import { nameDue } from './name-due.ts';

/** What the overview shows beside its value. */
interface Subject {
  readonly target: Target;
  readonly skills: readonly Skill[];
}

/** Where the person stands, what was done last, and what to do next, each with the command that opens it. */
export function renderOverview(overview: Overview, about: Subject, style: Style): string {
  const prose = (text: string): string => wrapProse(text, style.columns);
  const table = renderTable(listRows(overview, about, style.columns), ROW_COLUMNS, style).replace(/^\n/, '');
  return [
    ...renderStand(overview, about, style),
    ...(overview.news === null ? [] : [prose(describeNews(overview.news))]),
    ...(overview.aged === null ? [] : [prose(describeAge(overview.aged, overview.assessed))]),
    ...(table === '' ? [] : ['', table]),
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

function describeNews({ day, daysAgo, moved, first, again, done, evidence, ticks, jobs }: News): string {
  const parts = [
    ...moved.map(({ skill, from, to }) => `${skill} ${LEVEL_NAMES[from]} → ${LEVEL_NAMES[to]}`),
    ...(done.length === 0 ? [] : [`done: ${done.join(', ')}`]),
    ...(first === 0 ? [] : [`${countOf(first, 'skill')} assessed for the first time`]),
    ...(again === 0 ? [] : [`${countOf(again, 'level')} confirmed`]),
    ...(evidence === 0 ? [] : [`${countOf(evidence, 'piece')} of evidence`]),
    ...(ticks === 0 ? [] : [countOf(ticks, 'tick')]),
    ...(jobs.length === 0 ? [] : [`news on ${nameFew(jobs)}`]),
  ];
  const when = daysAgo === 0 ? 'Today' : `Last, on ${formatDate(day)}`;
  const since = daysAgo >= QUIET_DAYS ? ` Nothing new in the ${countOf(daysAgo, 'day')} since.` : '';
  return `${when}: ${parts.join('; ')}.${since}`;
}

function listRows(
  { assessedAt, underWay, next, inHand, higher, checklists, day, jobs }: Overview,
  { target, skills }: Subject,
  columns: number,
): Row[] {
  const rows: Row[] = underWay.map(({ by, asked, skillsDone, screensLeft }) => {
    const who = by === SELF ? '' : ` by ${formatRater(by)}`;
    const left = `about ${countOf(screensLeft, 'screen')} left`;
    const text = `Assessment${who} begun: ${skillsDone} of ${countOf(asked.length, 'skill')} done, ${left}`;
    return [text, nameAssess({ skills: asked, by })];
  });
  if (assessedAt !== null && next !== null) rows.push(describeNext(next, inHand, skills));
  else if (assessedAt !== null) {
    rows.push([`All that ${target.id} asks for: well done. Now the job search`, 'coach guide job-search']);
    if (higher !== null) rows.push(['Or aim higher', `coach target ${higher}`]);
  }
  rows.push(...listJobRows(jobs, day, columns));
  for (const { id, items, done } of checklists) {
    rows.push([`${items - done} of ${countOf(items, 'item')} open in ${id}`, `coach checklist ${id}`]);
  }
  return rows;
}

/** More jobs than these are counted, not named. */
const MOST_JOBS = 4;

function nameFew(ids: readonly string[]): string {
  const rest = ids.length > MOST_JOBS ? ` and ${ids.length - MOST_JOBS} more` : '';
  return `${ids.slice(0, MOST_JOBS).join(', ')}${rest}`;
}

/** What is due on jobs, the nearest few. */
function listJobRows(jobs: Overview['jobs'], today: string, columns: number): Row[] {
  const rows = jobs.slice(0, MOST_JOBS).map(({ id, name, due }): Row => {
    const command = listJobCommands(id, due).find(({ length }) => length + LEAST_TEXT <= columns);
    return [`${cleanText(name)}: ${nameDue(due, today)}`, command ?? 'coach job'];
  });
  const more = jobs.length - rows.length;
  return more === 0 ? rows : [...rows, [`Something is due on ${countOf(more, 'more job', 'more jobs')}`, 'coach job']];
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
function describeNext(next: Step, inHand: StepInHand | null, skills: readonly Skill[]): Row {
  if (inHand === null) return [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`, 'coach next'];
  const { step, since, ticked, lines } = inHand;
  return [`In hand since ${formatDay(since)}: ${nameStep(step, skills)}, ${ticked} of ${lines} ticked`, 'coach step'];
}

/** Something to know, and the command that opens it. */
type Row = readonly [text: string, command: string];

const ROW_COLUMNS: readonly Column<Row>[] = [
  { title: '', value: ([text]) => text, wraps: true },
  { title: '', value: ([, command]) => command, show: ([, command], paint) => paint.command(command) },
];

/** What somebody who has told nothing yet may begin with. */
export const FIRST_CHOICES = [
  { value: 'quick', label: 'a first picture, in about 3 minutes (coach assess --quick)' },
  { value: 'assess', label: 'the assessment, in about 10 minutes (coach assess)' },
  { value: 'interview', label: 'I have an interview soon (coach checklist interview-prep)' },
  { value: 'look', label: 'look around in the twelve skills (coach skills)' },
  { value: 'leave', label: 'not now' },
] as const;

export type FirstChoice = Exclude<(typeof FIRST_CHOICES)[number]['value'], 'leave'>;

/** What a person with nothing stored is greeted with. */
export const renderWelcome: View<Overview> = (_overview, style) =>
  [
    wrapProse(style.paint.heading('Welcome to coach, a career coach for backend developers.'), style.columns),
    wrapProse(
      'It asks what you have done in twelve skills, shows the gaps to the role you aim at, and names the one step to take next. Everything stays on this machine.',
      style.columns,
    ),
    '',
    renderTable(FIRST_COMMANDS, COMMAND_COLUMNS, style),
  ].join('\n');

interface FirstCommand {
  readonly command: string;
  readonly gives: string;
}

const FIRST_COMMANDS: readonly FirstCommand[] = [
  { command: 'coach assess --quick', gives: 'a first picture in about three minutes' },
  { command: 'coach assess', gives: 'the assessment, about ten minutes' },
  { command: 'coach checklist interview-prep', gives: 'your interview is on Thursday' },
  { command: 'coach --help', gives: 'all the rest' },
];

const COMMAND_COLUMNS: readonly Column<FirstCommand>[] = [
  { title: 'Run', value: ({ command }) => command, show: ({ command }, paint) => paint.command(command) },
  { title: 'For', value: ({ gives }) => gives, wraps: true },
];
