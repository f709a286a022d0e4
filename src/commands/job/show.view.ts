import { type AnswerCounts, type FollowedJob, type JobEvent, QUESTIONS_LIST } from '../../coaching/jobs.ts';
import { renderLeads } from '../../terminal/leads.ts';
import { cleanText, countOf, formatDate, formatDay, hang, placeAddress, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { describeAnswers } from '../say/describe-answers.ts';
import { nameDue } from '../say/name-due.ts';
import { asSentence, isOnlyStanding } from './phrases.ts';

interface JobScreen {
  readonly today: string;
  /** How the employer's answers sounded; null where none is kept. */
  readonly answers: AnswerCounts | null;
}

/** One job: where it stands, what is due, what is kept of it, and its log by days. */
export function renderJob(job: FollowedJob, { today, answers }: JobScreen, style: Style): string {
  const { paint, columns } = style;
  const { name, role, url, ad, due } = job;
  const heading = [paint.heading(cleanText(name)), ...(role === null ? [] : [cleanText(role)]), describeStanding(job)];
  return [
    wrapProse(heading.join(' · '), columns),
    ...(due === null || isOnlyStanding(due) ? [] : [wrapProse(asSentence(nameDue(due, today)), columns)]),
    ...(url === null ? [] : [paint.command(placeAddress(url, columns))]),
    ...(ad === null ? [] : [`Its ad: ${countOf(ad.split('\n').length, 'line')}`]),
    ...(answers === null ? [] : [wrapProse(`Their answers: ${describeAnswers(answers)}`, columns)]),
    '',
    paint.heading('Log'),
    ...sortEvents(job).map((event) => renderEvent(event, event === job.log[0], style)),
  ].join('\n');
}

function describeStanding({ stage, since, dropped }: FollowedJob): string {
  const told = `${stage}, since ${formatDate(since)}`;
  return dropped === null ? told : `${told}, dropped on ${formatDay(dropped)}`;
}

/** The log by its days, those of one day as they were told. */
function sortEvents({ log }: FollowedJob): JobEvent[] {
  return [...log].sort((a, b) => a.day.localeCompare(b.day));
}

function renderEvent({ day, stage, note }: JobEvent, isFirst: boolean, { columns }: Style): string {
  const moved = stage === 'saved' && isFirst ? 'added' : stage;
  const said = [moved, note === null ? null : cleanText(writeDays(note))].filter((part) => part !== null).join(' · ');
  return hang(`${formatDate(day).padStart(11)}  ${said}`, columns, 13);
}

/** A note of ours on a day that is or was fixed, with the day as all others are written. */
function writeDays(note: string): string {
  return note.replace(FIXED, (_all, words: string, day: string) => `${words} ${formatDate(day)}`);
}

const FIXED = /^((?:no longer )?fixed for) (\d{4}-\d{2}-\d{2})(?!\S*\d)/u;

/** What there is to do about an offer on the table: a line each, with its command. */
export function renderOffer(job: FollowedJob, others: readonly string[], style: Style): string {
  const { id, offer } = job;
  const [other] = offer === null ? [] : others;
  return [
    style.paint.heading('Before you answer'),
    renderLeads(
      [
        ['Look it over', `coach checklist offer-evaluation --for ${id}`],
        ['Ask them what is open', `coach checklist ${QUESTIONS_LIST} --for ${id}`],
        offer === null ? ['Reckon it', `coach offer add ${id}`] : ['It by years', `coach offer show ${id}`],
        ...(other === undefined ? [] : [['Beside another', `coach offer compare ${id} ${other}`] as const]),
      ],
      style,
    ),
  ].join('\n');
}
