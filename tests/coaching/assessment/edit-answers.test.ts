import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Answers,
  ANSWERS,
  type Assessment,
  editAnswers,
  rateGiven,
  readLevel,
  SELF,
} from '../../../src/coaching/assessment.ts';
import { someAnswers } from '../../support/arbitraries.ts';
import { type Level, rungAt } from '../../../src/coaching/skills.ts';
import { makeSkill } from '../../support/knowledge.ts';
import { makeAssessment, NOW } from '../../support/person.ts';

const SKILL = makeSkill('ci-cd');
const rung = (level: number, ...answers: Answer[]): Answers =>
  Object.fromEntries(answers.map((answer, index) => [`ci-cd.${level}${'abc'[index] ?? ''}`, answer]));

const edit = (assessments: readonly Assessment[], given: Answers, by = SELF) =>
  editAnswers(assessments, { skill: SKILL, by, given });

const walked = makeAssessment({
  mode: 'adaptive',
  levels: { 'ci-cd': 2 },
  answers: { ...rung(2, 'alone', 'alone', 'no'), ...rung(3, 'no', 'alone', 'helped') },
});

describe('changed answers', () => {
  it('are none where all is as before, however much was gone through', () => {
    expect(edit([walked], walked.answers)).toBeNull();
    expect(edit([walked], {})).toBeNull();
  });

  it('raise the level where a rung is now held', () => {
    expect(edit([walked], { ...walked.answers, 'ci-cd.3c': 'alone' })).toEqual({
      changed: [{ id: 'ci-cd.3c', from: 'helped', to: 'alone' }],
      mode: 'adaptive',
      answers: rung(3, 'no', 'alone', 'alone'),
      level: { from: 2, to: 3 },
    });
  });

  it('lower it to the rung below where one is no longer held, which was perhaps never asked', () => {
    expect(edit([walked], rung(2, 'helped', 'alone', 'no'))?.level).toEqual({ from: 2, to: 1 });
  });

  it('climb over rungs that were held all along', () => {
    const gap = makeAssessment({
      levels: { 'ci-cd': 0 },
      answers: { ...rung(1, 'no', 'no', 'no'), ...rung(2, 'often', 'often', 'often') },
    });
    expect(edit([gap], rung(1, 'helped', 'helped', 'no'))?.level).toEqual({ from: 0, to: 2 });
  });

  it('leave a level that was set where the rungs below it are not touched', () => {
    const set = makeAssessment({ at: '2026-11-21T10:00:00.000Z', mode: 'set', levels: { 'ci-cd': 4 } });
    expect(edit([walked, set], { 'ci-cd.2c': 'helped' })?.level).toEqual({ from: 4, to: 4 });
    expect(edit([walked, set], rung(2, 'no', 'no', 'no'))?.level).toEqual({ from: 4, to: 1 });
  });

  it('are judged by the key statement where only that was asked, and stay quick then', () => {
    const quick = makeAssessment({
      mode: 'quick',
      levels: { 'ci-cd': 2 },
      answers: { 'ci-cd.2b': 'alone', 'ci-cd.3b': 'no' },
    });
    expect(edit([quick], { 'ci-cd.3b': 'often' })).toMatchObject({ mode: 'quick', level: { from: 2, to: 3 } });
    expect(edit([quick], { 'ci-cd.2a': 'alone', 'ci-cd.2c': 'no' })).toMatchObject({
      mode: 'adaptive',
      level: { to: 2 },
    });
    expect(edit([quick], { 'ci-cd.2a': 'no', 'ci-cd.2c': 'no' })).toMatchObject({ mode: 'adaptive', level: { to: 1 } });
  });

  it('are those of one rater, against the newest of that rater', () => {
    const sam = makeAssessment({
      by: 'Sam',
      at: '2026-11-21T10:00:00.000Z',
      levels: { 'ci-cd': 0 },
      answers: rung(2, 'no', 'no', 'no'),
    });
    expect(edit([walked, sam], rung(2, 'no', 'no', 'no'), 'Sam')).toBeNull();
    expect(edit([walked, sam], rung(2, 'alone', 'alone', 'no'), 'Sam')?.level).toEqual({ from: 0, to: 2 });
  });

  const raised = (answer: Answer): Answer =>
    answer === 'no-chance' ? 'helped' : (ANSWERS[Math.min(3, ANSWERS.indexOf(answer) + 1)] ?? answer);

  it('never lower the level where one answer alone is raised, whatever level stood before', () => {
    fc.assert(
      fc.property(someAnswers(SKILL), fc.constantFrom(null, 0, 1, 2, 3, 4), fc.nat(), (answers, level, pick) => {
        const own = level ?? readLevel(SKILL, answers, 'full') ?? 0;
        const ids = Object.keys(answers);
        fc.pre(ids.length > 0);
        const id = ids[pick % ids.length] ?? '';
        const before = makeAssessment({ levels: { 'ci-cd': own }, answers });
        const to = raised(answers[id] ?? 'no');
        const change = edit([before], { [id]: to });
        if (change !== null) expect(change.level.to).toBeGreaterThanOrEqual(own);
      }),
    );
  });

  it('give the level that all answers give, where every statement is answered', () => {
    const all = fc.array(fc.constantFrom(...ANSWERS), { minLength: 12, maxLength: 12 }).map((answers) => {
      const ids = SKILL.levels.flatMap(({ statements }) => statements.map(({ id }) => id));
      return Object.fromEntries(ids.map((id, index) => [id, answers[index] ?? 'no']));
    });
    fc.assert(
      fc.property(all, all, (before, after) => {
        const level = readLevel(SKILL, before, 'full') ?? 0;
        const change = edit([makeAssessment({ levels: { 'ci-cd': level }, answers: before })], after);
        expect(change?.level.to ?? level).toBe(readLevel(SKILL, after, 'full'));
      }),
    );
  });
});

