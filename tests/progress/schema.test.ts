import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { decodeRecord } from '../../src/progress/encoding.ts';
import { unknownTerms } from '../../src/coaching/offers.ts';
import { someJob } from '../support/job.ts';
import { currencyOf, makeTerms, salary } from '../support/offers.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const at = '2026-11-20T10:00:00.000Z';
const UNFINISHED = {
  id: 'u1',
  startedAt: at,
  by: 'self',
  mode: 'quick',
  skills: ['ci-cd'],
  start: 2,
  answers: {},
} as const;
const PIECE = { id: 'e1', skill: 'ci-cd', level: 1, at, text: 'a link' } as const;
const FULL = makeRecord({
  target: 'mid',
  hoursPerWeek: 6,
  assessments: [makeAssessment({ levels: { 'ci-cd': 1 }, answers: { 'ci-cd.1a': 'alone' } })],
  unfinished: [UNFINISHED],
  evidence: [PIECE],
  done: [{ id: 'd1', step: 'ci-cd/1', at, assessment: null, evidence: 'e1', hours: 2.5 }],
  ticks: [{ checklist: 'resume', item: 'dates', at }],
});

async function faultsIn(change: Partial<Record<keyof PersonRecord, unknown>>): Promise<readonly string[]> {
  const decoded = await decodeRecord(Buffer.from(JSON.stringify({ ...FULL, ...change })));
  return 'faults' in decoded ? decoded.faults : [];
}

const withAssessment = (fields: object): { assessments: object[] } => ({
  assessments: [{ ...FULL.assessments[0], ...fields }],
});
const withPiece = (fields: object): { evidence: object[] } => ({ evidence: [{ ...PIECE, ...fields }] });

const GRANT = { kind: 'private', number: 9, price: 1, haircut: 5, after: 0, vesting: null } as const;
const withOffer = (fields: object): { jobs: object[] } => ({
  jobs: [someJob({ offer: { ...makeTerms({ pay: salary(65_000_00) }), ...fields } })],
});
const withGrant = (fields: object): { jobs: object[] } => withOffer({ grants: [{ ...GRANT, ...fields }] });

describe('the offer of a stored job', () => {
  it('that is whole has no fault', async () => {
    expect(await faultsIn(withGrant({ vesting: { split: [50, 50], cliff: 12, interval: 6 } }))).toEqual([]);
    expect(await faultsIn({ jobs: [someJob({ offer: unknownTerms(currencyOf('JPY')) })] })).toEqual([]);
  });

  it.each<[string, Parameters<typeof faultsIn>[0], string]>([
    ['money with decimals', withOffer({ pay: { per: 'year', amount: 1.5 } }), 'jobs.0.offer.pay.amount: '],
    ['money below nothing', withOffer({ pay: { per: 'year', amount: -1 } }), 'jobs.0.offer.pay.amount: '],
    ['too much money', withOffer({ pay: { per: 'year', amount: 1e15 } }), 'jobs.0.offer.pay.amount: '],
    ['a year with unpaid weeks', withOffer({ pay: { per: 'year', amount: 1, unpaidWeeks: 1 } }), 'jobs.0.offer.pay: '],
    [
      'three decimals',
      withOffer({ hoursPerWeek: 38.123 }),
      'jobs.0.offer.hoursPerWeek: not a number of at most two decimals',
    ],
    ['hours of no week', withOffer({ hoursPerWeek: 169 }), 'jobs.0.offer.hoursPerWeek: '],
    ['a fact that does not show', withOffer({ remote: 'a\u202eb' }), 'jobs.0.offer.remote: not a line of plain text'],
    [
      'a currency of other decimals',
      withOffer({ currency: { code: 'EUR', digits: 3 } }),
      'jobs.0.offer: EUR with 3 decimals',
    ],
    ['a haircut of more than all', withGrant({ haircut: 101 }), 'jobs.0.offer.grants.0.haircut: '],
    ['shares with a haircut', withGrant({ kind: 'shares' }), 'jobs.0.offer.grants.0: '],
    ['half a share', withGrant({ number: 0.5 }), 'jobs.0.offer.grants.0.number: '],
    [
      'a cliff after the end',
      withGrant({ vesting: { months: 6, cliff: 7, interval: 1 } }),
      'jobs.0.offer: its cliff of 7 months',
    ],
    ['no instalments', withGrant({ vesting: { months: 6, cliff: 0, interval: 0 } }), 'jobs.0.offer.grants.0.vesting'],
    ['too many grants', withOffer({ grants: Array(21).fill(GRANT) }), 'jobs.0.offer.grants: '],
    ['an entry that is none', withOffer({ tax: 1 }), 'jobs.0.offer: Unrecognized key'],
  ])('may not have %s', async (_what, change, fault) => {
    expect((await faultsIn(change))[0]).toContain(fault);
  });
});

