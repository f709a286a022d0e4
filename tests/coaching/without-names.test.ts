import { describe, expect, it } from 'vitest';
import { nameOf, withoutNames } from '../../src/coaching/sharing.ts';
import { makeLearner } from '../support/learners.ts';
import { makeAssessment, makeRecord, makeStory } from '../support/person.ts';

describe('a record without names', () => {
  it('has nobody’s name, and no word that a person wrote', () => {
    const record = {
      ...makeLearner(),
      owner: { id: 'owner-of-it', also: [] },
      stories: [makeStory({ title: 'The outage at Initech' })],
      unfinished: [
        {
          id: 'u',
          startedAt: '2026-11-21T10:00:00.000Z',
          by: 'Priya',
          mode: 'full',
          skills: [],
          start: 2,
          answers: {},
        } as const,
      ],
    };
    const skipped = { reason: 'no time before the move', at: '2026-11-21T10:00:00.000Z' };
    const steps = [...record.steps, { step: 'ci-cd/1', since: null, ticks: [], note: null, skipped }];
    const redacted = withoutNames({ ...record, steps });
    expect(JSON.stringify(redacted)).not.toMatch(
      /Nadia|Sam|Reyes|Inês|Priya|owner-of-it|Initech|example|pytest|the move/,
    );
    expect(nameOf(redacted)).toBeNull();
    expect(redacted.unfinished[0]?.by).toBe('rater 3');
    expect(redacted.steps.map((step) => step.skipped !== null)).toEqual([false, true]);
  });

  it('leaves levels, answers, dates and the plan as they are, and tells raters apart', () => {
    const record = makeLearner();
    const redacted = withoutNames(record);
    const bare = ({ assessments }: typeof record) => assessments.map((one) => ({ ...one, by: '' }));
    expect(bare(redacted)).toEqual(bare(record));
    expect([redacted.plan, redacted.done, redacted.target, redacted.about.language]).toEqual([
      record.plan,
      record.done,
      record.target,
      record.about.language,
    ]);
    expect(redacted.evidence.map(({ skill, level, at }) => [skill, level, at])).toEqual(
      record.evidence.map(({ skill, level, at }) => [skill, level, at]),
    );
    expect(redacted.assessments.map(({ by }) => by)).toEqual([
      'self',
      'self',
      'self',
      'self',
      'rater 1',
      'rater 2',
      'self',
    ]);
    const again = makeRecord({ assessments: ['B', 'A', 'B'].map((by) => makeAssessment({ by })) });
    expect(withoutNames(again).assessments.map(({ by }) => by)).toEqual(['rater 1', 'rater 2', 'rater 1']);
  });
});
