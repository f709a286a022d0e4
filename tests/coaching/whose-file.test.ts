import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../src/coaching/record.ts';
import {
  compareMerge,
  findBelonging,
  isSameName,
  mergeRecords,
  speaksForItself,
  suggestProfile,
} from '../../src/coaching/sharing.ts';
import { checkProfile } from '../../src/progress/profiles.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const AT = '2026-11-20T10:00:00.000Z';

/** A record of somebody: with their own rating unless only Sam rates. */
function recordOf(fields: {
  readonly id?: string;
  readonly name?: string;
  readonly rated?: 'own' | 'by Sam' | 'not';
  readonly entry?: string;
}): PersonRecord {
  const { id, name, rated = 'own', entry = `${id ?? 'none'}-entry` } = fields;
  const by = rated === 'own' ? 'self' : 'Sam';
  return makeRecord({
    owner: id === undefined ? null : { id, also: [] },
    about: name === undefined ? {} : { name: { value: name, by: 'config', at: AT } },
    assessments: rated === 'not' ? [] : [makeAssessment({ id: `${by}-${entry}`, by, levels: { 'ci-cd': 1 } })],
  });
}

describe('whose a file is', () => {
  const anna = recordOf({ id: 'anna', name: 'Anna' });
  it.each<[string, PersonRecord, PersonRecord, string]>([
    ['the same owner', anna, recordOf({ id: 'anna', name: 'Ann', entry: 'other' }), 'same'],
    ['another owner', anna, recordOf({ id: 'ben', name: 'Ben' }), 'other'],
    ['another owner of the same name', anna, recordOf({ id: 'ben', name: 'Anna' }), 'other'],
    ['another owner without names', recordOf({ id: 'a' }), recordOf({ id: 'b' }), 'other'],
    ['no owner', anna, recordOf({}), 'unknown'],
    ['no owner, by name another', anna, recordOf({ name: 'Ben' }), 'other'],
    ['no owner, by name the same', anna, recordOf({ name: 'Anna' }), 'unknown'],
    ['no owner, with an entry of ours', anna, recordOf({ entry: 'anna-entry' }), 'same'],
    ['another owner, with an entry of ours', anna, recordOf({ id: 'ben', entry: 'anna-entry' }), 'other'],
    ['ratings of somebody not told', anna, recordOf({ rated: 'by Sam' }), 'opinion'],
    [
      'ratings that we have, of somebody not told',
      recordOf({ rated: 'by Sam' }),
      recordOf({ rated: 'by Sam' }),
      'opinion',
    ],
    [
      'ratings of an owner, where the record here has none yet',
      recordOf({}),
      recordOf({ id: 'b', rated: 'by Sam' }),
      'unknown',
    ],
    ['ratings of us', anna, recordOf({ id: 'anna', rated: 'by Sam' }), 'same'],
    ['ratings of another owner', anna, recordOf({ id: 'ben', rated: 'by Sam' }), 'other'],
    ['ratings of another name', anna, recordOf({ name: 'Ben', rated: 'by Sam' }), 'other'],
    ['anything, where nothing is here', makeRecord(), anna, 'blank'],
    [
      'anything, where only settings are here',
      makeRecord({ owner: { id: 'x', also: [] }, target: 'mid' }),
      anna,
      'blank',
    ],
    [
      'anything, where only a question that was asked is here',
      makeRecord({
        owner: { id: 'x', also: [] },
        ownCards: [{ id: 'own-1', at: AT, question: 'Why?', points: [] }],
      }),
      anna,
      'other',
    ],
    ['anything, where only the name is here', recordOf({ id: 'x', name: 'anna ', rated: 'not' }), anna, 'blank'],
    ['another name, where only the name is here', recordOf({ id: 'x', name: 'Ben', rated: 'not' }), anna, 'other'],
    ['the person that Sam rates here', recordOf({ id: 'x', name: 'Anna', rated: 'by Sam' }), anna, 'same'],
    ['somebody, where Sam rates another here', recordOf({ id: 'x', name: 'Ben', rated: 'by Sam' }), anna, 'other'],
    ['somebody, where Sam rates nobody told here', recordOf({ id: 'x', rated: 'by Sam' }), anna, 'other'],
  ])('%s', (_case, ours, theirs, expected) => {
    expect(findBelonging(ours, theirs)).toBe(expected);
  });

  it('is the same from then on, once two were merged that both have an owner', () => {
    const merged = mergeRecords(anna, recordOf({ id: 'ben' }));
    expect(findBelonging(merged, recordOf({ id: 'ben', entry: 'new' }))).toBe('same');
    expect(findBelonging(recordOf({ id: 'ben', entry: 'new' }), merged)).toBe('same');
  });

  it('speaks for itself with any entry of its owner’s own', () => {
    const step = { step: 'ci-cd/1', since: AT, ticks: [], note: null, skipped: null };
    const begun = {
      id: 'u',
      startedAt: AT,
      by: 'self',
      mode: 'quick',
      skills: ['ci-cd'],
      start: 2,
      answers: {},
    } as const;
    for (const fields of [
      { assessments: [makeAssessment()] },
      { unfinished: [begun] },
      { evidence: [{ id: 'e', skill: 'ci-cd', level: 1, at: AT, text: 'x' }] },
      { done: [{ id: 'd', step: 'ci-cd/1', at: AT, assessment: null, evidence: null, hours: null }] },
      { ticks: [{ checklist: 'resume', item: 'dates', at: AT }] },
      { steps: [step] },
    ] satisfies Partial<PersonRecord>[])
      expect(speaksForItself(makeRecord(fields))).toBe(true);
    const others = { assessments: [makeAssessment({ by: 'Sam' })], unfinished: [{ ...begun, by: 'Sam' }] };
    expect(speaksForItself(makeRecord({ ...others, target: 'mid', hoursPerWeek: 6 }))).toBe(false);
  });
});

