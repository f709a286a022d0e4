import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, type Answers, findEnough } from '../../../src/coaching/assessment.ts';
import { markKnown, markRung, nextSteps } from '../../../src/coaching/path.ts';
import { findPace } from '../../../src/coaching/schedule.ts';
import { hoursOf, rungAt, serves, type Skill } from '../../../src/coaching/skills.ts';
import { openKnowledge } from '../../../src/knowledge/load.ts';
import { DATA } from '../../support/data-folder.ts';
import { makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const [PROGRAMMING] = SKILLS as [Skill];

function knownAt(level: 1 | 2, answers: Answers): string[] {
  const path = markRung(rungAt(PROGRAMMING, level), answers).path;
  return path.flatMap(({ known, topic }) => (known === true ? [topic] : []));
}

describe('what of a path a person knows', () => {
  it('is what teaches a statement of that level that was done alone, and none with help or by another level', () => {
    expect(knownAt(2, { 'programming.2a': 'alone', 'programming.2c': 'often' })).toEqual([
      'programming-one',
      'programming-three',
    ]);
    expect(knownAt(1, { 'programming.1a': 'helped', 'programming.1b': 'no-chance', 'programming.1c': 'no' })).toEqual(
      [],
    );
    expect(knownAt(2, { 'programming.1a': 'alone', 'programming.3a': 'alone' })).toEqual([]);
  });

  it('leaves out what a statement that is open asks too, as its own topic or beside it', () => {
    const { statements, ...rung } = rungAt(PROGRAMMING, 2);
    const [first, second, third] = statements;
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
    const known = (given: typeof statements, answers: Answers) =>
      markRung({ ...rung, statements: given }, answers).path.filter((slot) => slot.known === true).length;
    const answers = { 'programming.2a': 'alone' } as const;
    expect(known([first, second, third], answers)).toBe(1);
    expect(known([first, { ...second, topic: first.topic }, third], answers)).toBe(0);
    expect(known([first, { ...second, also: [first.topic] }, third], answers)).toBe(0);
    expect(known([first, { ...second, also: [first.topic] }, third], { ...answers, 'programming.2b': 'often' })).toBe(
      2,
    );
  });

  it('leaves out what serves a statement that is open beside its own topic, and takes its hours for that one', () => {
    const rung = rungAt(PROGRAMMING, 2);
    const [first, second, third] = rung.path;
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
    const marked = (also: readonly string[], answers: Answers, { topic } = first) =>
      markRung(
        { ...rung, path: [{ ...first, topic, also }, { ...second, hours: { min: 4, max: 5 } }, third] },
        answers,
      );
    const known = (also: readonly string[], answers: Answers) =>
      marked(also, answers).path.map((slot) => slot.known === true);
    const [answers, two] = [
      { 'programming.2a': 'alone' },
      { 'programming.2a': 'alone', 'programming.2c': 'alone' },
    ] as const;
    expect(known([], answers)).toEqual([true, false, false]);
    expect(known(['programming-three'], answers)).toEqual([false, false, false]);
    expect(known(['programming-three'], two)).toEqual([true, false, true]);
    // Of a topic that nothing asks, what it serves beside it does not tell that it is known.
    const unasked = marked(['programming-three'], two, { ...first, topic: 'programming-four' });
    expect(unasked.path.map((slot) => slot.known === true)).toEqual([false, false, true]);
    // One more act by the third place alone, or by the first and the third.
    expect(hoursOf(marked([], answers)).learn).toEqual({ min: 1, max: 7 });
    expect(hoursOf(marked(['programming-three'], answers)).learn).toEqual({ min: 2, max: 9 });
  });

  it('is in no path that ships what serves a statement that is open', () => {
    const rungs = openKnowledge(DATA, { day: '2026-11-28' })
      .skills()
      .flatMap(({ levels }) => levels);
    const answer = fc.constantFrom(...ANSWERS);
    fc.assert(
      fc.property(fc.constantFrom(...rungs), fc.tuple(answer, answer, answer), (rung, given) => {
        const answers = Object.fromEntries(rung.statements.map(({ id }, index) => [id, given[index] ?? 'no']));
        const { path, left } = markRung(rung, answers);
        const open = rung.statements.filter(({ id }) => left?.of.includes(id));
        expect(path.filter((slot) => slot.known && open.some((one) => serves(slot, one)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes its hours out of the step and leaves the others as they are: what is left is one more act, or all', () => {
    const whole = hoursOf(rungAt(PROGRAMMING, 2));
    const left = hoursOf(markRung(rungAt(PROGRAMMING, 2), { 'programming.2a': 'alone' }));
    expect(whole).toMatchObject({ learn: { min: 3, max: 6 } });
    // Of three acts one is enough, and two are open; each has one place in the path, of 1 to 2 hours.
    expect(whole.build).toEqual({ min: 10, max: 20 });
    expect(left).toEqual({ learn: { min: 1, max: 4 }, build: { min: 4, max: 14 }, total: { min: 5, max: 18 } });
    const enough = { 'programming.2a': 'alone', 'programming.2b': 'often' } as const;
    expect(hoursOf(markRung(rungAt(PROGRAMMING, 2), enough)).total).toEqual({ min: 1, max: 9 });
    expect(markKnown(SKILLS, { 'programming.2a': 'alone' }).slice(1)).toEqual(SKILLS.slice(1));
  });

  it('goes into the steps by the newest answers of whose levels they are, and into their order by hours', () => {
    const answers = { 'database-management.1a': 'alone' } as const;
    const levels = { programming: 0, 'database-management': 0 } as const;
    const target = makeTarget(0, 'must', {
      programming: { level: 1, priority: 'must' },
      'database-management': { level: 1, priority: 'must' },
    });
    const stepsBy = (by: string, more: Answers = {}) =>
      nextSteps(
        SKILLS,
        target,
        makeRecord({
          assessments: [
            makeAssessment({ levels, answers, by }),
            makeAssessment({ levels, answers: more, by, at: '2026-11-21T10:00:00.000Z' }),
          ],
        }),
        NOW,
      ).map(({ id, learn, why }) => `${id} ${learn.min}-${learn.max} ${why.at(-1) ?? ''}`);
    const known = ['database-management/1 1-4 5-18 h', 'programming/1 3-6 13-26 h'];
    expect(stepsBy('self')).toEqual(known);
    expect(stepsBy('Sam')).toEqual(known);
    expect(stepsBy('self', { 'database-management.1a': 'no' })).toEqual([
      'programming/1 3-6 13-26 h',
      'database-management/1 3-6 13-26 h',
    ]);
  });

  it('makes no step longer by a better answer', () => {
    const given = fc.record({
      a: fc.constantFrom(...ANSWERS),
      b: fc.constantFrom(...ANSWERS),
      c: fc.constantFrom(...ANSWERS),
    });
    fc.assert(
      fc.property(given, fc.constantFrom('a' as const, 'b' as const, 'c' as const), (before, raised) => {
        const hours = (answers: typeof before): number => {
          const named = Object.fromEntries(Object.entries(answers).map(([id, one]) => [`programming.2${id}`, one]));
          return hoursOf(markRung(rungAt(PROGRAMMING, 2), named)).total.max;
        };
        expect(hours({ ...before, [raised]: 'often' })).toBeLessThanOrEqual(hours(before));
      }),
    );
  });

  it('leaves a step out of the pace where it was known before, and not where it was learnt on the way', () => {
    const answers = {
      'programming.1a': 'alone',
      'database-management.1a': 'alone',
      'api-development.1a': 'alone',
    } as const;
    const steps = ['programming/1', 'database-management/1', 'api-development/1'];
    const finished = steps.map((step, index) => ({
      ...{ id: `d${index}`, step, at: '2026-11-22T10:00:00.000Z', assessment: 'end', evidence: null, hours: 18 },
    }));
    const end = makeAssessment({ at: '2026-11-22T10:00:00.000Z', mode: 'step', levels: { programming: 1 } });
    const reckonedBy = (mode: 'full' | 'step') =>
      findPace(
        SKILLS,
        makeRecord({ assessments: [makeAssessment({ mode, answers }), { ...end, id: 'end' }], done: finished }),
      )?.reckoned;
    // 13 to 26 hours each; where one of three acts was met before, nobody knows what was left to do.
    expect([reckonedBy('full'), reckonedBy('step')]).toEqual([undefined, 58.5]);
  });
});

describe('what is enough for a rung', () => {
  it('is two of its statements, told from what is met', () => {
    const ids = ['programming.2a', 'programming.2b', 'programming.2c'];
    expect(findEnough(ids, 2, { 'programming.2b': 'alone', 'programming.2a': 'helped' })).toEqual({
      met: ['programming.2b'],
      needed: 1,
      of: ['programming.2a', 'programming.2c'],
    });
    expect(findEnough(ids, 1, { 'programming.2b': 'alone', 'programming.2a': 'helped' })).toMatchObject({ needed: 0 });
    expect(findEnough(ids, 2, {})).toEqual({ met: [], needed: 2, of: ids });
  });
});
