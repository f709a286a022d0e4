import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dropJob,
  findJobs,
  findStage,
  forgetDate,
  type Job,
  JOB_STAGES,
  type JobStage,
  makeJobId,
  makeOtherId,
  moveJob,
  noteJob,
  standingOf,
  talkDay,
} from '../../../src/coaching/jobs.ts';
import { at, november, someJob } from '../../support/job.ts';

const told = { at: at(23), today: november(23) };
const move = (job: Job, stage: JobStage, day: string | null = null, note: string | null = null): Job =>
  moveJob(job, { stage, day, note }, told);

describe('where a job stands', () => {
  it('is the latest move by its day, of one day the one told last', () => {
    const job = someJob({}, [
      [10, 'applied'],
      [20, 'interview'],
      [5, 'screening'],
      [21, null, 'a note'],
    ]);
    expect(standingOf(job)).toEqual({ stage: 'interview', since: november(20) });
    expect(standingOf(move(job, 'applied', november(20)))).toEqual({ stage: 'applied', since: november(20) });
    expect(standingOf({ ...job, log: [] })).toEqual({ stage: 'saved', since: '' });
  });

  it('is a move that was made before the job was added, since that comes first', () => {
    const added = { ...someJob(), log: [{ at: at(23), day: november(23), stage: 'saved', note: null } as const] };
    expect(standingOf(move(added, 'applied', november(20)))).toEqual({ stage: 'applied', since: november(20) });
  });

  it('is named by a stage or its beginning', () => {
    expect(['Interview', 'reject', 'app', ' silent '].map(findStage)).toEqual([
      'interview',
      'rejected',
      'applied',
      'silent',
    ]);
    expect(['', 'a', 'ap', 'interviews', '__proto__', 'constructor'].map(findStage)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });
});

describe('a move', () => {
  it('to a day to come fixes the date, says so in the log, and moves the job today', () => {
    const job = move(someJob(), 'interview', '2026-12-03', 'with Ana');
    expect(job.next).toEqual({ day: '2026-12-03', what: 'interview' });
    expect(job.log.at(-1)).toEqual({
      at: at(23),
      day: november(23),
      stage: 'interview',
      note: 'fixed for 2026-12-03; with Ana',
    });
    expect(talkDay(job, november(23))).toBe('2026-12-03');
    expect(talkDay(job, '2026-12-04')).toBeNull();
    expect(talkDay(move(job, 'task', '2026-12-01'), november(23))).toBeNull();
  });

  it('says nothing that its log says already, but that a talk was held once more', () => {
    const gone = (stage: JobStage) =>
      someJob({}, [
        [20, stage],
        [21, null, 'a note'],
      ]);
    const isSame = (stage: JobStage, day: string | null = null, note: string | null = null) => {
      const job = gone(stage);
      return moveJob(job, { stage, day, note }, told) === job;
    };
    for (const stage of ['saved', 'applied', 'accepted', 'declined', 'rejected', 'silent'] as const) {
      expect([stage, isSame(stage), isSame(stage, november(20))]).toEqual([stage, true, true]);
      expect([stage, isSame(stage, november(19)), isSame(stage, null, 'why')]).toEqual([stage, false, false]);
    }
    for (const stage of ['screening', 'interview', 'task', 'offer'] as const)
      expect([stage, isSame(stage), isSame(stage, november(20))]).toEqual([stage, false, true]);
    const dropped = { ...gone('accepted'), dropped: at(22) };
    expect(moveJob(dropped, { stage: 'accepted', day: null, note: null }, told).dropped).toBeNull();
  });

  it('keeps a date to come where the stage stays or the move only fills in, and else lets it go', () => {
    const fixed = move(someJob(), 'interview', '2026-12-03');
    expect(move(fixed, 'interview').next).toEqual(fixed.next);
    expect(move(fixed, 'applied', november(5)).next).toEqual(fixed.next);
    expect(move(fixed, 'interview', '2026-12-10').next).toEqual({ day: '2026-12-10', what: 'interview' });
    for (const stage of JOB_STAGES.filter((one) => one !== 'interview'))
      expect([stage, move(fixed, stage).next]).toEqual([stage, null]);
    const passed = { ...fixed, next: { day: november(22), what: 'interview' } };
    expect(move(passed, 'interview').next).toBeNull();
    expect(move(passed, 'applied', november(5)).next).toEqual(passed.next);
    const free = forgetDate(fixed, told);
    expect([free.next, free.log.at(-1)?.note]).toEqual([null, 'no longer fixed for 2026-12-03']);
    expect(forgetDate(free, told)).toBe(free);
  });

  it('takes a dropped job up again, without its date, and its log knows the drop', () => {
    const dropped = dropJob(move(someJob(), 'interview', '2026-12-03'), 'too far', told);
    expect([dropped.dropped, dropped.log.at(-1)?.note]).toEqual([at(23), 'dropped: too far']);
    expect(dropJob(someJob(), null, told).log.at(-1)?.note).toBe('dropped');
    expect(move(dropped, 'interview')).toMatchObject({ dropped: null, next: null });
    expect(talkDay(dropped, november(23))).toBeNull();
  });

  it('and all else only ever adds to the log, whatever comes after what', () => {
    const day = fc.integer({ min: 1, max: 30 }).map(november);
    const change = fc.oneof(
      fc
        .record({ stage: fc.constantFrom(...JOB_STAGES), day: fc.option(day), note: fc.constantFrom(null, 'x') })
        .map((asked) => (job: Job) => moveJob(job, asked, told)),
      fc.constant((job: Job) => noteJob(job, 'a note', told)),
      fc.constant((job: Job) => dropJob(job, null, told)),
      fc.constant((job: Job) => forgetDate(job, told)),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let job = someJob();
        for (const work of changes) {
          const next = work(job);
          expect(next.log.slice(0, job.log.length)).toEqual(job.log);
          expect(next.next === null || next.next.day.length === 10).toBe(true);
          job = next;
        }
      }),
    );
  });
});

describe('the name of a job', () => {
  const jobs = [someJob(), someJob({ id: 'acme-2', name: 'acme-2' }), someJob({ id: 'job-1', name: 'Київстар' })];

  it.each([
    ['Acme', 'acme'],
    ['  Globex GmbH & Co. ', 'globex-gmbh-co'],
    ['Société Générale', 'societe-generale'],
    ['__proto__', 'proto'],
    ['日本', 'job-2'],
    ['-x-', 'x'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('makes of %j the id %s', (name, id) => {
    expect(makeJobId(jobs, name)).toBe(id);
  });

  it('finds it by id, name or an unambiguous beginning', () => {
    const find = (word: string): string[] => findJobs(jobs, word).map(({ id }) => id);
    expect(find('ACME')).toEqual(['acme']);
    expect(find('acm')).toEqual(['acme', 'acme-2']);
    expect(find('acme-')).toEqual(['acme']);
    expect(find('київстар')).toEqual(['job-1']);
    expect([find(''), find('日本'), find('constructor')]).toEqual([[], [], []]);
    expect(makeOtherId(jobs, 'acme')).toBe('acme-3');
  });
});
