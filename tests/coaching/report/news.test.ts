import { describe, expect, it } from 'vitest';
import type { Levels } from '../../../src/coaching/assessment.ts';
import { findHigherTarget, findNextTarget } from '../../../src/coaching/path.ts';
import { type PersonRecord, rememberChange } from '../../../src/coaching/record.ts';
import { findNews, type News } from '../../../src/coaching/report.ts';
import { SKILL_IDS } from '../../../src/coaching/skills.ts';
import { makeTarget } from '../../support/knowledge.ts';
import { at, someJob } from '../../support/job.ts';
import { makeAssessment, makeRecord, makeStory, NOW } from '../../support/person.ts';

const NOTHING: News = {
  ...{ day: '2026-11-22', daysAgo: 1, moved: [], first: 0, again: 0, done: [], evidence: 0, ticks: 0, cards: 0 },
  ...{ jobs: [], dropped: [], offers: [], stories: 0, questions: 0, opinions: [], begun: [], putAside: [], noted: [] },
  ...{ confirmed: 0, notReached: [] },
};

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
      ...NOTHING,
      day: '2026-11-20',
      daysAgo: 3,
      moved: [{ skill: 'ci-cd', from: 0, to: 1 }],
      first: 0,
      again: 0,
      done: ['ci-cd/1'],
      evidence: 1,
      ticks: 2,
      begun: ['ci-cd/1'],
    });
  });

  it('tell a first level from one that was confirmed', () => {
    expect(findNews(makeRecord({ assessments: [first] }), NOW)).toMatchObject({ first: 2, again: 0, daysAgo: 34 });
    const again = makeAssessment({ at: '2026-11-21T10:00:00.000Z', levels: { programming: 1 } });
    expect(findNews(makeRecord({ assessments: [first, again] }), NOW)).toMatchObject({
      first: 0,
      again: 1,
      confirmed: 1,
      moved: [],
    });
  });

  it('confirm no level of None, and none by a step that was told as done and is not reached', () => {
    const none = makeAssessment({ at: '2026-11-20T10:00:00.000Z', levels: { 'ci-cd': 0, programming: 1 } });
    const again = makeAssessment({ at: '2026-11-21T10:00:00.000Z', levels: { 'ci-cd': 0 } });
    expect(findNews(makeRecord({ assessments: [none, again] }), NOW)).toMatchObject({ again: 1, confirmed: 0 });
    const answers = { 'programming.2a': 'alone', 'programming.2b': 'no', 'programming.2c': 'no' } as const;
    const tried = makeAssessment({
      id: 'tried',
      at: '2026-11-21T11:00:00.000Z',
      mode: 'step',
      levels: { programming: 1 },
      answers,
    });
    const open = { again: 0, confirmed: 0, done: [], notReached: ['programming/2'] };
    expect(findNews(makeRecord({ assessments: [none, tried] }), NOW)).toMatchObject(open);
    const reached = { ...tried, id: 'reached' };
    const done = [
      { id: 'd', step: 'programming/2', at: reached.at, assessment: reached.id, evidence: null, hours: null },
    ];
    expect(findNews(makeRecord({ assessments: [none, tried, reached], done }), NOW)).toMatchObject({
      done: ['programming/2'],
      notReached: [],
    });
  });

  it('are not of a day that is yet to come', () => {
    const ahead = makeAssessment({ at: '2026-11-24T09:00:00.000Z', levels: { programming: 2 } });
    expect(findNews(makeRecord({ assessments: [first, ahead] }), NOW)?.day).toBe('2026-10-20');
  });

  const then = '2026-11-22T09:00:00.000Z';
  const state = { step: 'ci-cd/1', since: first.at, ticks: [], note: null, skipped: null };
  const opinion = makeAssessment({ by: 'Ruth', at: then, levels: { programming: 2 } });
  const told: readonly [what: string, fields: Partial<PersonRecord>, news: Partial<News>][] = [
    ['stories told', { stories: [makeStory({ at: then })] }, { stories: 1 }],
    ['questions', { ownCards: [{ id: 'own-1', question: 'Why?', points: [], at: then }] }, { questions: 1 }],
    ['opinions', { assessments: [first, opinion] }, { opinions: ['Ruth'] }],
    ['steps begun', { steps: [{ ...state, since: then }] }, { begun: ['ci-cd/1'] }],
    [
      'steps put aside',
      { steps: [{ ...state, since: null, skipped: { reason: 'later', at: then } }] },
      { putAside: ['ci-cd/1'] },
    ],
    [
      'jobs that were put away',
      { jobs: [someJob({ dropped: at(22) }, [[22, null, 'dropped']])] },
      { jobs: [{ id: 'acme', stage: null }], dropped: ['acme'] },
    ],
    ['notes on jobs', { jobs: [someJob({}, [[22, null, 'they called']])] }, { jobs: [{ id: 'acme', stage: null }] }],
    [
      'offers kept',
      { jobs: [someJob({}, [[22, null, 'offer kept']])] },
      { jobs: [{ id: 'acme', stage: null }], offers: ['acme'] },
    ],
    [
      'no offer that was taken away',
      { jobs: [someJob({}, [[22, null, 'offer taken away']])] },
      { jobs: [{ id: 'acme', stage: null }] },
    ],
  ];
  it.each(told)('count %s, a day later than all else', (_what, fields, news) => {
    expect(findNews(makeRecord({ assessments: [first], ...fields }), NOW)).toEqual({ ...NOTHING, ...news });
  });

  /** What the last change tells, where it made `after` of `before`. */
  const changeAt = (before: PersonRecord, after: PersonRecord, command = 'step'): News | null =>
    findNews(rememberChange(before, after, { at: then, command }), NOW);

  it('know an opinion that was given long before by the change that brought it in', () => {
    const before = makeRecord({ assessments: [first] });
    const old = { ...opinion, at: '2026-11-01T09:00:00.000Z' };
    const after = makeRecord({ assessments: [first, old] });
    expect(changeAt(before, after)).toEqual({ ...NOTHING, opinions: ['Ruth'] });
    expect(findNews(after, NOW)).toMatchObject({ day: '2026-11-01', opinions: ['Ruth'], again: 0 });
  });

  it('are of their own day, and not of today, where an import brought them in', () => {
    const old = { ...opinion, at: '2026-11-01T09:00:00.000Z' };
    const blank = makeRecord({});
    const theirs = makeRecord({ assessments: [first, old], steps: [{ ...state, note: 'stuck' }] });
    expect(changeAt(blank, theirs, 'import')).toMatchObject({ day: '2026-11-01', opinions: ['Ruth'], noted: [] });
    const own = makeRecord({ assessments: [first] });
    const rated = { ...own, assessments: [first, old] };
    expect(changeAt(own, rated, 'import')).toMatchObject({ day: '2026-11-22', opinions: ['Ruth'] });
  });

  it('know a note on a step, and one on an item for a job, by the change that made them, and not by one taken back', () => {
    const before = makeRecord({ assessments: [first], steps: [state], jobs: [someJob()] });
    const noted = { ...before, steps: [{ ...state, note: 'waits for a database' }] };
    expect(changeAt(before, noted)).toEqual({ ...NOTHING, noted: ['ci-cd/1'] });
    expect(changeAt(noted, before)?.noted).toEqual([]);
    expect(changeAt(before, noted, 'undo')?.noted).toEqual([]);
    const item = { checklist: 'resume', item: 'dates', text: 'ask Ruth' };
    const asked = { ...before, jobs: [someJob({ notes: [item] })] };
    expect(changeAt(before, asked)).toEqual({ ...NOTHING, jobs: [{ id: 'acme', stage: null }] });
    const moved = { ...before, jobs: [someJob({ url: 'https://example.org' })] };
    expect(changeAt(before, moved)?.jobs).toEqual([{ id: 'acme', stage: 'saved' }]);
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

  it('is named once this one is met, unless it is met too', () => {
    const [first, second, third] = [1, 2, 3].map((level) => ({ ...makeTarget(level as 1 | 2 | 3), id: String(level) }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three targets');
    const all = (level: 0 | 1 | 2 | 3): Levels => Object.fromEntries(SKILL_IDS.map((id) => [id, level]));
    const next = (levels: Levels): string | undefined => findNextTarget([first, second, third], first, levels)?.id;
    expect([next({}), next({ ...all(1), 'ci-cd': 0 })]).toEqual([undefined, undefined]);
    expect([next(all(1)), next(all(2)), next(all(3))]).toEqual(['2', '3', undefined]);
    expect(findNextTarget([first, second], second, all(2))).toBeUndefined();
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
