import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStepsAhead, nextSteps, stepsToTarget } from '../../../src/coaching/path.ts';
import type { DoneStep, PersonRecord } from '../../../src/coaching/record.ts';
import { rungAt, type RungLevel } from '../../../src/coaching/skills.ts';
import {
  begunSince,
  findReachedNow,
  fillSheet,
  findStepInHand,
  reachedAt,
  type StepChange,
  withBoxes,
  workOnStep,
} from '../../../src/coaching/work.ts';
import { makeSkill, makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const AT = '2026-11-01T10:00:00.000Z';
const LATER = '2026-11-10T10:00:00.000Z';
const ID = 'programming/1';
const LINES = rungAt(makeSkill('programming'), 1).project.doneWhen;
const [ONE = '', TWO = ''] = LINES;

function work(record: PersonRecord, ...changes: readonly StepChange[]): PersonRecord {
  return changes.reduce((before, change) => workOnStep(before, ID, change, AT), record);
}

describe('the work on a step', () => {
  it.each<[string, StepChange, string | null]>([
    ['saying so', { start: true }, AT],
    ['a tick', { tick: [ONE] }, AT],
    ['a note', { note: 'the tests wait' }, AT],
    ['an empty tick list', { tick: [], note: ' ' }, null],
    ['putting it aside', { skip: 'no team' }, null],
  ])('is begun by %s, or not', (_what, change, since) => {
    expect(begunSince(work(makeRecord(), change), ID)).toBe(since);
  });

  it('keeps the first beginning and the first tick, and takes ticks and notes away', () => {
    const begun = work(makeRecord(), { start: true, tick: [ONE, ONE], note: ' first ' });
    const again = workOnStep(begun, ID, { start: true, tick: [ONE, TWO] }, LATER);
    expect(again.steps).toEqual([
      {
        step: ID,
        since: AT,
        ticks: [
          { line: ONE, at: AT },
          { line: TWO, at: LATER },
        ],
        note: 'first',
        skipped: null,
      },
    ]);
    expect(work(again, { untick: [ONE], note: '' }).steps[0]).toMatchObject({ ticks: [{ line: TWO }], note: null });
  });

  it('is put aside with its ticks, and taken up by saying so, by beginning and by a tick, not by a note', () => {
    const aside = work(makeRecord(), { tick: [ONE] }, { skip: ' no team ' });
    expect(aside.steps[0]).toMatchObject({ skipped: { reason: 'no team', at: AT }, ticks: [{ line: ONE }] });
    for (const change of [{ unskip: true }, { start: true }, { tick: [TWO] }])
      expect(work(aside, change).steps[0]?.skipped).toBeNull();
    for (const change of [{ note: 'later' }, { untick: [ONE] }])
      expect(work(aside, change).steps[0]?.skipped).not.toBeNull();
  });

  it('leaves nothing behind where it says nothing any more, and no other step touched', () => {
    const other = workOnStep(makeRecord(), 'ci-cd/1', { start: true }, AT);
    expect(work(other, { skip: 'no team' }, { unskip: true })).toEqual(other);
    expect(work(other, { unskip: true })).toBe(other);
  });

  it('ticks what was ticked, unticks what was unticked, whatever came between', () => {
    const change = fc.record({ tick: fc.subarray([...LINES]), untick: fc.subarray([...LINES]) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const expected = new Set<string>();
        for (const { tick, untick } of changes) {
          for (const line of tick) expected.add(line);
          for (const line of untick) expected.delete(line);
        }
        const record = work(makeRecord(), ...changes);
        const [step] = nextSteps(
          SKILLS,
          makeTarget(0, 'must', { programming: { level: 1, priority: 'must' } }),
          record,
          NOW,
        );
        if (step === undefined) throw new Error('there is one');
        const { boxes } = withBoxes(step, record);
        expect(new Set(boxes.filter(({ ticked }) => ticked).map(({ line }) => line))).toEqual(expected);
        expect(boxes.map(({ number }) => number)).toEqual([1, 2, 3]);
      }),
    );
  });
});