describe('a stored record', () => {
  it('that is whole has no fault', async () => {
    expect(await faultsIn({})).toEqual([]);
    expect(await faultsIn(withPiece({ text: 'x'.repeat(500), id: 'A'.repeat(128) }))).toEqual([]);
    // Times that others wrote, which ours never look like.
    expect(await faultsIn(withAssessment({ at: '2026-11-20T10:00:00Z' }))).toEqual([]);
  });

  it.each<[string, Parameters<typeof faultsIn>[0], string]>([
    ['an id with a space', withPiece({ id: 'a b' }), 'evidence.0.id: not an id'],
    ['an id that begins with a dot', withPiece({ id: '.a' }), 'evidence.0.id: not an id'],
    ['an id that ends with a colon', withPiece({ id: 'a:' }), 'evidence.0.id: not an id'],
    ['an id that is too long', withPiece({ id: 'A'.repeat(129) }), 'evidence.0.id: not an id'],
    ['no id', { target: '' }, 'target: not an id'],
    [
      'a day for an instant',
      withPiece({ at: '2026-11-20' }),
      'evidence.0.at: not a date and time such as 2026-11-23T09:30:00.000Z',
    ],
    ['an instant that never is', withPiece({ at: '2026-02-30T10:00:00.000Z' }), 'evidence.0.at: not a date and time'],
    ['an instant elsewhere', withPiece({ at: '2026-11-20T10:00:00.000+01:00' }), 'evidence.0.at: not a date and time'],
    ['a rater without a name', withAssessment({ by: ' ' }), 'assessments.0.by: not a name of 1 to 64 characters'],
    ['an unknown mode', withAssessment({ mode: 'fast' }), 'assessments.0.mode: Invalid option: expected one of'],
    ['an unknown skill', withAssessment({ levels: { cooking: 1 } }), 'assessments.0.levels'],
    ['a level that is none', withAssessment({ levels: { 'ci-cd': 5 } }), 'assessments.0.levels.ci-cd: Invalid option'],
    [
      'an unknown answer',
      withAssessment({ answers: { 'ci-cd.1a': 'yes' } }),
      'assessments.0.answers.ci-cd.1a: Invalid option',
    ],
    [
      'an answer to what is no statement',
      withAssessment({ answers: { constructor: 'no' } }),
      'assessments.0.answers.constructor: not the id of a statement',
    ],
    [
      'an unfinished one of levels set',
      { unfinished: [{ ...UNFINISHED, mode: 'set' }] },
      'unfinished.0.mode: Invalid option',
    ],
    [
      'an unfinished one of no skills',
      { unfinished: [{ ...UNFINISHED, skills: [] }] },
      'unfinished.0.skills: Too small',
    ],
    ['an unfinished one with less', { unfinished: [{ startedAt: at }] }, 'unfinished.0.id: '],
    ['hours of none', { hoursPerWeek: 0 }, 'hoursPerWeek: Too small'],
    ['half an hour', { hoursPerWeek: 1.5 }, 'hoursPerWeek: Invalid input: expected int'],
    ['more hours than a week has', { hoursPerWeek: 1000 }, 'hoursPerWeek: Too big'],
    ['a text that is too long', withPiece({ text: 'x'.repeat(501) }), 'evidence.0.text: Too big'],
    [
      'a text with a hidden character',
      withPiece({ text: 'a\u202eb' }),
      'evidence.0.text: not a line of plain text: a character in it does not show',
    ],
    ['an evidence with less', { evidence: [{}] }, 'evidence.0.id: '],
    ['a step with less', { done: [{}] }, 'done.0.id: '],
    ['a tick with less', { ticks: [{}] }, 'ticks.0.checklist: '],
    ['two of one id', { evidence: [PIECE, PIECE] }, 'evidence.1: e1 stands there twice'],
    ['two steps of one id', { done: [FULL.done[0], FULL.done[0]] }, 'done.1: d1 stands there twice'],
    ['a field of its own', { extra: 1 } as never, 'the file: Unrecognized key: "extra"'],
  ])('with %s is told so', async (_case, change, fault) => {
    expect(await faultsIn(change)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  it('that is nested too deeply is told so', async () => {
    const faults = await decodeRecord(Buffer.from('['.repeat(1_000_000)));
    expect(faults).toEqual({ faults: [expect.stringMatching(/^the file: (not JSON: )?nested too deeply$/)] });
  });
});
