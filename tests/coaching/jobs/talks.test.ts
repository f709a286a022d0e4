import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/coaching/checklists.ts';
import {
  AFTERWARDS,
  INTERVIEW_LIST,
  type Job,
  type JobStage,
  KNOWN_GROUPS,
  listHeldTalks,
  listTalks,
  moveJob,
  TALK_GROUPS,
  ticksThatCount,
} from '../../../src/coaching/jobs.ts';
import { DATA } from '../../support/data-folder.ts';
import { at, november, someJob } from '../../support/job.ts';

const PREP = JSON.parse(readFileSync(join(DATA, 'checklists', `${INTERVIEW_LIST}.json`), 'utf8')) as Checklist;

/** A job after moves told each on a day, of another day where one is given. */
function told(
  moves: readonly (readonly [told: number, stage: JobStage, on?: number])[],
  fields: Partial<Job> = {},
): Job {
  return moves.reduce(
    (job, [day, stage, on]) =>
      moveJob(
        job,
        { stage, day: on === undefined ? null : november(on), note: null },
        { at: at(day), today: november(day) },
      ),
    someJob(fields),
  );
}

const daysOf = (job: Job): string[] => listTalks(job).map(({ day }) => day);

describe('the talks of a job', () => {
  it('are those fixed for a day, or told after it', () => {
    expect(
      daysOf(
        told([
          [4, 'screening', 6],
          [11, 'interview', 10],
          [12, 'interview', 20],
        ]),
      ),
    ).toEqual([6, 10, 20].map(november));
    expect(daysOf(told([[4, 'interview']]))).toEqual([]);
    expect(daysOf(someJob({ next: { day: november(9), what: 'interview' } }, [[4, 'interview']]))).toEqual([
      november(9),
    ]);
  });

  it('are none where they were called off before their day, or went to another', () => {
    expect(
      daysOf(
        told([
          [4, 'interview', 10],
          [9, 'interview', 20],
        ]),
      ),
    ).toEqual([november(20)]);
    expect(
      daysOf(
        told([
          [4, 'interview', 10],
          [9, 'rejected'],
        ]),
      ),
    ).toEqual([]);
    expect(
      daysOf(
        told([
          [4, 'interview', 10],
          [8, 'applied', 2],
          [9, 'interview'],
        ]),
      ),
    ).toEqual([november(10)]);
    const moved = listTalks(
      told([
        [4, 'interview', 10],
        [10, 'interview', 20],
      ]),
    );
    expect(moved.map(({ day, stands }) => [day, stands])).toEqual([
      [november(10), false],
      [november(20), true],
    ]);
    expect(
      listTalks(
        told([
          [4, 'interview', 10],
          [10, 'task', 20],
        ]),
      ),
    ).toMatchObject([{ stands: true }]);
  });
});

/** The groups of the items whose ticks, all made on one day, count on another. */
function countedOn(job: Job, ticked: number, today: number): string[] {
  const ticks = PREP.items.map(({ id }) => ({ checklist: PREP.id, item: id, at: at(ticked) }));
  const counted = new Set(ticksThatCount(PREP, { ...job, ticks }, november(today)).map(({ item }) => item));
  return [...new Set(PREP.items.filter(({ id }) => counted.has(id)).map(({ group = '' }) => group))];
}

describe('ticks of the list for an interview', () => {
  const second = told([
    [4, 'interview', 10],
    [14, 'interview', 20],
  ]);
  const lasting = KNOWN_GROUPS.filter((group) => !TALK_GROUPS.includes(group));

  it('count for the next talk but for what is done anew for every one', () => {
    expect(TALK_GROUPS.filter((group) => !KNOWN_GROUPS.includes(group))).toEqual([]);
    for (const day of [9, 10]) expect(countedOn(second, day, 15)).toEqual(lasting);
    expect(countedOn(second, 12, 15)).toEqual(KNOWN_GROUPS.filter((group) => group !== 'Afterwards'));
    for (const day of [15, 21]) expect(countedOn(second, day, 21)).toEqual(KNOWN_GROUPS);
    expect(countedOn(told([[4, 'interview', 10]]), 2, 15)).toEqual(KNOWN_GROUPS);
  });

  it('count for a talk that went to another day, unless that was told on its own', () => {
    expect(
      countedOn(
        told([
          [4, 'interview', 10],
          [9, 'interview', 20],
        ]),
        8,
        15,
      ),
    ).toEqual(KNOWN_GROUPS);
    expect(
      countedOn(
        told([
          [4, 'interview', 10],
          [10, 'interview', 20],
        ]),
        8,
        15,
      ),
    ).toEqual(lasting);
  });

  it('count after a talk for it as long as its days are not over, though the next one is fixed', () => {
    const soon = told([
      [4, 'interview', 10],
      [11, 'interview', 20],
    ]);
    expect(countedOn(soon, 11, 12)).toContain('Afterwards');
    expect(countedOn(soon, 11, 13)).not.toContain('Afterwards');
    const next = told([
      [4, 'screening', 10],
      [10, 'interview', 11],
    ]);
    expect(countedOn(next, 12, 12)).toContain('Afterwards');
  });
});

describe('a talk just held', () => {
  const heldOn = (job: Job, day: number) => listHeldTalks([job], november(day))[0] ?? null;
  const tick = (item: string, day: number) => ({ checklist: PREP.id, item, at: at(day) });

  it('is one for two days, whatever the stage says since, but a refusal', () => {
    for (const stage of ['offer', 'task', 'declined', 'silent', 'accepted'] as const) {
      const job = told([
        [4, 'interview', 10],
        [11, stage],
      ]);
      expect([10, 11, 12, 13].map((day) => heldOn(job, day) !== null)).toEqual([false, true, true, false]);
    }
    expect(
      heldOn(
        told([
          [4, 'interview', 10],
          [11, 'rejected'],
        ]),
        11,
      ),
    ).toBeNull();
    expect(heldOn(told([[4, 'interview', 10]], {}), 16)).not.toBeNull();
    expect(heldOn({ ...told([[4, 'interview', 10]]), dropped: at(11) }, 11)).toBeNull();
    expect(
      heldOn(
        told([
          [4, 'interview', 10],
          [10, 'interview', 20],
        ]),
        11,
      ),
    ).toBeNull();
  });

  it('says what of the days after it is done, by what was ticked or kept for this one', () => {
    const items = new Set(PREP.items.filter(({ group }) => group === 'Afterwards').map(({ id }) => id));
    expect(Object.values(AFTERWARDS).every((item) => items.has(item))).toBe(true);
    const job = told([
      [4, 'screening', 6],
      [8, 'interview', 10],
      [11, 'offer'],
    ]);
    expect(heldOn(job, 11)).toMatchObject({ day: november(10), asked: false, thanked: false });
    const before = { ...job, ticks: Object.values(AFTERWARDS).map((item) => tick(item, 7)) };
    expect(heldOn(before, 11)).toMatchObject({ asked: false, thanked: false });
    const thanked = { ...job, ticks: [tick(AFTERWARDS.thanked, 11)] };
    expect(heldOn(thanked, 11)).toMatchObject({ asked: false, thanked: true });
    const note = { at: at(11), day: november(11), stage: null, note: 'asked: How would you shard this?' };
    expect(heldOn({ ...job, log: [...job.log, note] }, 12)).toMatchObject({ asked: true, thanked: false });
  });
});
