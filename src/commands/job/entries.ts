import { findDue, type Job } from '../../coaching/jobs.ts';
import { nameSilence } from '../say/name-due.ts';
import type { CalendarEntry } from '../write/make-calendar.ts';
import { asSentence, nameJob } from './phrases.ts';

/** What is due on the jobs as calendar entries: the dates that are fixed, and the days to ask how it stands. */
export function listEntries(jobs: readonly Job[], today: string): CalendarEntry[] {
  return jobs.flatMap((job): CalendarEntry[] => {
    const due = findDue(job, today);
    const description = [nameJob(job), ...(job.url === null ? [] : [job.url]), `coach job show ${job.id}`].join('\n');
    if (due?.kind === 'date') {
      const summary = `${job.name}: ${due.what}`;
      return [{ id: `job-${job.id}-date`, summary, description, from: due.day, to: due.day }];
    }
    if (due?.kind !== 'follow-up') return [];
    // What should have been done before today is for today.
    const day = due.day < today ? today : due.day;
    const why = asSentence(nameSilence(due));
    const summary = `${job.name}: ask how it stands`;
    return [{ id: `job-${job.id}-follow-up`, summary, description: `${why}\n${description}`, from: day, to: day }];
  });
}
