import { INTERVIEW_LIST } from './cut-list.ts';
import { addDays } from '../days.ts';
import { findDue } from './due.ts';
import type { Job } from './job.ts';
import { isTalkStage, standingOf } from './stage.ts';
import { AFTER_DAYS, isOfTalk } from './talk-ticks.ts';
import { listTalks, type Talk } from './talks.ts';

/** Whether a talk of the stage it stands at was held within the last week. */
export function isAfterTalk(job: Job, today: string): boolean {
  const { stage } = standingOf(job);
  const isTalk = isTalkStage(stage) && job.dropped === null;
  return isTalk && job.next !== null && job.next.day < today && today <= addDays(job.next.day, 7);
}

/** How the note of a question begins in the log of the job where it was asked. */
export const ASKED_MARK = 'asked: ';

/** The items of the list for an interview that the days after a talk are for. */
export const AFTERWARDS = { asked: 'note-every-question', thanked: 'send-thanks' } as const;

/** A talk that was held, with what is done of what comes after it. */
export interface HeldTalk {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  /** Whether a question of it was kept, or the item ticked. */
  readonly asked: boolean;
  readonly thanked: boolean;
}

/**
 * The talks held in the last two days, whatever the stage says since, unless it says a refusal; and those of which
 * nothing is told yet. The latest of each job that is followed, in the order of the jobs.
 */
export function listHeldTalks(jobs: readonly Job[], today: string): HeldTalk[] {
  return jobs.flatMap((job) => {
    const talks = listTalks(job);
    const talk = findHeld(job, talks, today);
    if (talk === undefined) return [];
    const { id, name, log, ticks } = job;
    const isTicked = (item: string): boolean =>
      ticks.some((tick) => tick.checklist === INTERVIEW_LIST && tick.item === item && isOfTalk(tick, talk, talks));
    const isNoted = log.some(({ day, note }) => day >= talk.day && note?.startsWith(ASKED_MARK) === true);
    const asked = isNoted || isTicked(AFTERWARDS.asked);
    return [{ id, name, day: talk.day, asked, thanked: isTicked(AFTERWARDS.thanked) }];
  });
}

function findHeld(job: Job, talks: readonly Talk[], today: string): Talk | undefined {
  if (job.dropped !== null || standingOf(job).stage === 'rejected') return undefined;
  const due = findDue(job, today);
  const untold = due?.kind === 'passed' ? due.day : null;
  return talks.findLast(
    ({ day, stands }) => stands && day < today && (today <= addDays(day, AFTER_DAYS) || day === untold),
  );
}
