import type { Checklist, Tick } from '../checklists.ts';
import { addDays, localDay } from '../days.ts';
import { INTERVIEW_LIST } from './cut-list.ts';
import type { Job } from './job.ts';
import { listTalks, type Talk } from './talks.ts';

/** After a talk: what is to be done on the next day, or the one after it. */
export const AFTER_DAYS = 2;

/** The groups of the list for an interview whose items are done anew for every talk. */
const BEFORE_TALK = ['The day before', 'An hour before', 'In the room'];
const AFTER_TALK = 'Afterwards';

/** The groups that belong to one talk. */
export const TALK_GROUPS: readonly string[] = [...BEFORE_TALK, AFTER_TALK];

/**
 * The ticks of a job that count for a checklist today: of what is done anew for every talk, only those made for the
 * latest one. What comes afterwards is that of a talk just held as long as its time is not over.
 */
export function ticksThatCount(checklist: Checklist, job: Job, today: string): Tick[] {
  const own = job.ticks.filter((tick) => tick.checklist === checklist.id);
  if (checklist.id !== INTERVIEW_LIST || own.length === 0) return own;
  const talks = listTalks(job);
  const latest = talks.at(-1);
  if (latest === undefined) return own;
  const groups = new Map(checklist.items.map(({ id, group = '' }) => [id, group]));
  const held = talks.findLast(({ day, stands }) => stands && day <= today && today <= addDays(day, AFTER_DAYS));
  return own.filter((tick) => {
    const group = groups.get(tick.item) ?? '';
    if (BEFORE_TALK.includes(group)) return localDay(new Date(tick.at)) > (dayBefore(latest, talks) ?? '');
    return group !== AFTER_TALK || isOfTalk(tick, held ?? latest, talks);
  });
}

/** Whether a tick of what is done after a talk was made for this one of the talks of a job. */
export function isOfTalk(tick: Tick, talk: Talk, talks: readonly Talk[]): boolean {
  const before = dayBefore(talk, talks);
  if (before === null) return true;
  const [ends, eve] = [addDays(before, AFTER_DAYS), addDays(talk.day, -1)];
  return localDay(new Date(tick.at)) > (ends < eve ? ends : eve);
}

/** The day of the talk before this one, which was over, or on that day, when this one was told; null for the first. */
function dayBefore({ day, told }: Talk, talks: readonly Talk[]): string | null {
  const toldOn = localDay(new Date(told));
  return talks.findLast((one) => one.day < day && one.day <= toldOn)?.day ?? null;
}
