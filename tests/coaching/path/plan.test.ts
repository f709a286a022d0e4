import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDay } from '../../../src/coaching/days.ts';
import {
  findEnds,
  findEnoughHours,
  forecastSteps,
  MOST_HOURS,
  planSteps,
  PRIORITIES,
  rankSteps,
  type Requirement,
  splitByDay,
  type Step,
} from '../../../src/coaching/path.ts';
import { type Level, type Skill, SKILL_IDS } from '../../../src/coaching/skills.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';

const START = '2026-11-23';

function plan(steps: readonly Step[], hoursPerWeek: number): ReturnType<typeof planSteps> {
  return planSteps(steps, { target: 'junior', hoursPerWeek, start: START });
}

function makeSteps(...hours: readonly { min: number; max: number }[]): Step[] {
  const skills = SKILLS.map((skill, index) =>
    withoutPaths(makeSkill(skill.id, {}, hours[index] === undefined ? {} : { 1: hours[index] })),
  );
  const short = Object.fromEntries(
    SKILL_IDS.slice(0, hours.length).map((id) => [id, { level: 1, priority: 'must' }]),
  ) as Record<string, Requirement>;
  const ranked = rankSteps(skills, makeTarget(0, 'must', short), {});
  return SKILL_IDS.slice(0, hours.length).flatMap((id) => ranked.filter((step) => step.skill === id));
}

/** A skill in which nothing is learnt, so that its hours are those of its projects. */
function withoutPaths(skill: Skill): Skill {
  return { ...skill, levels: skill.levels.map((rung) => ({ ...rung, path: [] })) };
}

