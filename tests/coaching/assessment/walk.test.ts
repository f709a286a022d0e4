import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  askedStatements,
  type Assessment,
  countScreens,
  nextScreen,
  planWalk,
  readLevel,
  SELF,
  takeBack,
  type Walk,
  walkedLevels,
} from '../../../src/coaching/assessment.ts';
import { type Level, rungAt } from '../../../src/coaching/skills.ts';
import { monotoneAnswers } from '../../support/arbitraries.ts';
import { makeSkill, SKILLS } from '../../support/knowledge.ts';

const skill = makeSkill('programming');
const NOW = new Date('2026-11-23T12:00:00.000Z');

function walkOf(mode: Walk['mode'], last?: { level: Level; stands: boolean }): Walk {
  return { mode, skills: [skill], start: 2, last: new Map(last === undefined ? [] : [[skill.id, last]]) };
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
    const walk: Walk = { mode: 'adaptive', skills: SKILLS, start: 2, last: new Map() };
    expect(countScreens(walk, {})).toEqual({ min: 24, max: 36 });
    expect(countScreens(walk, take(walk, {}).answers)).toEqual({ min: 0, max: 0 });
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
