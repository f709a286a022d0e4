import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile, decodeRecord, encodeRecord } from '../../src/progress/encoding.ts';
import { isSealed, sealRecord } from '../../src/progress/seal.ts';
import { anyRecord } from '../support/arbitraries.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const record = makeRecord({
  target: 'mid',
  assessments: [makeAssessment({ levels: { 'ci-cd': 1 }, answers: { 'ci-cd.1a': 'alone' } })],
  evidence: [{ id: 'one', skill: 'ci-cd', level: 1, at: '2026-11-20T10:00:00.000Z', text: 'a link' }],
});

describe('a sealed record', () => {
  it('is read as it was written, without the seal', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord(), async (any) => {
        expect(await decodeFile(Buffer.from(sealRecord(any)))).toEqual({ record: any, written: 'sealed' });
      }),
    );
  });

  it('is no longer one with any character in it changed', () => {
    const text = sealRecord(record);
    expect(isSealed(text)).toBe(true);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.string({ unit: 'grapheme', minLength: 1 }), (at, other) => {
        fc.pre(!text.startsWith(other, at));
        expect(isSealed(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('that somebody edited is read where it is valid, and named where it is not', async () => {
    const text = sealRecord(record);
    const edited = await decodeFile(Buffer.from(text.replace('a link', 'a bink')));
    expect(edited).toMatchObject({ written: 'edited', record: { evidence: [{ text: 'a bink' }] } });
    expect(await decodeFile(Buffer.from(text.replace('"ci-cd": 1', '"ci-cd": 9')))).toMatchObject({
      faults: [expect.stringContaining('assessments.0.levels.ci-cd') as string],
    });
    expect(await decodeFile(Buffer.from(encodeRecord(record)))).toEqual({ written: 'edited', record });
  });

  it('of an older version is not taken for an edited one', async () => {
    const older = JSON.stringify({ ...makeRecord(), version: 2 });
    expect(await decodeFile(Buffer.from(older))).toMatchObject({ written: 'older' });
  });

  it('from elsewhere is validated whatever its seal says', async () => {
    const forged = sealRecord({ ...record, target: 7 as unknown as string });
    expect(isSealed(forged)).toBe(true);
    expect(await decodeRecord(Buffer.from(forged))).toHaveProperty('faults');
  });
});
