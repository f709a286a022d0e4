import type { AnswerCounts, FollowedJob, JobEvent } from '../../coaching/jobs.ts';
import { cleanText, countOf, formatDate, formatDay, hang, placeAddress, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { describeAnswers } from '../name-answers.ts';
import { nameDue } from '../name-due.ts';
import { asSentence } from './phrases.ts';

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
    ...(due === null ? [] : [wrapProse(asSentence(nameDue(due, today)), columns)]),
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
  const said = [moved, note === null ? null : cleanText(note)].filter((part) => part !== null).join(' · ');
  return hang(`${formatDate(day).padStart(11)}  ${said}`, columns, 13);
}
