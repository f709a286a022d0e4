import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  askedStatements,
  type Assessment,
  countScreens,
  estimateMinutes,
  nextScreen,
  planWalk,
  readLevel,
  screensLeft,
  SELF,
  takeBack,
  type Walk,
  walkedLevels,
} from '../../../src/coaching/assessment.ts';
import { type Level, levelAbove, rungAt } from '../../../src/coaching/skills.ts';
import { monotoneAnswers } from '../../support/arbitraries.ts';
import { makeSkill, SKILLS } from '../../support/knowledge.ts';

const skill = makeSkill('programming');
const NOW = new Date('2026-11-23T12:00:00.000Z');

function walkOf(mode: Walk['mode'], last?: { level: Level; stands: boolean }): Walk {
  const opens = levelAbove(last?.level ?? 0) ?? 4;
  const before = new Map(last === undefined ? [] : [[skill.id, { ...last, opens }]]);
  return { mode, skills: [skill], start: 2, last: before, beside: {} };
}

/** Answers screen after screen as the person would, and gives the rungs that were asked. */
function take(walk: Walk, person: Answers): { asked: number[]; answers: Answers } {
  const asked: number[] = [];
  let answers: Answers = {};
  for (let screen = nextScreen(walk, answers); screen !== null; screen = nextScreen(walk, answers)) {
    asked.push(screen.level);
    const statements = askedStatements(rungAt(screen.skill, screen.level), walk.mode);
    answers = { ...answers, ...Object.fromEntries(statements.map(({ id }) => [id, person[id] ?? 'no'])) };
  }
  return { asked, answers };
}

/** A person who has met every statement up to a level and none above. */
function personAt(level: number): Answers {
  const statements = skill.levels.flatMap((rung) => rung.statements.map(({ id }) => ({ id, level: rung.level })));
  return Object.fromEntries(statements.map((one) => [one.id, one.level <= level ? 'alone' : 'no']));
}

function assessmentAt(at: string, level: Level, person: Answers, mode: Assessment['mode'] = 'full'): Assessment {
  return { id: at, at, by: SELF, mode, levels: { programming: level }, answers: person };
}

describe('a first walk', () => {
  it.each([
    [0, [2, 1]],
    [1, [2, 1]],
    [2, [2, 3]],
    [3, [2, 3, 4]],
    [4, [2, 3, 4]],
  ])('of a person at level %i asks the rungs %j', (level, rungs) => {
    const { asked, answers } = take(walkOf('adaptive'), personAt(level));
    expect(asked).toEqual(rungs);
    expect(walkedLevels(walkOf('adaptive'), answers)).toEqual({ programming: level });
  });

  it('asks every rung when full, and one statement a rung when quick', () => {
    expect(take(walkOf('full'), personAt(1)).asked).toEqual([1, 2, 3, 4]);
    const quick = take(walkOf('quick'), personAt(3));
    expect(Object.keys(quick.answers)).toEqual(['programming.2b', 'programming.3b', 'programming.4b']);
    expect(walkedLevels(walkOf('quick'), quick.answers)).toEqual({ programming: 3 });
  });

  it('ends at the level that asking everything gives, for answers that are monotone up the ladder', () => {
    fc.assert(
      fc.property(monotoneAnswers(skill), (person) => {
        const walk = walkOf('adaptive');
        const { answers } = take(walk, person);
        expect(walkedLevels(walk, answers).programming).toBe(readLevel(skill, person, 'full'));
      }),
    );
  });

  it('takes 24 to 36 screens over the twelve skills, and counts them down to none', () => {
    const walk: Walk = { ...walkOf('adaptive'), skills: SKILLS };
    expect(countScreens(walk, {})).toMatchObject({ min: 24, max: 36 });
    expect(countScreens(walk, take(walk, {}).answers)).toEqual({ min: 0, max: 0, expected: 0 });
  });

  it('is said to be as long as it is for most: nearer to the fewest screens than to the most', () => {
    const walk: Walk = { ...walkOf('quick'), skills: SKILLS };
    expect(screensLeft(walk, {})).toBe(25);
    expect(countScreens({ ...walk, start: 1 }, {})).toMatchObject({ min: 12, max: 48 });
    expect(screensLeft({ ...walk, start: 1 }, {})).toBe(18);
    expect([estimateMinutes(walk), estimateMinutes({ ...walk, mode: 'adaptive' })]).toEqual([3, 8]);
  });

  it('never has more screens left after an answer than before it', () => {
    const last = fc.constantFrom(
      undefined,
      ...([0, 1, 2, 3, 4] as const).flatMap((level) => [true, false].map((stands) => ({ level, stands }))),
    );
    fc.assert(
      fc.property(fc.constantFrom<1 | 2>(1, 2), last, fc.array(fc.boolean()), (start, before, held) => {
        const walk: Walk = { ...walkOf('adaptive', before), start };
        let answers: Answers = {};
        for (let screen = nextScreen(walk, answers); screen !== null; screen = nextScreen(walk, answers)) {
          const left = countScreens(walk, answers).expected;
          const answer = held.pop() === true ? 'often' : 'no';
          const { statements } = rungAt(screen.skill, screen.level);
          answers = { ...answers, ...Object.fromEntries(statements.map(({ id }) => [id, answer])) };
          expect(countScreens(walk, answers).expected).toBeLessThan(left);
        }
      }),
    );
  });

  it.each([
    [0, [1]],
    [1, [1, 2]],
    [2, [1, 2, 3]],
    [4, [1, 2, 3, 4]],
  ])('that begins at Guided asks a person at level %i the rungs %j', (level, rungs) => {
    const walk: Walk = { ...walkOf('adaptive'), start: 1 };
    const { asked, answers } = take(walk, personAt(level));
    expect(asked).toEqual(rungs);
    expect(walkedLevels(walk, answers)).toEqual({ programming: level });
  });

  it('says nothing of a skill that was not asked', () => {
    expect(walkedLevels(walkOf('adaptive'), {})).toEqual({});
  });
});

