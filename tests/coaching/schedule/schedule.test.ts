import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDay } from '../../../src/coaching/days.ts';
import {
  findStepsAhead,
  forecastSteps,
  nextSteps,
  planSteps,
  PROVING_HOURS,
  type Step,
  stepsToTarget,
} from '../../../src/coaching/path.ts';
import type { DoneStep, KeptPlan, PersonRecord, StepState } from '../../../src/coaching/record.ts';
import {
  findNearHelp,
  findPace,
  findRemaining,
  forecastKeptEnd,
  keepPlan,
  makeKeptPlan,
  type PlanReview,
  reviewPlan,
} from '../../../src/coaching/schedule.ts';
import { hoursOf, type Level, parseStepId, SKILL_IDS } from '../../../src/coaching/skills.ts';
import { withBoxes } from '../../../src/coaching/work.ts';
import { openKnowledge } from '../../../src/knowledge/load.ts';
import { DATA } from '../../support/data-folder.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

// Programming twice and two others once; each step takes 13 to 26 hours.
const TARGET = makeTarget(0, 'should', {
  programming: { level: 2, priority: 'must' },
  'database-management': { level: 1, priority: 'must' },
  'ci-cd': { level: 1, priority: 'should' },
});
const TODAY = localDay(NOW);
const DAY_MS = 24 * 60 * 60 * 1000;
const MADE = new Date(NOW.getTime() - 70 * DAY_MS);

/** The plan that a record gave on a day, at 13 hours a week. */
function planOn(record: PersonRecord, now: Date, hoursPerWeek = 13): KeptPlan {
  const next = nextSteps(SKILLS, TARGET, record, now);
  const left = findRemaining(next, record, { pace: null, today: localDay(now) });
  const plan = planSteps(left, { target: 'junior', hoursPerWeek, start: localDay(now) });
  return makeKeptPlan(plan, next, now.toISOString());
}

function reviewOn(kept: KeptPlan, record: PersonRecord, now = NOW, target = TARGET): PlanReview {
  const ahead = findStepsAhead(SKILLS, target, record, now);
  const options = { target: 'junior', hoursPerWeek: 13, start: localDay(now) };
  const remaining = (steps: readonly Step[]) => findRemaining(steps, record, { pace: null, today: localDay(now) });
  const toTake = remaining(ahead.next);
  const forecast = forecastSteps(toTake, options);
  const left = forecastKeptEnd(kept, remaining(stepsToTarget(SKILLS, target, record, now)), options);
  return reviewPlan({ kept, target, ahead, toTake, forecast, left, record, skills: SKILLS, now });
}

const BLANK = makeRecord({
  assessments: [makeAssessment({ at: '2026-09-01T10:00:00.000Z', levels: { programming: 0 } })],
});
const KEPT = planOn(BLANK, MADE);

/** The record with a level reached by a step told as done. */
function finished(step: string, at: string, hours: number | null = null): Partial<PersonRecord> {
  const { skill, level } = parseStepId(step);
  const made = makeAssessment({ at, mode: 'step', levels: { [skill]: level } });
  const done: DoneStep = { id: `done-${at}`, step, at, assessment: made.id, evidence: null, hours };
  return { assessments: [...BLANK.assessments, made], done: [done] };
}

