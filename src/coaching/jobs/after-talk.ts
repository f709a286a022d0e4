import { addDays } from '../days.ts';
import type { Job } from './job.ts';
import { standingOf } from './stage.ts';

/** Whether a talk of the stage it stands at was held within the last week. */
export function isAfterTalk(job: Job, today: string): boolean {
  const { stage } = standingOf(job);
  const isTalk = (stage === 'screening' || stage === 'interview') && job.dropped === null;
  return isTalk && job.next !== null && job.next.day < today && today <= addDays(job.next.day, 7);
}
