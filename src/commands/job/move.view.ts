import { type FollowedJob, isLatestMove, type MoveAsked } from '../../coaching/jobs.ts';
import { cleanText, formatDate, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { nameDue } from '../say/name-due.ts';
import { asSentence, isOnlyStanding } from './phrases.ts';

interface MoveScreen {
  readonly asked: MoveAsked;
  readonly today: string;
}

/** What a move made of a job, in one to three lines. */
export function renderMove(
  was: FollowedJob,
  job: FollowedJob,
  { asked, today }: MoveScreen,
  { columns }: Style,
): string {
  if (was.log.length === job.log.length)
    return wrapProse(
      `${cleanText(job.name)} stands at ${job.stage} already, since ${formatDate(job.since)}: unchanged.`,
      columns,
    );
  const lines = [
    `${was.dropped === null ? '' : 'Taken up again. '}${cleanText(job.name)}: ${describeMove(was, job, asked)}.`,
    ...(job.due === null || isOnlyStanding(job.due) ? [] : [asSentence(nameDue(job.due, today))]),
    ...describeLost(was, job, today),
    ...(job.stage === 'accepted' && was.stage !== 'accepted' ? ['Congratulations.'] : []),
  ];
  return lines.map((line) => wrapProse(line, columns)).join('\n');
}

function describeMove(was: FollowedJob, job: FollowedJob, { stage }: MoveAsked): string {
  const last = job.log.at(-1);
  const day = formatDate(last?.day ?? job.since);
  if (!isLatestMove(job))
    return `${stage} on ${day}, which is before the latest move in its log; it stays at ${job.stage}, since ${formatDate(job.since)}`;
  return was.stage === stage ? `${stage} once more, on ${day}` : `${was.stage} → ${stage}, on ${day}`;
}

/** A date to come that no longer stands. */
function describeLost(was: FollowedJob, job: FollowedJob, today: string): string[] {
  const { next } = was;
  // On its own day what was fixed is held, unless it goes to another day.
  const isOver = next !== null && (next.day < today || (next.day === today && job.next === null));
  if (next === null || isOver || next.day === job.next?.day || was.dropped !== null) return [];
  return [`No longer: ${next.what} on ${formatDate(next.day)}.`];
}
