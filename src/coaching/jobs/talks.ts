import { localDay } from '../days.ts';
import type { Job, JobEvent } from './job.ts';
import { isTalkStage, standingOf, type TalkStage } from './stage.ts';
import { fixedDay, isOfStanding } from './work-on-job.ts';

/** A screening or an interview that had a day, or has one. */
export interface Talk {
  readonly day: string;
  readonly what: TalkStage;
  /** When its day was told: ISO 8601 instant. */
  readonly told: string;
  /** Whether nobody says that it did not come to it; on its own day it may have gone to another one. */
  readonly stands: boolean;
}

/**
 * The talks of a job by their days, as its log tells: fixed for a day, or told after it. One that was called off
 * before its day is none; of one that is only told as held today, nobody knows whether it was, or will be.
 */
export function listTalks(job: Job): Talk[] {
  const talks: Talk[] = [];
  let fixed: { readonly talk: Talk; readonly moved: string } | null = null;
  for (const event of job.log) {
    if (fixed !== null && isCalledOff(fixed.talk, fixed.moved, event)) {
      const { talk } = fixed;
      talks.splice(talks.indexOf(talk), 1);
      if (localDay(new Date(event.at)) === talk.day) talks.push({ ...talk, stands: false });
      fixed = null;
    }
    const talk = talkOf(event);
    if (talk === null) continue;
    talks.push(talk);
    if (fixedDay(event) !== null) fixed = { talk, moved: event.day };
  }
  return [...talks, ...findUntold(job, talks)].sort((a, b) => a.day.localeCompare(b.day));
}

function talkOf(event: JobEvent): Talk | null {
  const { stage, day, at } = event;
  if (!isTalkStage(stage)) return null;
  const held = day < localDay(new Date(at)) ? day : null;
  const on = fixedDay(event) ?? held;
  return on === null ? null : { day: on, what: stage, told: at, stands: true };
}

/** Whether an event says, until the day of a talk, that it will not be on it. */
function isCalledOff({ day, what }: Talk, moved: string, event: JobEvent): boolean {
  const told = localDay(new Date(event.at));
  if (told > day || !isOfStanding(event)) return false;
  if (event.stage === null) return true;
  const isFilledIn = event.day < moved;
  const another = fixedDay(event);
  if (isFilledIn || (event.stage === what && (another === null || another === day))) return false;
  return event.stage === what || told < day;
}

/** The talk whose day is kept though no event of the log has it, such as in a record that was handed on. */
function findUntold({ log, next }: Job, talks: readonly Talk[]): Talk[] {
  const { stage } = standingOf({ log });
  const told = log.findLast((event) => event.stage === stage)?.at;
  if (next === null || !isTalkStage(stage) || told === undefined) return [];
  return talks.some(({ day }) => day === next.day) ? [] : [{ day: next.day, what: stage, told, stands: true }];
}
