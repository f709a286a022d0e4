import { describe, expect, it } from 'vitest';
import { findHigherTarget } from '../../../src/coaching/path.ts';
import { findNews } from '../../../src/coaching/report.ts';
import { makeTarget } from '../../support/knowledge.ts';
import { at, someJob } from '../../support/job.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

describe('the news', () => {
  const first = makeAssessment({ at: '2026-10-20T10:00:00.000Z', levels: { programming: 1, 'ci-cd': 0 } });
  const step = makeAssessment({ at: '2026-11-20T10:00:00.000Z', mode: 'step', levels: { 'ci-cd': 1 } });
  const done = {
    id: 'd',
    step: 'ci-cd/1',
    at: '2026-11-02T10:00:00.000Z',
    assessment: step.id,
    evidence: null,
    hours: 9,
  };

  it('are none where nothing was recorded', () => {
    expect(findNews(makeRecord({ target: 'mid' }), NOW)).toBeNull();
  });

  it('are those of the newest day alone, by when they were recorded, with how long ago that is', () => {
    const at = '2026-11-20T11:00:00.000Z';
    const record = makeRecord({
      assessments: [first, step],
      done: [done],
      evidence: [{ id: 'e', skill: 'ci-cd', level: 1, at, text: 'a link' }],
      ticks: [
        { checklist: 'resume', item: 'dates', at },
        { checklist: 'resume', item: 'links', at: first.at },
      ],
      steps: [{ step: 'ci-cd/1', since: at, ticks: [{ line: 'it runs', at }], note: null, skipped: null }],
    });
    expect(findNews(record, NOW)).toEqual({
      day: '2026-11-20',
      daysAgo: 3,
      moved: [{ skill: 'ci-cd', from: 0, to: 1 }],
      first: 0,
      again: 0,
      done: ['ci-cd/1'],
      evidence: 1,
      ticks: 2,
      cards: 0,
      jobs: [],
    });
  });

  it('tell a first level from one that was confirmed', () => {
    expect(findNews(makeRecord({ assessments: [first] }), NOW)).toMatchObject({ first: 2, again: 0, daysAgo: 34 });
    const again = makeAssessment({ at: '2026-11-21T10:00:00.000Z', levels: { programming: 1 } });
    expect(findNews(makeRecord({ assessments: [first, again] }), NOW)).toMatchObject({ first: 0, again: 1, moved: [] });
  });

  it('are not of a day that is yet to come', () => {
    const ahead = makeAssessment({ at: '2026-11-24T09:00:00.000Z', levels: { programming: 2 } });
    expect(findNews(makeRecord({ assessments: [first, ahead] }), NOW)?.day).toBe('2026-10-20');
  });
});

describe('a higher target', () => {
  it('is the first that asks no less of any skill and more of some', () => {
    const lower = { ...makeTarget(2), id: 'lower' };
    const mixed = { ...makeTarget(3, 'must', { programming: { level: 1, priority: 'must' } }), id: 'mixed' };
    const higher = { ...makeTarget(2, 'must', { programming: { level: 3, priority: 'must' } }), id: 'higher' };
    expect(findHigherTarget([lower, mixed, higher], lower)?.id).toBe('higher');
    expect(findHigherTarget([lower, mixed], lower)).toBeUndefined();
  });

  it('are of jobs too, by when something was told of them, and of what was ticked for them', () => {
    const told = someJob({ ticks: [{ checklist: 'resume', item: 'one-page', at: at(20) }] }, [[20, 'applied']]);
    expect(findNews(makeRecord({ jobs: [told, someJob({ id: 'other' })] }), NOW)).toMatchObject({
      day: '2026-11-20',
      ticks: 1,
      jobs: [{ id: 'acme', stage: 'applied' }],
    });
  });
});
