import { describe, expect, it } from 'vitest';
import {
  buildOverview,
  buildReport,
  describeSkill,
  listSkills,
  measureProgress,
} from '../../../src/coaching/report.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeRecord, NOW } from '../../support/person.ts';

describe('an unfinished assessment', () => {
  const begun = {
    id: 'begun',
    startedAt: NOW.toISOString(),
    by: 'self',
    mode: 'quick',
    skills: ['programming', 'ci-cd'],
    start: 2,
  } as const;

  it('knows how many skills are done and about how many screens are left', () => {
    const answers = { 'programming.2b': 'no', 'programming.1b': 'no' } as const;
    expect(measureProgress({ ...begun, answers }, SKILLS, [])).toMatchObject({
      skillsDone: 1,
      skills: 2,
      screensLeft: 2,
    });
  });

  it('can have all its screens done', () => {
    const ids = ['programming.2b', 'programming.1b', 'ci-cd.2b', 'ci-cd.1b'];
    const done = Object.fromEntries(ids.map((id) => [id, 'no' as const]));
    expect(measureProgress({ ...begun, answers: done }, SKILLS, [])).toMatchObject({ skillsDone: 2, screensLeft: 0 });
  });
});

describe('the overview', () => {
  it('shows the checklists that are begun and not done', () => {
    const report = buildReport(SKILLS, makeTarget(1), makeRecord(), NOW);
    const list = (id: string, done: number) => ({
      id,
      title: id,
      stage: 'apply' as const,
      summary: '',
      items: 3,
      done,
    });
    const overview = buildOverview(
      {
        report,
        record: makeRecord(),
        skills: [],
        steps: [],
        underWay: [],
        cards: null,
        offers: [],
        higher: undefined,
        checklists: [list('new', 0), list('begun', 1), list('done', 3)],
      },
      NOW,
    );
    expect(overview.checklists.map(({ id }) => id)).toEqual(['begun']);
    expect(overview).toMatchObject({ next: null, inHand: null, news: null, aged: null, higher: null });
  });
});

describe('skills as they are listed', () => {
  it('carry level, requirement and gap', () => {
    const [first, second] = listSkills(SKILLS, makeTarget(2), { programming: 3 });
    expect(first).toMatchObject({ id: 'programming', level: 3, required: 2, gap: 0 });
    expect(second).toMatchObject({ level: null, gap: 2 });
  });

  it('are described with their levels, statements and steps', () => {
    const described = describeSkill(makeSkill('ci-cd', { 2: [{ skill: 'programming', level: 1 }] }));
    expect(described.levels[1]).toMatchObject({
      level: 2,
      name: 'Independent',
      step: { id: 'ci-cd/2', title: 'Project ci-cd 2', prerequisites: [{ skill: 'programming', level: 1 }] },
    });
    expect(described.levels[1]?.statements.map(({ key }) => key)).toEqual([false, true, false]);
  });
});