describe('a kept plan', () => {
  it('holds the days and the hours of its steps, in their order', () => {
    expect(MADE.toISOString().slice(0, 10)).toBe('2026-09-14');
    expect(KEPT).toMatchObject({ target: 'junior', hoursPerWeek: 13, start: '2026-09-14' });
    expect(KEPT.steps).toEqual([
      { step: 'programming/1', from: '2026-09-14', due: '2026-09-27', hours: { min: 13, max: 26 } },
      { step: 'programming/2', from: '2026-09-28', due: '2026-10-11', hours: { min: 13, max: 26 } },
      { step: 'database-management/1', from: '2026-10-12', due: '2026-10-25', hours: { min: 13, max: 26 } },
      { step: 'ci-cd/1', from: '2026-10-26', due: '2026-11-08', hours: { min: 13, max: 26 } },
    ]);
  });

  it('is not replaced unasked', () => {
    const other = { ...KEPT, hoursPerWeek: 3 };
    const record = keepPlan(makeRecord(), KEPT, { replace: false });
    expect(record.plan).toBe(KEPT);
    expect(keepPlan(record, other, { replace: false })).toBe(record);
    expect(keepPlan(record, other, { replace: true }).plan).toBe(other);
  });

  it('is as planned on the day on which it is made, each step to the day', () => {
    const { rows, days, done, all } = reviewOn(KEPT, BLANK, MADE);
    expect([days, done, all]).toEqual([0, 0, 4]);
    expect(rows.map((row) => [row.id, row.state, row.latest === row.due, row.days])).toEqual(
      KEPT.steps.map(({ step }) => [step, 'open', true, 0]),
    );
  });

  it('falls behind by the days in which nothing was told, and says when the rest is to be expected', () => {
    const { rows, days, mustHaves } = reviewOn(KEPT, BLANK);
    expect(days).toBe(70);
    expect(rows[0]).toMatchObject({
      id: 'programming/1',
      state: 'open',
      due: '2026-09-27',
      done: null,
      earliest: '2026-11-29',
      latest: '2026-12-06',
      days: 70,
    });
    expect(mustHaves).toEqual({ earliest: '2026-12-13', latest: '2027-01-03' });
  });

  it('takes a step as done on the day that was told, with its hours', () => {
    const { rows, done, all } = reviewOn(KEPT, makeRecord(finished('programming/1', '2026-09-25T12:00:00.000Z', 20)));
    expect([done, all]).toEqual([1, 4]);
    expect(rows[0]).toMatchObject({ id: 'programming/1', state: 'done', done: '2026-09-25', days: -2, spent: 20 });
    expect(rows.map(({ id }) => id)).toEqual(['programming/1', 'programming/2', 'database-management/1', 'ci-cd/1']);
  });

  it('takes a level that was reached otherwise as done, on the day of the answers', () => {
    const rated = makeAssessment({ at: '2026-10-02T10:00:00.000Z', levels: { programming: 2 } });
    const { rows, done } = reviewOn(KEPT, makeRecord({ assessments: [...BLANK.assessments, rated] }));
    expect(done).toBe(2);
    expect(rows.filter(({ state }) => state === 'done').map((row) => row.done)).toEqual(['2026-10-02', '2026-10-02']);
    // What is now to be proved is a step of its own, and not in the plan.
    expect(rows.filter(({ due }) => due === null)).toMatchObject([
      { id: 'programming/2', kind: 'prove', state: 'open' },
    ]);
  });

  it('compares the end of what it has, and names none where one of its steps is no longer asked for', () => {
    const early = makeRecord(finished('ci-cd/1', '2026-09-16T12:00:00.000Z'));
    const now = new Date(MADE.getTime() + 7 * DAY_MS);
    // Three steps of two weeks are left after one: six weeks, where there were eight in all.
    const end = { planned: '2026-11-08', earliest: '2026-10-11', latest: '2026-11-01' };
    expect(reviewOn(KEPT, early, now)).toMatchObject({ keptEnd: end, days: -7 });
    const fewer = makeTarget(0, 'should', { ...TARGET.skills, 'ci-cd': { level: 0, priority: 'should' } });
    expect(reviewOn(KEPT, BLANK, NOW, fewer)).toMatchObject({ keptEnd: null, days: null });
  });

  it('is not late by what was added since', () => {
    const more = makeTarget(0, 'should', { ...TARGET.skills, communication: { level: 2, priority: 'must' } });
    const { rows, keptEnd, days } = reviewOn(KEPT, BLANK, MADE, more);
    expect(rows.filter(({ due }) => due === null).map(({ id }) => id)).toEqual(['communication/1', 'communication/2']);
    expect([keptEnd?.planned, keptEnd?.latest, days]).toEqual(['2026-11-08', '2026-11-08', 0]);
  });

  it('ends ahead where all is done early, and behind where late', () => {
    const all = { programming: 2, 'database-management': 1, 'ci-cd': 1 } as const;
    const proof = { id: 'e', skill: 'programming', level: 2, at: '2026-10-01T10:00:00.000Z', text: 'a link' } as const;
    const other = { ...proof, id: 'f', skill: 'database-management' } as const;
    const reached = (at: string): PersonRecord =>
      makeRecord({
        assessments: [...BLANK.assessments, makeAssessment({ at, levels: all })],
        evidence: [proof, other],
      });
    expect(reviewOn(KEPT, reached('2026-10-25T10:00:00.000Z'))).toMatchObject({ done: 4, days: -14, mustHaves: null });
    expect(reviewOn(KEPT, reached('2026-11-18T10:00:00.000Z')).days).toBe(10);
  });

  it('marks what is in hand, put aside, waits, and is no longer asked for', () => {
    const at = NOW.toISOString();
    const line = SKILLS[0]?.levels[0]?.project.doneWhen[0] ?? '';
    const steps: StepState[] = [
      { step: 'programming/1', since: null, ticks: [], note: null, skipped: { reason: 'no time', at } },
      { step: 'database-management/1', since: at, ticks: [{ line, at }], note: null, skipped: null },
    ];
    const fewer = makeTarget(0, 'should', { ...TARGET.skills, 'ci-cd': { level: 0, priority: 'should' } });
    const review = reviewOn(KEPT, makeRecord({ ...BLANK, steps }), NOW, fewer);
    expect(review.rows.map(({ id, state, ticked, latest }) => [id, state, ticked, latest !== null])).toEqual([
      ['database-management/1', 'in-hand', 1, true],
      ['programming/1', 'skipped', 0, false],
      ['programming/2', 'waiting', 0, false],
      ['ci-cd/1', 'not-asked', 0, false],
    ]);
    expect(review.all).toBe(3);
  });

  it('lists what is not in it: steps of a new target, and what was finished beside it', () => {
    const more = makeTarget(0, 'should', {
      ...TARGET.skills,
      communication: { level: 1, priority: 'should' },
      'cloud-services': { level: 0, priority: 'nice' },
    });
    const review = reviewOn(KEPT, makeRecord(finished('cloud-services/1', '2026-10-01T12:00:00.000Z')), NOW, more);
    const extra = review.rows.filter(({ due }) => due === null);
    expect(extra.map(({ id, state, days }) => [id, state, days])).toEqual([
      ['cloud-services/1', 'done', null],
      ['communication/1', 'open', null],
    ]);
    expect([review.done, review.all]).toEqual([0, 4]);
  });

  it('names what no longer is a step as not asked for, and no step as done that has fallen since', () => {
    const due = { from: '2026-09-14', due: '2026-09-27', hours: { min: 1, max: 30 } };
    const strange = {
      ...KEPT,
      steps: [
        { ...due, step: 'gone/1' },
        { ...due, step: 'no step' },
      ],
    };
    const fallen = makeAssessment({ at: '2026-11-01T10:00:00.000Z', levels: { communication: 0 } });
    const { assessments = [], done = [] } = finished('communication/1', '2026-10-01T12:00:00.000Z');
    const odd = done.map((one) => ({ ...one, id: 'odd', step: 'gone/2' }));
    const { rows, days } = reviewOn(
      strange,
      makeRecord({ assessments: [...assessments, fallen], done: [...done, ...odd] }),
    );
    expect(rows.filter(({ state }) => state !== 'open').map(({ id, state, boxes }) => [id, state, boxes])).toEqual([
      ['gone/1', 'not-asked', 0],
      ['no step', 'not-asked', 0],
    ]);
    expect(days).toBeNull();
    const none = makeKeptPlan(
      planSteps([], { target: 'junior', hoursPerWeek: 1, start: TODAY }),
      nextSteps(SKILLS, TARGET, BLANK, NOW),
      'now',
    );
    expect(none.steps).toEqual([]);
  });

  it('has a proof done where the level is proved, on that day', () => {
    const at2 = makeRecord({
      assessments: [makeAssessment({ at: '2026-09-01T10:00:00.000Z', levels: { programming: 2 } })],
    });
    const kept = planOn(at2, MADE);
    expect(kept.steps.find(({ step }) => step === 'programming/2')?.hours).toEqual(PROVING_HOURS);
    expect(reviewOn(kept, at2).rows).toContainEqual(
      expect.objectContaining({ id: 'programming/2', kind: 'prove', state: 'open' }),
    );
    const evidence = [
      { id: 'e', skill: 'programming', level: 2, at: '2026-10-01T10:00:00.000Z', text: 'a link' } as const,
    ];
    const proven = reviewOn(kept, { ...at2, evidence });
    expect(proven.rows[0]).toMatchObject({ id: 'programming/2', kind: 'prove', state: 'done', done: '2026-10-01' });
    // A target that asks for more, or for less, has proved nothing.
    const other = reviewOn(kept, at2, NOW, makeTarget(0, 'should', {}));
    expect(other.rows).toContainEqual(
      expect.objectContaining({ id: 'programming/2', kind: 'prove', state: 'not-asked' }),
    );
    const fallen = makeAssessment({ at: '2026-10-05T10:00:00.000Z', levels: { programming: 1 } });
    const again = reviewOn(kept, { ...at2, assessments: [...at2.assessments, fallen] });
    expect(again.rows).toContainEqual(
      expect.objectContaining({ id: 'programming/2', kind: 'raise', due: '2026-10-04', hours: { min: 13, max: 26 } }),
    );
  });

  it('tells a proof by its hours, which no step of the real data is as short as', () => {
    const rungs = openKnowledge(DATA, { day: TODAY })
      .skills()
      .flatMap(({ levels }) => levels);
    expect(Math.min(...rungs.map((rung) => hoursOf(rung).total.max))).toBeGreaterThan(PROVING_HOURS.max);
  });

  const anyLevels = fc
    .record({
      programming: fc.integer({ min: 0, max: 3 }),
      'database-management': fc.integer({ min: 0, max: 2 }),
      'ci-cd': fc.integer({ min: 0, max: 2 }),
      communication: fc.integer({ min: 0, max: 2 }),
    })
    .map((levels) => levels as Record<'programming', Level>);

  it('never moves a due date, whatever comes, and loses no step that is left', () => {
    const day = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(anyLevels, day, fc.subarray(KEPT.steps.map(({ step }) => step)), (levels, later, aside) => {
        const now = new Date(MADE.getTime() + later * DAY_MS);
        const at = now.toISOString();
        const steps = aside.map((step) => ({ step, since: at, ticks: [], note: null, skipped: { reason: 'x', at } }));
        const record = makeRecord({ assessments: [...BLANK.assessments, makeAssessment({ at, levels })], steps });
        const { rows, done, all } = reviewOn(KEPT, record, now);
        for (const { step, from, due } of KEPT.steps)
          expect(rows.filter((row) => row.id === step && row.due !== null)).toMatchObject([{ from, due }]);
        const ahead = findStepsAhead(SKILLS, TARGET, record, now);
        const open = rows.filter(({ state }) => state !== 'done' && state !== 'not-asked').map(({ id }) => id);
        expect(open.sort()).toEqual([...ahead.next, ...ahead.skipped, ...ahead.waiting].map(({ id }) => id).sort());
        for (const { earliest, latest } of rows.filter((row) => row.latest !== null)) {
          expect(localDay(now) <= (earliest ?? '')).toBe(true);
          expect((earliest ?? '') <= (latest ?? '')).toBe(true);
        }
        expect(done).toBeLessThanOrEqual(all);
        // What is put aside stays to do, so that nobody is ahead by it.
        const taken = { ...record, steps: steps.map((one) => ({ ...one, skipped: null })) };
        expect(reviewOn(KEPT, record, now).keptEnd).toEqual(reviewOn(KEPT, taken, now).keptEnd);
      }),
    );
  });
});

