import { describe, expect, it } from 'vitest';
import {
  claimsOf,
  type Evidence,
  faultInEvidence,
  findEvidence,
  type Finding,
  globsOf,
  isHeldBack,
  isRecorded,
  LONGEST_EVIDENCE,
  placeOf,
  sayFound,
} from '../../../src/coaching/evidence.ts';
import { addEvidence, removeEvidence } from '../../../src/coaching/record.ts';
import { makeRecord } from '../../support/person.ts';

const at = '2026-11-23T10:00:00.000Z';

describe('a text as evidence', () => {
  it.each(['https://example.org/a?b=c', '/home/me/repo', 'a note, ünïcode, 日本語, 👩‍💻'])('can be %j', (text) => {
    expect(faultInEvidence(text)).toBeNull();
  });

  it.each([
    ['', 'blank'],
    [' \t ', 'blank'],
    ['x'.repeat(501), 'at most 500 characters; this has 501'],
    ['two\nlines', 'control character'],
    ['red \u001b[31m', 'control character'],
    ['turned \u202e round', 'control character'],
    ['half \ud800', 'control character'],
  ])('cannot be %j', (text, fault) => {
    expect(faultInEvidence(text)).toContain(fault);
  });
});

describe('evidence', () => {
  const pieces = ['abc-1', 'abc-2', 'abd', 'ab'].map((id) => ({ id, skill: 'ci-cd', level: 1, at, text: id }) as const);
  const record = pieces.reduce(addEvidence, makeRecord());

  it('is found by its id or the beginning of it', () => {
    const ids = (id: string): string[] => findEvidence(pieces, id).map((one) => one.id);
    expect(ids('abd')).toEqual(['abd']);
    expect(ids('abc')).toEqual(['abc-1', 'abc-2']);
    expect(ids('ab')).toEqual(['ab']);
    expect(ids('x')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  it('goes without the step that it was given for', () => {
    const done = [{ id: 'done', step: 'ci-cd/1', at, assessment: null, evidence: 'abd', hours: null }];
    const after = removeEvidence({ ...record, done }, 'abd');
    expect(after.evidence.map(({ id }) => id)).toEqual(['abc-1', 'abc-2', 'ab']);
    expect(after.done).toEqual([{ ...done[0], evidence: null }]);
    expect(removeEvidence({ ...record, done }, 'abc-1').done).toEqual(done);
  });
});

describe('a finding', () => {
  const finding: Finding = {
    id: 'routes',
    finds: 'routes',
    tool: 'Go',
    file: 'main.go',
    line: 7,
    backs: ['api-development.1a', 'api-development.1b', 'programming.2a'],
    strength: 'fair',
  };

  it('gives one piece of evidence for each level of a skill that it backs', () => {
    expect(claimsOf(finding, '/home/me/shop')).toEqual([
      { skill: 'api-development', level: 1, text: 'routes (Go): main.go:7 in /home/me/shop' },
      { skill: 'programming', level: 2, text: 'routes (Go): main.go:7 in /home/me/shop' },
    ]);
    expect(placeOf({ ...finding, line: null })).toBe('main.go');
  });

  it('is told once where tool and find say the same, and known by what was written before', () => {
    const [told, longer] = [
      { ...finding, finds: 'a README that tells how to start', tool: 'a README' },
      { ...finding, finds: 'a pipeline', tool: 'a pipeline that tests' },
    ];
    expect([finding, told, longer].map(sayFound)).toEqual([
      'routes (Go)',
      'a README that tells how to start',
      'a pipeline that tests',
    ]);
    const kept = (text: string): Evidence[] =>
      claimsOf(longer, '/shop').map((one) => ({ ...one, id: 'x', at: '', text }));
    const where = 'ci.yml:8 in /shop';
    expect(isRecorded(longer, '/shop', kept(`a pipeline that tests: ${where}`))).toBe(true);
    expect(isRecorded(longer, '/shop', kept(`a pipeline (a pipeline that tests): ${where}`))).toBe(true);
    expect(isRecorded(longer, '/shop', kept(`a pipeline (a pipeline that builds): ${where}`))).toBe(false);
    expect(isRecorded(longer, '/club', kept(`a pipeline that tests: ${where}`))).toBe(false);
    expect(isRecorded(longer, '/a in /b', kept('a pipeline that tests: ci.yml:8 in /a in /b'))).toBe(true);
    const deep = { ...longer, file: 'deep/'.repeat(200) };
    const [claim] = claimsOf(deep, '/shop');
    expect(isRecorded(deep, '/shop', kept(claim?.text.slice(0, LONGEST_EVIDENCE) ?? ''))).toBe(true);
  });

  it('gives no level above Independent where it is only a hint', () => {
    const hint = { ...finding, strength: 'weak' as const, backs: ['ci-cd.1a', 'ci-cd.3b', 'communication.4a'] };
    expect(claimsOf(hint, '/shop').map(({ skill, level }) => [skill, level])).toEqual([
      ['ci-cd', 1],
      ['ci-cd', 2],
      ['communication', 2],
    ]);
    expect([isHeldBack(hint), isHeldBack({ ...hint, backs: ['ci-cd.2a'] })]).toEqual([true, false]);
    expect(isHeldBack({ ...hint, strength: 'fair' })).toBe(false);
    expect(claimsOf({ ...hint, strength: 'fair', backs: ['ci-cd.3b'] }, '/shop')).toMatchObject([{ level: 3 }]);
  });

  it('is looked for in the globs of its sign and of the sets that it names', () => {
    const sign = { tool: 'Go', files: ['*.go', '@all', '@none'] };
    expect(globsOf(sign, { sets: { all: ['a', 'b'] } })).toEqual(['*.go', 'a', 'b']);
    expect(globsOf({ tool: 'Go' }, { sets: { manifests: ['go.mod'] } })).toEqual(['go.mod']);
  });
});
