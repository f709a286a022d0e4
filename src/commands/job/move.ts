import { addDays, localDay } from '../../coaching/days.ts';
import {
  changeJob,
  DATED_STAGES,
  findNearStage,
  findStage,
  followJob,
  forgetDate,
  type FollowedJob,
  isLatestMove,
  isOver,
  type Job,
  JOB_STAGES,
  type JobStage,
  LONGEST_NOTE,
  moveJob,
  standingOf,
} from '../../coaching/jobs.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { countOf, formatDate } from '../../terminal/text.ts';
import type { CommandDefinition } from '../command.ts';
import { findJob } from '../find/find-job.ts';
import { readDay } from '../read/read-day.ts';
import { callToSetStart } from '../say/call-to-set-start.ts';
import { prepareTask } from '../say/prepare-task.ts';
import { renderMove } from './move.view.ts';
import { describeAfterTalk, describeRejection } from './phrases.ts';
import { describeEnd, followTalk } from './practise-until.ts';

interface MoveOptions {
  readonly on?: string;
  readonly note?: string;
}

export const moveCommand: CommandDefinition<MoveOptions> = {
  name: 'move',
  summary: 'say where a job stands now',
  description: `Moves a job to a stage: ${JOB_STAGES.join(', ')}. Any may follow any; the log keeps all of them. A job that was dropped is taken up again.`,
  arguments: [
    { name: '<job>', description: 'its name', takes: 'job' },
    { name: '<stage>', description: 'where it stands', takes: 'stage' },
  ],
  options: [
    {
      flags: '--on <day>',
      description:
        'when it was, such as yesterday; for a screening, interview, task or offer also the day to come, or "none"',
    },
    { flags: '--note <text>', description: 'a note that goes with it' },
  ],
  examples: [
    'coach job move acme applied --on yesterday',
    'coach job move acme interview --on thursday',
    'coach job move acme silent',
  ],
  run: (context, [word = '', stage = ''], options) => runMove(context, word, stage, options),
};

async function runMove(context: Context, word: string, stageName: string, options: MoveOptions): Promise<void> {
  const { id, offer } = findJob((await context.record()).jobs, word);
  const stage = readStage(stageName);
  const note = options.note?.trim() ?? '';
  const fault = faultInLine('A note', note, LONGEST_NOTE);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was changed.' });
  const told = { at: context.now().toISOString(), today: localDay(context.now()) };
  const isNone = options.on?.trim().toLowerCase() === 'none';
  const day = options.on === undefined || isNone ? null : await readMoveDay(context, options.on, { id, offer, stage });
  const asked = { stage, day, note: note === '' ? null : note };
  const { before, after } = await context.progress().update((record) => {
    const standing = findJob(record.jobs, id);
    const moved = moveJob(isNone ? forgetDate(standing, told) : standing, asked, told);
    if (moved === standing) return record;
    const jobs = changeJob(record.jobs, standing.id, () => moved);
    return followTalk(record, { ...record, jobs }, id, told.today);
  });
  const was = followJob(findJob(before.jobs, id), told.today);
  const job = followJob(findJob(after.jobs, id), told.today);
  context.show(job, (value, style) => renderMove(was, value, { asked, today: told.today }, style));
  const end = describeEnd(before, after);
  if (end !== null) context.note(end);
  context.hint(
    job.log.length > was.log.length && !isLatestMove(job)
      ? 'If that was meant in place of the latest move: coach undo, then move it again'
      : nameNext(job, { open: after.jobs.filter(isOpen).length, isHeld: day !== null && day < told.today }),
  );
}

function isOpen(job: Job): boolean {
  return job.dropped === null && !isOver(standingOf(job).stage);
}

function readStage(name: string): JobStage {
  const stage = findStage(name);
  if (stage !== undefined) return stage;
  const near = findNearStage(name);
  const meant = near === undefined ? '' : `Did you mean ${near}? `;
  throw new UserError(`"${name}" is not a stage.`, { hint: `${meant}The stages: ${JOB_STAGES.join(', ')}.` });
}

/** Nothing of a search for a job is further back or ahead than these many days. */
const [LONGEST_BACK, LONGEST_AHEAD] = [3652, 366];
/** A day so far ahead that was typed without its year may as well be meant in the year before. */
const HALF_A_YEAR = 183;

/** The day of a move; one to come only for what can be fixed. */
async function readMoveDay(
  context: Context,
  text: string,
  { stage, ...job }: Pick<FollowedJob, 'id' | 'offer' | 'stage'>,
): Promise<string> {
  const isDated = DATED_STAGES[stage] !== undefined;
  const towards = isDated ? 'future' : 'past';
  const day = await readDay(context, text, { option: '--on', said: 'on', towards });
  const today = localDay(context.now());
  if (day > today && !isDated)
    throw new UserError(`--on ${day} is still to come, and ${stage} says what has happened.`, {
      hint:
        stage === 'accepted'
          ? `Your first day there goes with the offer: ${callToSetStart(job.id, job.offer !== null, day)}`
          : `A day to come goes with ${Object.keys(DATED_STAGES).join(', ')}.`,
    });
  if (day > addDays(today, LONGEST_AHEAD))
    throw new UserError(`--on ${day} is more than a year from today.`, { hint: 'Name a nearer day.' });
  if (day < addDays(today, -LONGEST_BACK))
    throw new UserError(`--on ${day} is more than ten years ago.`, { hint: 'Name a nearer day.' });
  const year = day.slice(0, 4);
  if (day > addDays(today, HALF_A_YEAR) && !text.includes(year)) {
    const before = `${Number(year) - 1}${day.slice(4)}`;
    throw new UserError(`--on "${text.trim()}" can be ${formatDate(before)} or ${formatDate(day)}.`, {
      hint: `Write the year with it: ${before}`,
    });
  }
  return day;
}

/** What helps at the stage that a job has come to; `open` are followed, and `isHeld` says that its day is over. */
function nameNext(job: FollowedJob, { open, isHeld }: { readonly open: number; readonly isHeld: boolean }): string {
  const { id, stage, due, offer } = job;
  if (stage === 'screening' || stage === 'interview') {
    if (due?.kind === 'date')
      return `Prepare: coach checklist interview-prep --for ${id}\nPractise: coach practice --for ${id}`;
    return isHeld ? describeAfterTalk(id) : `When its day is known: coach job move ${id} ${stage} --on <day>`;
  }
  if (stage === 'task' && due?.kind === 'date') return `Prepare: ${prepareTask(id)}`;
  if (due?.kind === 'quiet') return `If nobody answers any more: coach job move ${id} silent`;
  if (stage === 'offer') {
    const look = `Look it over: coach checklist offer-evaluation --for ${id}\nReckon it: coach offer ${offer === null ? 'add' : 'show'} ${id}`;
    return due?.kind === 'offer' ? `${look}\nIf they named a day: coach job move ${id} offer --on <day>` : look;
  }
  if (stage === 'rejected') return describeRejection(job);
  if (stage === 'accepted')
    return open > 0
      ? `Let the others know, ${countOf(open, 'job')} still open: coach job`
      : `Before you begin there, and in the first weeks: coach checklist first-90-days --for ${id}`;
  return `Its log: coach job show ${id}`;
}
