import type { PersonRecord } from '../../src/coaching/record.ts';
import { someJob } from './job.ts';
import { makeTerms, salary, sharesWorth } from './offers.ts';
import { makeAssessment, makeRecord, makeStory } from './person.ts';
import { makeCardState } from './practice.ts';

export const AD = `Backend developer

Requirements:
- 2 years of Go or Python
- SQL and PostgreSQL
- Git

Nice to have:
- Kubernetes and Frobnicator
`;

const told = { at: '2026-11-01T10:00:00.000Z', by: 'config' } as const;

/** Somebody who has told the coach something of everything. */
export const RICH: PersonRecord = makeRecord({
  owner: { id: 'owner-1', also: [] },
  about: { name: { value: 'Ada', ...told }, language: { value: 'go', ...told } },
  target: 'junior',
  hoursPerWeek: 6,
  assessments: [
    makeAssessment({
      at: '2026-09-01T10:00:00.000Z',
      levels: { programming: 1, 'database-management': 1, 'ci-cd': 0 },
      answers: { 'programming.2a': 'no', 'programming.2b': 'no-chance', 'database-management.1a': 'alone' },
    }),
    makeAssessment({ at: '2026-11-01T10:00:00.000Z', mode: 'quick', levels: { programming: 2 } }),
    makeAssessment({
      at: '2026-11-21T10:00:00.000Z',
      by: 'Sam',
      levels: { programming: 2, 'database-management': 2 },
      answers: { 'programming.2a': 'alone', 'programming.2b': 'helped' },
    }),
  ],
  unfinished: [
    {
      id: 'under-way',
      startedAt: '2026-11-22T10:00:00.000Z',
      by: 'self',
      mode: 'adaptive',
      skills: ['communication'],
      start: 2,
      answers: {},
    },
  ],
  evidence: [
    {
      id: 'proof',
      skill: 'database-management',
      level: 1,
      at: '2026-11-02T10:00:00.000Z',
      text: 'https://example.org/pull/7',
    },
  ],
  done: [
    {
      id: 'done-1',
      step: 'programming/2',
      at: '2026-11-01T10:00:00.000Z',
      assessment: 'at-20261101100000000',
      evidence: null,
      hours: 30,
    },
  ],
  ticks: [{ checklist: 'resume', item: 'one-page', at: '2026-11-20T10:00:00.000Z' }],
  steps: [
    {
      step: 'database-management/2',
      since: '2026-11-10T10:00:00.000Z',
      ticks: [{ line: 'gone since', at: '2026-11-11T10:00:00.000Z' }],
      note: 'going well',
      skipped: null,
    },
    {
      step: 'communication/1',
      since: null,
      ticks: [],
      note: null,
      skipped: { reason: 'later', at: '2026-11-11T10:00:00.000Z' },
    },
  ],
  plan: {
    madeAt: '2026-10-01T10:00:00.000Z',
    target: 'junior',
    hoursPerWeek: 6,
    start: '2026-10-01',
    steps: [
      { step: 'programming/2', from: '2026-10-01', due: '2026-10-28', hours: { min: 20, max: 24 } },
      { step: 'database-management/2', from: '2026-10-29', due: '2026-12-09', hours: { min: 20, max: 36 } },
    ],
  },
  practice: { until: null, perDay: null, skills: [] },
  cards: [makeCardState({ card: 'indexes-and-query-plans-1' })],
  ownCards: [{ id: 'own', question: 'How would you shard this?', points: [], at: '2026-11-20T10:00:00.000Z' }],
  stories: [makeStory({ evidence: 'proof' }), makeStory({ id: 'story-2', title: 'Another', result: '', number: null })],
  jobs: [
    someJob(
      {
        ad: AD,
        url: 'https://example.org/jobs/1',
        next: { day: '2026-11-26', what: 'interview' },
        ticks: [{ checklist: 'interview-prep', item: 'read-the-ad', at: '2026-11-20T10:00:00.000Z' }],
        notes: [{ checklist: 'interview-prep', item: 'read-the-ad', text: 'twice' }],
        answers: [{ item: 'team-size', verdict: 'good', text: 'five' }],
        offer: makeTerms({
          pay: salary(60_000_00),
          starts: '2027-02-01',
          remote: 'two days',
          bonus: { target: { percent: 10 }, payout: null },
          signOn: [{ amount: 5_000_00, after: 0, clawback: { months: 12, kind: 'cliff' } }],
          grants: [sharesWorth(10_000, { months: 48, cliff: 12, interval: 1 })],
        }),
      },
      [
        [10, 'applied'],
        [20, 'interview', 'They called.'],
      ],
    ),
    someJob({
      id: 'globex',
      name: 'Globex',
      offer: makeTerms({ pay: { per: 'hour', amount: 45_00, unpaidWeeks: null } }),
    }),
    someJob({ id: 'umbra', name: 'Umbra', dropped: '2026-11-20T10:00:00.000Z' }, [[5, 'applied']]),
    someJob({ id: 'stark', name: 'Stark' }, [[2, 'applied']]),
  ],
});