describe('the step in hand', () => {
  const TARGET = makeTarget(1);
  const next = stepsToTarget(SKILLS, TARGET, makeRecord(), NOW);

  it('is the first that was begun and not put aside, in the order to take them', () => {
    expect(findStepInHand(next, makeRecord())).toBeUndefined();
    const third = next[2]?.id ?? '';
    const begun = workOnStep(
      workOnStep(makeRecord(), next[4]?.id ?? '', { start: true }, AT),
      third,
      { start: true },
      AT,
    );
    expect(findStepInHand(nextSteps(SKILLS, TARGET, begun, NOW), begun)?.id).toBe(third);
    const aside = workOnStep(begun, third, { skip: 'later' }, AT);
    expect(findStepInHand(nextSteps(SKILLS, TARGET, aside, NOW), aside)?.id).toBe(next[4]?.id);
  });

  const begun = makeRecord({
    steps: [{ step: ID, since: '2026-11-05T10:00:00.000Z', ticks: [], note: null, skipped: null }],
  });
  const done: DoneStep = { id: 'd', step: ID, at: AT, assessment: null, evidence: null, hours: null };
  const rose = makeAssessment({ at: LATER, levels: { programming: 1 } });

  it.each<[string, Partial<PersonRecord>, boolean]>([
    ['nothing came after', {}, true],
    ['it was done before', { done: [{ ...done, at: AT }] }, true],
    ['it was done since', { done: [{ ...done, at: LATER }] }, false],
    // Told afterwards, for a day before the beginning.
    ['it was told as done since', { done: [{ ...done, assessment: rose.id }], assessments: [rose] }, false],
    ['the level rose to it since', { assessments: [rose] }, false],
    [
      'another rater rated it so beside the own',
      { assessments: [makeAssessment({ at: AT, levels: { programming: 0 } }), { ...rose, by: 'Sam' }] },
      true,
    ],
    ['the rater who stands for the person rated it so', { assessments: [{ ...rose, by: 'Sam' }] }, false],
    ['the level rose short of it', { assessments: [{ ...rose, levels: { programming: 0 } }] }, true],
    ['the level was as high before', { assessments: [{ ...rose, at: AT }, rose] }, true],
  ])('is still in hand, or not, where %s', (_what, fields, isInHand) => {
    expect(begunSince({ ...begun, ...fields }, ID) !== null).toBe(isInHand);
    expect(findReachedNow(begun, { ...begun, ...fields })).toEqual(isInHand ? [] : [ID]);
    expect(findReachedNow({ ...begun, ...fields }, { ...begun, ...fields })).toEqual([]);
  });

  it('is begun anew after it was reached', () => {
    const reached = { ...begun, assessments: [rose] };
    expect(reachedAt(reached, ID)).toBe(LATER);
    expect(begunSince(workOnStep(reached, ID, { start: true }, '2026-11-12T10:00:00.000Z'), ID)).toBe(
      '2026-11-12T10:00:00.000Z',
    );
  });
});

describe('the sheet of a step', () => {
  const target = makeTarget(0, 'must', { programming: { level: 2, priority: 'must' } });
  const sheet = (record: PersonRecord, level: RungLevel): ReturnType<typeof fillSheet> =>
    fillSheet(
      { skill: makeSkill('programming'), level },
      { ahead: findStepsAhead(SKILLS, target, record, NOW), target, record },
    );

  it('says where the step stands', () => {
    const assessments = [makeAssessment({ levels: { programming: 1 } })];
    const at1 = makeRecord({ assessments });
    expect([1, 2, 3].map((level) => sheet(at1, level as RungLevel).standing)).toEqual(['reached', 'next', 'beyond']);
    expect([2, 3].map((level) => sheet(makeRecord(), level as RungLevel).standing)).toEqual(['ahead', 'beyond']);
    expect(sheet(work(makeRecord(), { start: true }), 1).standing).toBe('in-hand');
    const aside = work(makeRecord(), { start: true }, { skip: 'no team' });
    expect([1, 2].map((level) => sheet(aside, level as RungLevel).standing)).toEqual(['skipped', 'waiting']);
  });

  it('names ticked lines that are worded anew, and not those of the project where a level is to be proved', () => {
    const old = work(makeRecord(), { tick: ['as it was worded once', ONE] });
    expect(sheet(old, 1)).toMatchObject({ gone: ['as it was worded once'], boxes: [{ ticked: true }, {}, {}] });
    const reached = workOnStep(
      makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] }),
      'programming/2',
      { tick: ['it runs'] },
      AT,
    );
    expect(sheet(reached, 2)).toMatchObject({ kind: 'prove', gone: [], standing: 'next' });
  });

  it('tells when it was done, and in how many hours', () => {
    const done = [{ id: 'd', step: ID, at: AT, assessment: null, evidence: null, hours: 12 }];
    expect(sheet(makeRecord({ done }), 1).done).toEqual([{ at: AT, hours: 12 }]);
  });
});