describe('the steps that were done before a plan was made', () => {
  const at = '2026-11-01T10:00:00.000Z';
  const record: PersonRecord = { ...BLANK, ...finished('database-management/1', at) };
  const made = (madeAt: string, steps: readonly string[] = []): KeptPlan => ({
    ...KEPT,
    madeAt,
    steps: KEPT.steps.filter(({ step }) => steps.includes(step)),
  });

  it('are those told by then that the target asks for and the plan does not have, each once', () => {
    const count = (kept: KeptPlan, of: PersonRecord = record) => reviewOn(kept, of).before;
    expect(count(made(NOW.toISOString()))).toBe(1);
    expect(count(made(at))).toBe(1);
    expect(count(made('2026-11-01T09:59:00.000Z'))).toBe(0);
    const kept = made(NOW.toISOString(), ['database-management/1']);
    expect(count(kept)).toBe(0);
    const proved = kept.steps.map((one) => ({ ...one, hours: { min: 1, max: 2 } }));
    expect(count({ ...kept, steps: proved })).toBe(1);
    const [done] = record.done;
    if (done === undefined) throw new Error('it is told');
    const also = (...steps: string[]): PersonRecord => ({
      ...record,
      done: [done, ...steps.map((step, index) => ({ ...done, id: `also-${index}`, step }))],
    });
    expect(count(made(NOW.toISOString()), also('database-management/1'))).toBe(1);
    // Not asked for, not reached, and no step at all.
    expect(count(made(NOW.toISOString()), also('communication/1', 'programming/1', 'x'))).toBe(1);
    expect(count(made(NOW.toISOString()), { ...record, assessments: BLANK.assessments })).toBe(0);
  });
});

