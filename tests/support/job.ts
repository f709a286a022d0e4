import { type Job, type JobStage, makeJob } from '../../src/coaching/jobs.ts';

/** A day such as 2026-11-20, where only the number of the day in November 2026 is given. */
export function november(day: number): string {
  return `2026-11-${String(day).padStart(2, '0')}`;
}

/** An instant of that day. */
export function at(day: number): string {
  return `${november(day)}T10:00:00.000Z`;
}

/** A job added on 1 November 2026, but for the fields given; `moves` are of days in that month. */
export function someJob(
  fields: Partial<Job> = {},
  moves: readonly (readonly [day: number, stage: JobStage | null, note?: string])[] = [],
): Job {
  const made = makeJob(
    { id: 'acme', name: 'Acme', role: 'Backend developer', url: null, ad: null },
    { at: at(1), today: november(1) },
  );
  const events = moves.map(([day, stage, note]) => ({ at: at(day), day: november(day), stage, note: note ?? null }));
  return { ...made, log: [...made.log, ...events], ...fields };
}
