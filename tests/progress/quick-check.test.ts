import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSurelyRecord } from '../../src/progress/quick-check.ts';
import { validateRecord } from '../../src/progress/schema.ts';
import { makeAssessment, makeRecord, withProof } from '../support/person.ts';

const at = '2026-11-23T10:00:00.000Z';
const FULL = withProof(
  makeRecord({
    target: 'mid',
    hoursPerWeek: 6,
    assessments: [
      makeAssessment({
        levels: { programming: 2, communication: 4 },
        answers: [
          { statement: 'programming.1a', answer: 'often' },
          { statement: 'programming.1b', answer: 'no' },
        ],
      }),
      makeAssessment({ at, by: 'Sam', mode: 'set', levels: { 'ci-cd': 0 } }),
    ],
    unfinished: { startedAt: at, by: 'self', mode: 'quick', skills: ['ci-cd'], answers: [] },
    done: [{ id: 'done', step: 'ci-cd/1', at, assessment: null, evidence: 'proof-ci-cd' }],
    ticks: [{ checklist: 'resume', item: 'dates', at }],
  }),
);

/** Every place in a value, as the keys that lead there. */
function listPlaces(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => listPlaces((value as Record<string | number, unknown>)[key], [...path, key]))];
}

function valueAt(path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], FULL);
}

/** A copy with one place set to something else, or taken away. */
function damage(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  if (rest.length === 0 && by === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = damage(copy[key], rest, by);
  return copy;
}

describe('the quick check of a record', () => {
  it('knows a record as we write it', () => {
    for (const record of [makeRecord(), FULL]) {
      expect(isSurelyRecord(JSON.parse(JSON.stringify(record)))).toBe(true);
      expect(validateRecord(record)).toEqual({ record });
    }
  });

  it('never takes what the schema refuses', () => {
    const odd = [undefined, null, 0, 1.5, 5, '', 'x', ' ', '2026-02-30T10:00:00.000Z', '../x', [], {}, [7], true];
    const places = listPlaces(FULL);
    const wholes = places.filter((path) => typeof valueAt(path) === 'object' && valueAt(path) !== null);
    // What stands there, and what does not.
    for (const path of [...places, ...wholes.flatMap((whole) => ['', 'more', '9'].map((key) => [...whole, key]))]) {
      for (const by of odd) {
        const value = JSON.parse(JSON.stringify(damage(FULL, path, by) ?? null)) as unknown;
        if (isSurelyRecord(value)) expect([path, by, validateRecord(value)]).toEqual([path, by, { record: value }]);
      }
    }
  });

  it('never takes anything at random that the schema refuses', () => {
    const place = fc.constantFrom(...listPlaces(FULL));
    fc.assert(
      fc.property(place, fc.jsonValue(), (path, by) => {
        const value = damage(FULL, path, by);
        if (isSurelyRecord(value)) expect(validateRecord(value)).toEqual({ record: value });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a field more', { ...FULL, more: 1 }],
    ['a field of the prototype', JSON.parse(`{"__proto__": 1, ${JSON.stringify(FULL).slice(1)}`)],
    ['an id twice', { ...FULL, ticks: [], done: [...FULL.done, ...FULL.done] }],
    ['an older version', { ...FULL, version: 1 }],
    ['a list', [FULL]],
  ])('leaves %s to the schema', (_case, value) => {
    expect(isSurelyRecord(value)).toBe(false);
  });
});