describe('the rows of a plan', () => {
  it('stand in the order in which they are begun, and those of one week in their rank', () => {
    const ahead = findStepsAhead(SKILLS, TARGET, BLANK, NOW);
    const ids = ahead.next.map(({ id }) => id);
    const [first = '', second = '', ...others] = ids;
    const week = (from: string) => ({ from, earliest: from, latest: from });
    const forecast = new Map(ids.map((id) => [id, week('2026-12-07')]));
    forecast.set(first, week('2026-12-14'));
    const parts = { kept: KEPT, target: TARGET, ahead, toTake: ahead.next, forecast, left: null };
    const { rows } = reviewPlan({ ...parts, record: BLANK, skills: SKILLS, now: NOW });
    expect(rows.map(({ id }) => id)).toEqual([second, ...others, first]);
  });
});

describe('what is left of the steps', () => {
  const next = nextSteps(SKILLS, TARGET, BLANK, NOW);
  const left = (record: PersonRecord, factor?: number): [string, number, number][] =>
    findRemaining(next, record, {
      pace: factor === undefined ? null : { factor, steps: 3, spent: 1, reckoned: 1 },
      today: TODAY,
    }).map(({ id, hours: { min, max } }) => [id, min, max]);
  const state = (step: string, weeks: number, ...lines: string[]): StepState => {
    const since = new Date(NOW.getTime() - weeks * 7 * DAY_MS).toISOString();
    return { step, since, ticks: lines.map((line) => ({ line, at: since })), note: null, skipped: null };
  };
  const begun = (...steps: StepState[]): PersonRecord => ({ ...BLANK, steps });
  const lines = SKILLS[0]?.levels[0]?.project.doneWhen ?? [];

  it('is all of it before they are begun, at the own pace', () => {
    expect(left(BLANK)[0]).toEqual(['programming/1', 13, 26]);
    expect(left(BLANK, 1.5)[0]).toEqual(['programming/1', 20, 39]);
    expect(left(BLANK, 0.01)[0]).toEqual(['programming/1', 1, 1]);
  });

  it('is less by what is ticked, whatever time has gone, and an hour at least', () => {
    expect(left(begun(state('programming/1', 0, ...lines.slice(0, 1))))[0]).toEqual(['programming/1', 9, 17]);
    expect(left(begun(state('programming/1', 0, ...lines)))[0]).toEqual(['programming/1', 1, 1]);
    expect(left(begun(state('programming/1', 50)))[0]).toEqual(['programming/1', 13, 26]);
    expect(left(begun(state('programming/1', 50, ...lines.slice(0, 1))))[0]).toEqual(['programming/1', 9, 17]);
  });

  it('takes those begun first', () => {
    const both = left(begun(state('programming/2', 2), state('ci-cd/1', 2)));
    expect(both.slice(0, 3)).toEqual([
      ['programming/2', 13, 26],
      ['ci-cd/1', 13, 26],
      ['programming/1', 13, 26],
    ]);
  });

  it('waits for nothing once it is begun', () => {
    const [first] = findRemaining(next, begun(state('programming/2', 0)), {
      pace: null,
      today: TODAY,
    });
    expect([first?.id, first?.after]).toEqual(['programming/2', []]);
  });

  it('lets the weeks of waiting run out too', () => {
    const [first] = next;
    if (first === undefined) throw new Error('there is one');
    const waits = { ...first, project: { ...first.project, weeks: 6 } };
    const reckoning = { pace: null, today: TODAY };
    expect(findRemaining([waits], begun(state(first.id, 2)), reckoning)[0]?.project.weeks).toBe(4);
    expect(findRemaining([waits], begun(state(first.id, 9)), reckoning)[0]?.project.weeks).toBe(1);
  });
});