describe('a walk from a level before', () => {
  it.each<[Level, boolean, number, number[], Level]>([
    [2, true, 2, [3], 2],
    [2, true, 3, [3, 4], 3],
    [2, true, 0, [3], 2],
    [2, false, 2, [3, 2], 2],
    [2, false, 0, [3, 2, 1], 0],
    [0, true, 0, [1], 0],
    [0, true, 1, [1, 2], 1],
    [4, true, 4, [4], 4],
    [4, true, 3, [4, 3], 3],
    [3, false, 4, [4], 4],
  ])('%i (stands: %s) of a person at %i asks %j and gives %i', (level, stands, person, rungs, result) => {
    const walk = walkOf('adaptive', { level, stands });
    const { asked, answers } = take(walk, personAt(person));
    expect(asked).toEqual(rungs);
    expect(walkedLevels(walk, answers)).toEqual({ programming: result });
  });

  it('lets the last level stand when its own rung was answered within 180 days', () => {
    const standsAfter = (at: string, mode: Assessment['mode'] = 'full'): boolean | undefined =>
      planWalk(
        { mode: 'adaptive', skills: [skill], by: SELF, start: 2 },
        [assessmentAt(at, 2, personAt(2), mode)],
        NOW,
      ).last.get('programming')?.stands;
    expect(standsAfter('2026-05-27T12:00:00.000Z')).toBe(true);
    expect(standsAfter('2026-05-26T11:00:00.000Z')).toBe(false);
  });

  it('asks again what only a quick assessment or a set level said', () => {
    const plan = { skills: [skill], by: SELF, start: 2 } as const;
    const quick = assessmentAt('2026-11-01T12:00:00.000Z', 2, { 'programming.2b': 'alone' }, 'quick');
    const set = assessmentAt('2026-11-01T12:00:00.000Z', 2, {}, 'set');
    expect(planWalk({ ...plan, mode: 'adaptive' }, [quick], NOW).last.get('programming')?.stands).toBe(false);
    expect(planWalk({ ...plan, mode: 'quick' }, [quick], NOW).last.get('programming')?.stands).toBe(true);
    expect(planWalk({ ...plan, mode: 'adaptive' }, [set], NOW).last.get('programming')?.stands).toBe(false);
  });

  it('starts from the same rater’s level, and from none for another rater', () => {
    const own = assessmentAt('2026-11-01T12:00:00.000Z', 2, personAt(2));
    const walk = planWalk({ mode: 'adaptive', skills: [skill], by: 'mentor', start: 2 }, [own], NOW);
    expect(walk.last.size).toBe(0);
  });
});

