import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import type { OfferTerms } from '../../src/coaching/offers.ts';
import { makeTerms } from '../support/offers.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const AT = '2026-11-20T10:00:00.000Z';
const URL = 'https://example.org/a/rather/long/path/to/a/repository-of-mine/pull/17';

/** An offer whose every number is one, or so many. */
function makeOffer(more: number): OfferTerms {
  const clawback = { months: more, kind: 'pro-rata' } as const;
  const vesting = { months: more, cliff: more, interval: more };
  return makeTerms({
    pay: { per: 'day', amount: 100, daysPerWeek: more, unpaidWeeks: more },
    hoursPerWeek: more,
    extraMonths: more,
    signOn: [{ amount: 100, after: more, clawback }],
    bonus: null,
    grants: [{ kind: 'private', number: more, price: 100_00, haircut: 50, after: more, vesting }],
  });
}

/** A person who has one of each thing, and so many more of it. */
function makePerson(more: number) {
  const numbers = Array.from({ length: more }, (_none, index) => index);
  return makeRecord({
    hoursPerWeek: 6,
    assessments: [
      makeAssessment({ levels: { programming: 2, 'database-management': 1 } }),
      makeAssessment({ id: 'sam', by: 'Sam', levels: { programming: 3 } }),
      ...numbers.map((index) => makeAssessment({ id: `again-${index}`, levels: { 'ci-cd': 1 } })),
    ],
    evidence: [
      { id: 'e', skill: 'programming', level: 1, at: AT, text: URL },
      ...numbers.map((index) => ({
        id: `e${index}`,
        skill: 'ci-cd' as const,
        level: 1 as const,
        at: AT,
        text: 'a note',
      })),
    ],
    ticks: [{ checklist: 'resume', item: 'one-page', at: AT }],
    jobs: [
      someJob({ offer: makeOffer(more), url: URL, ad: 'one line', next: { day: '2026-11-24', what: 'interview' } }, [
        [20, 'interview', 'a note'],
      ]),
      ...numbers.map((index) =>
        someJob({ id: `other-${index}`, name: `Other ${index}`, offer: makeTerms() }, [[3 + index, 'applied']]),
      ),
    ],
  });
}

const CALLS = [
  '',
  'report',
  'next -n 3',
  'history',
  'target',
  'evidence',
  'skills',
  'skills sql',
  'resources git',
].concat(
  [
    'resources python',
    'search cache',
    'guide',
    'guide 2',
    'routes',
    'routes bootcamp',
    'routes --compare',
    'checklist',
  ],
  ['checklist resume', 'checklist resume --tick 2', 'checklist resume --untick 1', 'config', 'target mid', 'doctor'],
  [
    'evidence add sql 1 a note',
    'config cloud aws',
    'assess --set git=1',
    'plan --weeks 2',
    'done git/1 --answers no,no,no',
  ],
  [
    'job',
    'job list --all',
    'job show acme',
    'job show other-0',
    'job add globex',
    'job move acme offer',
    'job drop acme',
  ],
  [
    'offer',
    'offer show acme',
    'offer compare acme other-0',
    'offer add other-0 --hours 5',
    'offer add acme --pay 5',
    'offer remove acme',
  ],
  ['job move other-0 interview --on 2026-11-24', 'job note acme one', 'checklist interview-prep --for acme'],
  ['checklist employer-questions --for acme', 'checklist resume --for acme --tick 1', 'checklist --for acme'],
  ['checklist employer-questions --for acme --answer 1 good', 'practice --for acme --due'],
  ['done git/1 --answers alone,alone,often --evidence mine', 'reset --yes', 'assess git --template --markdown'],
  ['plan --markdown --weeks 1', 'checklist online-course --markdown', 'guide 5 --markdown'],
);

/** What no sentence of a program should say, or how none should be set. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'a value that is none': /\b(undefined|NaN)\b|\[object /,
  'one of many':
    /(?<![\d.,/:€$-])\b1 (skills|levels|steps|weeks|screens|items|assessments|pieces|ticks|signs|files|folders|days|hours|minutes|checklists|columns|entries|merges|commits|must-haves)\b/,
  'an empty pair': /(?<!\w)\(\)|(?<!=)""/,
  'a mark too many': / ,|,,|(?<!\.)\.\.(?!\.)|[!?]\.(?!\w)/,
};

/** The words about the first match, or null. */
function findFault(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text);
  return found === null ? null : text.slice(Math.max(0, found.index - 40), found.index + 40);
}

describe.each([1, 3])('the words of every command, for a person with %i more of each', (more) => {
  it.each(CALLS)('have no small fault: coach %s', async (call) => {
    for (const terminal of [undefined, 60, 80, 120]) {
      const { code, out, err } = await coach(
        call.split(' ').filter((word) => word !== ''),
        { record: makePerson(more), ...(terminal === undefined ? {} : { terminal }) },
      );
      expect(code).toBe(0);
      for (const [fault, pattern] of Object.entries(FAULTS))
        expect([call, fault, findFault(out + err, pattern)]).toEqual([call, fault, null]);
      if (terminal !== undefined && !call.includes('--')) {
        const wide = out.split('\n').filter((line) => line.length > terminal && !/^ *coach |:\/\//.test(line));
        expect([call, terminal, wide]).toEqual([call, terminal, []]);
      }
      // Every address stands whole on one line.
      if (call === 'evidence') expect(out).toContain(URL);
    }
  });
});