describe('answers handed in at once', () => {
  const earlier = makeAssessment({
    mode: 'adaptive',
    levels: { 'ci-cd': 1 },
    answers: { ...rung(1, 'alone', 'alone', 'no'), ...rung(2, 'helped', 'alone') },
  });
  const rate = (given: Answers, assessments: readonly Assessment[] = [earlier], by = SELF) =>
    rateGiven(assessments, { skill: SKILL, by, given, mode: 'adaptive', now: NOW });

  const rateQuick = (given: Answers, assessments: readonly Assessment[]) =>
    rateGiven(assessments, { skill: SKILL, by: SELF, given, mode: 'quick', now: NOW });

  it('count together with what they leave out and the same rater said before', () => {
    expect(rate({ 'ci-cd.2a': 'alone' })).toEqual({ level: 2, isCompleted: true });
    expect(rate({ 'ci-cd.2a': 'helped' })).toEqual({ level: 1, isCompleted: true });
    expect(rate(rung(1, 'no', 'no', 'no'))).toEqual({ level: 0, isCompleted: true });
  });

  it('count a blank beside them that was never answered as no, in a level that was never asked too', () => {
    const held = makeAssessment({
      levels: { 'ci-cd': 2 },
      answers: { ...rung(1, 'alone', 'alone', 'no'), ...rung(2, 'alone', 'alone', 'no') },
    });
    for (const letter of ['a', 'b', 'c'])
      expect(rate({ [`ci-cd.3${letter}`]: 'alone' }, [held])).toEqual({ level: 2, isCompleted: true });
    expect(rate({ 'ci-cd.3a': 'alone', 'ci-cd.3b': 'alone' }, [held])?.level).toBe(3);
    expect(rateQuick({ 'ci-cd.3b': 'alone' }, [held])?.level).toBe(3);
  });

  it('of quick questions count beside what was answered to the others, as long as that stands', () => {
    const keys = Object.fromEntries(
      SKILL.levels.flatMap(({ level, statements }) =>
        statements.flatMap(({ id, key }) => (key === true ? [[id, level === 1 ? 'alone' : 'no'] as const] : [])),
      ),
    );
    const others = (at: string): Assessment => {
      const asked = rungAt(SKILL, 1).statements.flatMap(({ id, key }) => (key === true ? [] : [[id, 'no'] as const]));
      return makeAssessment({ at, levels: { 'ci-cd': 0 }, answers: Object.fromEntries(asked) });
    };
    expect(rateQuick(keys, [others('2026-11-03T10:00:00.000Z')])).toEqual({ level: 0, isCompleted: true });
    expect(rateQuick(keys, [others('2026-04-03T10:00:00.000Z')])).toEqual({ level: 1, isCompleted: false });
    expect(rateQuick(keys, [])).toEqual({ level: 1, isCompleted: false });
  });

  it('stand alone where the rater said nothing before, whoever else did', () => {
    const two = { 'ci-cd.2a': 'alone', 'ci-cd.2b': 'alone' } as const;
    expect(rate(two, [])).toEqual({ level: 2, isCompleted: false });
    expect(rate(two, [earlier], 'Sam')).toEqual({ level: 2, isCompleted: false });
  });

  it.each<[string, Answers, Level | null]>([
    ['one of three', { 'ci-cd.2a': 'alone' }, null],
    ['one of three that is a no', { 'ci-cd.1a': 'no' }, null],
    ['one that never came up', { 'ci-cd.1a': 'no-chance' }, null],
    ['two that do not meet it', { 'ci-cd.1a': 'no', 'ci-cd.1b': 'no' }, 0],
    ['two that do', { 'ci-cd.1a': 'helped', 'ci-cd.1b': 'alone' }, 1],
    ['one of two that does', { 'ci-cd.1a': 'helped', 'ci-cd.1b': 'no' }, null],
    ['one of three above what is held', { ...rung(1, 'alone', 'alone', 'no'), 'ci-cd.2a': 'alone' }, 1],
    ['one of three below what is held', { 'ci-cd.1a': 'alone', ...rung(2, 'alone', 'alone', 'no') }, 2],
    ['one of three below what is not held', { 'ci-cd.1a': 'alone', ...rung(2, 'no', 'no', 'no') }, null],
  ])('tell a level the first time only where blanks would not decide it: %s', (_what, given, level) => {
    expect(rate(given, [])?.level ?? null).toBe(level);
  });

  it('count the first time with what was answered before and was too little', () => {
    const little = makeAssessment({ at: '2026-11-21T10:00:00.000Z', levels: {}, answers: { 'ci-cd.1a': 'alone' } });
    expect(rate({ 'ci-cd.1b': 'alone' }, [little])?.level).toBe(1);
    expect(rate({ 'ci-cd.1b': 'alone' }, [little], 'Sam')).toBeNull();
  });

  it('stand alone where they leave nothing out, also against a level that was set', () => {
    const set = makeAssessment({ at: '2026-11-21T10:00:00.000Z', mode: 'set', levels: { 'ci-cd': 4 } });
    const whole = Object.assign({}, ...[1, 2, 3, 4].map((level) => rung(level, 'alone', 'alone', 'no'))) as Answers;
    expect(rate({ ...whole, ...rung(3, 'no', 'no', 'no') }, [set])).toEqual({ level: 2, isCompleted: false });
    expect(rate(rung(2, 'alone', 'alone', 'no'), [set])).toEqual({ level: 4, isCompleted: true });
  });

  it('are none where they hold nothing of the skill', () => {
    expect(rate({ 'programming.1a': 'alone' })).toBeNull();
  });
});