describe('names', () => {
  it('are one whatever their capitals and blanks', () => {
    expect(isSameName('Anna  Maria', ' anna maria')).toBe(true);
    expect(isSameName('Zo\u00eb', 'ZOE\u0308')).toBe(true);
    expect(isSameName('Anna', 'Ann')).toBe(false);
  });

  it.each([
    ['Anna', 'anna'],
    ['Zoë van  Dam', 'zoe-van-dam'],
    ['  "x" ', 'x'],
    ['数', 'person'],
    ['-', 'person'],
  ])('suggest a profile: %s is %s', (name, profile) => {
    expect(suggestProfile(name)).toBe(profile);
  });

  it('suggest only what can name a profile', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(checkProfile(suggestProfile(name))).not.toBe('');
      }),
    );
  });
});

describe('what a merge took', () => {
  it('is counted, with what gave way', () => {
    const step = { step: 'ci-cd/1', since: AT, ticks: [], note: null, skipped: null };
    const language = (value: 'go' | 'java') => ({ language: { value, by: 'config', at: AT } as const });
    const ours = makeRecord({ target: 'mid', about: language('go'), steps: [{ ...step, note: 'ours' }] });
    const theirs = makeRecord({
      ...{ target: 'lead', hoursPerWeek: 6, about: language('java'), assessments: [makeAssessment()] },
      steps: [
        { ...step, note: 'theirs' },
        { ...step, step: 'ci-cd/2' },
      ],
    });
    expect(compareMerge(ours, theirs, mergeRecords(ours, theirs))).toEqual({
      added: {
        ...{ assessments: 1, unfinished: 0, evidence: 0, done: 0, ticks: 0, steps: 1 },
        ...{ cards: 0, ownCards: 0, stories: 0, jobs: 0 },
      },
      newSteps: { inHand: 1, putAside: 0 },
      renewed: [],
      updated: { cards: 0, ownCards: 0, stories: 0 },
      settings: ['hours'],
      kept: ['language', 'target', 'ci-cd/1 note'],
      stayRemoved: {
        ...{ assessments: 0, evidence: 0, done: 0, ticks: 0, stepTicks: 0, stepSkips: 0 },
        ...{ ownCards: 0, stories: 0, jobs: 0, jobTicks: 0 },
      },
    });
    expect(compareMerge(ours, ours, mergeRecords(ours, ours))).toMatchObject({ settings: [], kept: [] });
  });
});