describe('a walk after a quick one', () => {
  const plan = { skills: [skill], by: SELF, start: 1 } as const;
  const key = { 'programming.1b': 'alone', 'programming.2b': 'alone', 'programming.3b': 'no' } as const;
  const quick = assessmentAt('2026-11-01T12:00:00.000Z', 2, key, 'quick');

  it.each([
    [2, [2, 3]],
    [3, [2, 3, 4]],
    [1, [2, 1]],
    [0, [2, 1]],
  ])('of a person at %i opens with the level of which only the key statement was asked: %j', (level, rungs) => {
    const walk = planWalk({ ...plan, mode: 'adaptive' }, [quick], NOW);
    const { asked, answers } = take(walk, personAt(level));
    expect(asked).toEqual(rungs);
    expect(walkedLevels(walk, answers)).toEqual({ programming: level });
  });

  it('opens above the level where enough of it was met, and where all of it was asked', () => {
    const opens = (answers: Answers, mode: 'adaptive' | 'quick' = 'adaptive'): number | undefined =>
      planWalk({ ...plan, mode }, [assessmentAt('2026-11-01T12:00:00.000Z', 2, answers)], NOW).last.get('programming')
        ?.opens;
    expect(opens({ 'programming.2a': 'alone', 'programming.2b': 'often' })).toBe(3);
    expect(opens({ 'programming.2a': 'no', 'programming.2b': 'often', 'programming.2c': 'no' })).toBe(3);
    expect(opens({ 'programming.2a': 'no', 'programming.2b': 'often' })).toBe(2);
    expect(opens({})).toBe(2);
    expect([opens({ 'programming.2b': 'often' }, 'quick'), opens({}, 'quick')]).toEqual([3, 2]);
    expect(opens({ 'programming.2a': 'alone', 'programming.2c': 'alone' }, 'quick')).toBe(3);
  });

  it('that is quick itself counts what was answered before to the statements it leaves out', () => {
    const full = (at: string, answers: Answers): Assessment => assessmentAt(at, 0, answers, 'adaptive');
    const levelAfter = (before: Assessment, person: Answers): number | undefined => {
      const walk = planWalk({ ...plan, mode: 'quick' }, [before], NOW);
      return walkedLevels(walk, take(walk, person).answers).programming;
    };
    const noes = { 'programming.1a': 'no', 'programming.1b': 'alone', 'programming.1c': 'no' } as const;
    expect(levelAfter(full('2026-11-03T12:00:00.000Z', noes), personAt(1))).toBe(0);
    expect(levelAfter(full('2026-05-27T12:00:00.000Z', noes), personAt(1))).toBe(0);
    expect(levelAfter(full('2026-05-26T11:00:00.000Z', noes), personAt(1))).toBe(1);
    expect(levelAfter(full('2026-11-03T12:00:00.000Z', { 'programming.1b': 'no' }), personAt(1))).toBe(1);
    const others = { 'programming.1a': 'helped', 'programming.1b': 'no', 'programming.1c': 'alone' } as const;
    expect(levelAfter(full('2026-11-03T12:00:00.000Z', others), personAt(0))).toBe(1);
    const walk = planWalk({ ...plan, by: 'Sam', mode: 'quick' }, [full('2026-11-03T12:00:00.000Z', noes)], NOW);
    expect(walkedLevels(walk, take(walk, personAt(1)).answers).programming).toBe(1);
  });
});

describe('a step back', () => {
  it('takes the answers of the last screen out, and gives them', () => {
    const answers: Answers = {
      'programming.2a': 'alone',
      'programming.2b': 'no',
      'programming.1a': 'helped',
      'programming.1b': 'no',
    };
    const back = takeBack(answers);
    expect(Object.keys(back.answers)).toEqual(['programming.2a', 'programming.2b']);
    expect(back.taken).toEqual({ 'programming.1a': 'helped', 'programming.1b': 'no' });
    expect(takeBack({}).answers).toEqual({});
  });
});