describe('the pace of a person', () => {
  const told = (hours: readonly (number | null)[], fields: Partial<DoneStep> = {}): PersonRecord =>
    makeRecord({
      done: hours.map((spent, index) => ({
        id: `d${index}`,
        step: `${SKILL_IDS[index] ?? ''}/1`,
        at: '2026-10-01T10:00:00.000Z',
        assessment: null,
        evidence: null,
        hours: spent,
        ...fields,
      })),
    });

  it('needs three finished steps with hours', () => {
    expect(findPace(SKILLS, told([20, 20, null]))).toBeNull();
    // 13 to 26 hours each: 19.5 in the middle.
    expect(findPace(SKILLS, told([20, 25, 30, null]))).toEqual({ factor: 1.28, steps: 3, spent: 75, reckoned: 58.5 });
  });

  it('is believed within bounds, and shown as it was told', () => {
    expect(findPace(SKILLS, told([5000, 5000, 5000]))).toMatchObject({ factor: 4, spent: 15_000 });
    expect(findPace(SKILLS, told([0.5, 0.5, 0.5]))).toMatchObject({ factor: 0.25 });
  });

  it('counts a step that was told twice once, with both hours, and no step that is not known', () => {
    expect(findPace(SKILLS, told([20, 25, 30], { step: 'ci-cd/1' }))).toBeNull();
    expect(findPace(SKILLS, told([20, 25, 30], { step: 'gone/1' }))).toBeNull();
  });

  it('counts no proof of a level that was there before', () => {
    const before = makeAssessment({ levels: Object.fromEntries(SKILL_IDS.map((id) => [id, 1])) });
    const own = makeAssessment({ at: '2026-11-21T10:00:00.000Z', mode: 'step', levels: { programming: 1 } });
    const proofs = told([1, 1, 1], { assessment: own.id });
    expect(findPace(SKILLS, { ...proofs, assessments: [before, own] })).toBeNull();
    expect(findPace(SKILLS, { ...proofs, assessments: [own, before] })).not.toBeNull();
  });
});