describe('a plan', () => {
  it('lets others run beside a step that must wait, and what needs it only after it', () => {
    const [first, second, third] = makeSteps({ min: 2, max: 4 }, { min: 2, max: 4 }, { min: 2, max: 4 });
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
    const waits = { ...first, project: { ...first.project, weeks: 4 } };
    const { weeks, end } = plan([waits, { ...second, after: [first.id] }, third], 4);
    expect(weeks.map(({ steps }) => steps.map(({ id, hours }) => `${id} ${hours}`))).toEqual([
      ['programming/1 4'],
      ['api-development/1 4'],
      [],
      ['programming/1 0'],
      ['database-management/1 4'],
    ]);
    expect(end.latest).toBe('2026-12-27');
    expect(findEnds(plan([waits], 4)).get('programming/1')).toBe('2026-12-20');
  });

  it('fills its weeks one step after the other, and lets a step go on in the next week', () => {
    const steps = makeSteps({ min: 5, max: 8 }, { min: 2, max: 4 });
    expect(plan(steps, 5)).toEqual({
      target: 'junior',
      hoursPerWeek: 5,
      start: START,
      end: { earliest: '2026-12-06', latest: '2026-12-13' },
      weeks: [
        { week: 1, from: '2026-11-23', to: '2026-11-29', steps: [{ id: 'programming/1', hours: 5 }] },
        {
          week: 2,
          from: '2026-11-30',
          to: '2026-12-06',
          steps: [
            { id: 'programming/1', hours: 3 },
            { id: 'database-management/1', hours: 2 },
          ],
        },
        { week: 3, from: '2026-12-07', to: '2026-12-13', steps: [{ id: 'database-management/1', hours: 2 }] },
      ],
    });
  });

  it('is empty, and over on its first day, when there is nothing to do', () => {
    expect(plan([], 5)).toMatchObject({ end: { earliest: START, latest: START }, weeks: [] });
  });

  it('says what ends by a day and what does not', () => {
    const steps = makeSteps({ min: 5, max: 8 }, { min: 2, max: 4 });
    const made = plan(steps, 5);
    expect([...findEnds(made)]).toEqual([
      ['programming/1', '2026-12-06'],
      ['database-management/1', '2026-12-13'],
    ]);
    const forecast = forecastSteps(steps, made);
    const [one, other] = ['programming/1', 'database-management/1'];
    expect(splitByDay(made, '2026-12-05', forecast)).toEqual({ fit: [], late: [one, other], perhaps: [one] });
    expect(splitByDay(made, '2026-12-06', forecast)).toEqual({ fit: [one], late: [other], perhaps: [other] });
    expect(splitByDay(made, '2026-12-13', forecast)).toEqual({ fit: [one, other], late: [], perhaps: [] });
    expect(splitByDay(made, '2026-11-28', forecast)).toEqual({ fit: [], late: [one, other], perhaps: [] });
  });

  it('says how many hours a week would be enough for a day, of all, else of the must-haves, up to a full-time job', () => {
    const [first, second] = makeSteps({ min: 5, max: 8 }, { min: 50, max: 80 });
    if (first === undefined || second === undefined) throw new Error('there are two');
    const enough = (steps: readonly Step[], day: string, hoursPerWeek = 5) =>
      findEnoughHours(steps, { target: 'junior', hoursPerWeek, start: START }, day);
    const both = [first, { ...second, priority: 'nice' as const }];
    expect(enough(both, '2026-12-20')).toEqual({ hoursPerWeek: 22, of: 'all' });
    expect(enough(both, '2026-12-19')).toEqual({ hoursPerWeek: 30, of: 'all' });
    expect(enough(both, '2026-11-29')).toEqual({ hoursPerWeek: 8, of: 'must-haves' });
    // The must-haves end by then as it is, or not at any hours.
    expect(enough(both, '2026-11-29', 8)).toBeNull();
    expect(enough([first, second], '2026-11-29')).toBeNull();
    expect(enough(both, '2026-12-20', 22)).toBeNull();
    expect(enough(both, '2026-12-20', 60)).toBeNull();
  });

  const level = fc.integer({ min: 0, max: 4 }).map((value) => value as Level);
  const requirement = fc.record({ level, priority: fc.constantFrom(...PRIORITIES) });
  const hoursPerWeek = fc.integer({ min: 1, max: MOST_HOURS });
  const range = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
    .map(([min, more]) => ({ min, max: min + more }));
  /** Steps over skills whose rungs may wait for rungs of skills before them. */
  const anySteps = fc
    .tuple(
      fc.array(requirement, { minLength: 12, maxLength: 12 }),
      fc.array(fc.tuple(range, range, range, range), { minLength: 12, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
        maxLength: 8,
      }),
    )
    .map(([wanted, hours, waits]) => {
      const skills = SKILL_IDS.map((id, index): Skill => {
        const prerequisites = Object.fromEntries(
          waits
            .filter(([before]) => before < index && (index * 7 + before) % 3 === 0)
            .map(([before, at, needed]) => [at, [{ skill: SKILL_IDS[before] ?? 'programming', level: needed as 1 }]]),
        );
        const [one, two, three, four] = hours[index] ?? [];
        const own = Object.fromEntries([one, two, three, four].map((hour, place) => [place + 1, hour]));
        return makeSkill(id, prerequisites, own);
      });
      const requirements = Object.fromEntries(SKILL_IDS.map((id, index) => [id, wanted[index]]));
      const target = makeTarget(0, 'must', requirements);
      return { skills, steps: rankSteps(skills, target, {}) };
    });

  it('never overfills a week, loses no hour of a step, doubles none, and keeps their order', () => {
    fc.assert(
      fc.property(anySteps, hoursPerWeek, ({ steps }, hours) => {
        const made = plan(steps, hours);
        const parts = made.weeks.flatMap((week) => week.steps);
        for (const week of made.weeks) {
          const sum = week.steps.reduce((total, part) => total + part.hours, 0);
          expect(sum).toBeLessThanOrEqual(hours);
          if (week !== made.weeks.at(-1)) expect(sum).toBe(hours);
          expect(new Set(week.steps.map(({ id }) => id)).size).toBe(week.steps.length);
        }
        for (const { id, hours: needed } of steps)
          expect(parts.filter((part) => part.id === id).reduce((sum, part) => sum + part.hours, 0)).toBe(needed.max);
        expect([...new Set(parts.map(({ id }) => id))]).toEqual(steps.map(({ id }) => id));
      }),
    );
  });

  it('has no step before what it needs', () => {
    fc.assert(
      fc.property(anySteps, hoursPerWeek, ({ skills, steps }, hours) => {
        const order = [...findEnds(plan(steps, hours)).keys()];
        for (const step of steps) {
          const rung = skills.find(({ id }) => id === step.skill)?.levels[step.to - 1];
          for (const needed of rung?.prerequisites ?? []) {
            const before = order.indexOf(`${needed.skill}/${needed.level}`);
            // What the target does not hold is never reached, and so holds nothing up.
            if (before >= 0 && !isBlocked(skills, steps, step)) expect(before).toBeLessThan(order.indexOf(step.id));
          }
        }
      }),
    );
  });

  it('never ends later with more hours a week, and is the same for the same input', () => {
    fc.assert(
      fc.property(anySteps, hoursPerWeek, hoursPerWeek, ({ steps }, one, other) => {
        const [less, more] = [plan(steps, Math.min(one, other)), plan(steps, Math.max(one, other))];
        expect(more.end.latest <= less.end.latest).toBe(true);
        expect(more.end.earliest <= less.end.earliest).toBe(true);
        expect(less.end.earliest <= less.end.latest).toBe(true);
        expect(plan(steps, one)).toEqual(plan(steps, one));
      }),
    );
  });
});

/** Whether a step waits, itself or through what it needs, for a level that is no step of the plan. */
function isBlocked(skills: readonly Skill[], steps: readonly Step[], step: Step): boolean {
  const skill = skills.find(({ id }) => id === step.skill);
  return (skill?.levels.slice(0, step.to) ?? [])
    .flatMap(({ prerequisites }) => prerequisites)
    .some((needed) => {
      const found = steps.find(({ id }) => id === `${needed.skill}/${needed.level}`);
      return found === undefined || isBlocked(skills, steps, found);
    });
}

describe('days', () => {
  it('are counted over months, years and leap days', () => {
    expect(addDays('2026-12-29', 7)).toBe('2027-01-05');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-11-23', -1)).toBe('2026-11-22');
  });

  it('are those of the place where the person is', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
