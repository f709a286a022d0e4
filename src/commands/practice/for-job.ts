import { localDay } from '../../coaching/days.ts';
import { talkDay } from '../../coaching/jobs.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { listNeeded } from '../read/read-kept-ads.ts';
import { findJob } from '../find/find-job.ts';

/** What is practised for a job: until the day of its talk, null where none is to come, and what its ad needs. */
export async function findPractice(
  context: Context,
  word: string,
): Promise<{ readonly until: string | null; readonly skills: readonly SkillId[] }> {
  const record = await context.record();
  const job = findJob(record.jobs, word);
  const today = localDay(context.now());
  const day = talkDay(job, today);
  const until = day === today ? null : day;
  if (until === null) {
    context.note(
      day === null
        ? `No talk is fixed for ${job.id}, so the cards come as on any day.`
        : `The talk with ${job.id} is today: no days are left to lay cards out over.`,
    );
    if (day === null) context.hint(`When its day is known: coach job move ${job.id} interview --on <day>`);
  }
  return { until, skills: job.ad === null ? [] : listNeeded(context, record, job.ad).map(({ skill }) => skill) };
}