describe('a forecast', () => {
  const range = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }));

  it('ends each step within its range, and the last where the plan ends', () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 40 }),
        (hours, hoursPerWeek) => {
          const skills = SKILLS.map((skill, index) => {
            const [min, more] = hours[index] ?? [10, 10];
            return makeSkill(skill.id, {}, { 1: { min, max: min + more } });
          });
          const steps = nextSteps(skills, makeTarget(1), makeRecord(), NOW);
          const options = { target: 'junior', hoursPerWeek, start: TODAY };
          const plan = planSteps(steps, options);
          const forecast = forecastSteps(steps, options);
          expect([...forecast.keys()]).toEqual(steps.map(({ id }) => id));
          const ends = [...forecast.values()];
          for (const { from, earliest, latest } of ends)
            expect([from, earliest, latest].sort()).toEqual([from, earliest, latest]);
          expect(
            ends
              .map(({ latest }) => latest)
              .sort()
              .at(-1),
          ).toBe(plan.end.latest);
          expect(
            ends
              .map(({ earliest }) => earliest)
              .sort()
              .at(-1),
          ).toBe(plan.end.earliest);
        },
      ),
    );
  });
});

describe('a day too near for any step', () => {
  const [step] = nextSteps(SKILLS, TARGET, BLANK, NOW);
  if (step === undefined) throw new Error('there is one');
  const help = (days: number, hoursPerWeek: number): ReturnType<typeof findNearHelp> =>
    findNearHelp(withBoxes(step, BLANK), { start: TODAY, until: addDays(TODAY, days), hoursPerWeek });

  it('leaves its share of the hours of a week, and what of the path fits in them', () => {
    expect(help(6, 6)).toMatchObject({ hours: 6, step: 'programming/1', open: [{ number: 1 }, {}, {}] });
    expect(help(6, 6).read).toHaveLength(3);
    expect(help(2, 6)).toMatchObject({ hours: 3, read: [{ resource: 'programming-1-one' }] });
    expect(help(0, 1)).toMatchObject({ hours: 1, read: [] });
  });
});
