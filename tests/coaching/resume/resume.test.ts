import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '@jsonresume/schema';
import type { Answers } from '../../../src/coaching/assessment.ts';
import { claimsOf, type Detector } from '../../../src/coaching/evidence.ts';
import { buildReport } from '../../../src/coaching/report.ts';
import {
  buildResume,
  type LineBook,
  MARK,
  mergeResume,
  OWN_ACCOUNT,
  type ResumeOptions,
  type ResumeParts,
  toResumeParts,
} from '../../../src/coaching/resume.ts';
import type { PersonRecord } from '../../../src/coaching/record.ts';
import { SKILL_IDS, type SkillId } from '../../../src/coaching/skills.ts';
import { makeTarget, SKILLS } from '../../support/knowledge.ts';
import { makeAssessment, makeRecord, NOW } from '../../support/person.ts';

const at = '2026-11-20T10:00:00.000Z';
const book: LineBook = Object.fromEntries(
  SKILLS.flatMap(({ levels }) => levels.flatMap(({ statements }) => statements.map(({ id }) => id))).map((id) => [
    id,
    { line: `Did ${id}`, number: `How many of ${id}?` },
  ]),
);
const piece = (id: string, level: 1 | 2 | 3, text: string, skill: SkillId = 'programming') => ({
  id,
  skill,
  level,
  at,
  text,
});
const answered = (answers: Answers) => [makeAssessment({ levels: { programming: 2 }, answers })];

const detector = (id: string, finds: string, backs: readonly string[], part?: string): Detector => ({
  ...{ id, finds, backs, strength: part === undefined ? 'strong' : 'fair', any: [{ tool: 'a tool' }] },
  ...(part === undefined ? {} : { part }),
});
const SERVICE = detector('service', 'a service', ['programming.2a']);
const STOP = detector('stop', 'a clean stop', ['programming.3b'], 'the code; not restarts');
const found = (id: string, { finds, any, ...of }: Detector, folder = '/home/me/etl') => {
  const [claim] = claimsOf({ ...of, finds, tool: any[0]?.tool ?? '', file: 'a.sql', line: 1 }, folder);
  return piece(id, (claim?.level ?? 1) as 1, claim?.text ?? '');
};

function resumeOf(record: PersonRecord, options: Partial<ResumeOptions> = {}) {
  const report = buildReport(SKILLS, makeTarget(2), record, NOW);
  const detectors = { detectors: [SERVICE, STOP] };
  return buildResume(SKILLS, { report, record, book, detectors, now: NOW }, { first: [], claimed: false, ...options });
}

const NAMES = {
  topics: new Map([['topic', 'A topic']]),
  certifications: [{ title: 'Some Exam (X-1)', aliases: ['some exam one'], by: 'Somebody' }],
};
const partsOf = (record: PersonRecord, options: Partial<ResumeOptions> = {}): ResumeParts =>
  toResumeParts(resumeOf(record, options), NAMES);

const ANSWERS: Answers = {
  'programming.1a': 'helped',
  'programming.2a': 'alone',
  'programming.2b': 'helped',
  'programming.2c': 'often',
  'programming.3a': 'alone',
};

describe('what a record backs', () => {
  const record = makeRecord({
    assessments: answered(ANSWERS),
    evidence: [piece('e1', 2, 'https://github.com/me/shop'), piece('e2', 1, 'a notebook')],
  });

  it('holds, with its evidence, what was done alone at just that level, and leaves out what was done with help', () => {
    const [first, ...others] = resumeOf(record);
    expect(first?.rungs.map(({ level, works, lines }) => [level, works.map(({ name }) => name), lines])).toEqual([
      [
        2,
        ['shop'],
        ['programming.2a', 'programming.2c'].map((id) => ({
          statement: id,
          topic: expect.any(String) as string,
          line: `Did ${id}`,
          number: `How many of ${id}?`,
        })),
      ],
    ]);
    expect(first?.claimed).toBe(1);
    expect(others.flatMap(({ rungs }) => rungs)).toEqual([]);
  });

  it('takes what is only claimed when asked for', () => {
    const [first] = resumeOf(record, { claimed: true });
    expect(first?.rungs.map(({ level, lines }) => [level, lines.length])).toEqual([
      [3, 1],
      [2, 2],
    ]);
    expect(first?.claimed).toBe(0);
  });

  it('of somebody who has nothing higher is level 1, without what was done with help', () => {
    const answers = { ...ANSWERS, 'programming.1b': 'alone' } as const;
    const [first] = resumeOf(makeRecord({ assessments: answered(answers), evidence: [piece('e', 1, 'a notebook')] }));
    expect(first?.rungs.map(({ level, lines }) => [level, lines.map(({ statement }) => statement)])).toEqual([
      [1, ['programming.1b']],
    ]);
  });

  describe('at several levels', () => {
    const levelsOf = (answers: Answers, levels: readonly (1 | 2 | 3)[], options: Partial<ResumeOptions> = {}) => {
      const evidence = levels.map((level) => piece(`e${level}`, level, `work ${level}`));
      const [first] = resumeOf(makeRecord({ assessments: answered(answers), evidence }), options);
      return [first?.rungs.map((rung) => [rung.level, rung.lines.length]), first?.claimed];
    };
    const one = { 'programming.1b': 'alone' } as const;
    const two = { ...one, 'programming.2a': 'alone' } as const;

    it('is the two best that have lines and evidence', () => {
      expect(levelsOf(two, [1, 2])).toEqual([
        [
          [2, 1],
          [1, 1],
        ],
        0,
      ]);
      expect(levelsOf({ ...two, 'programming.3a': 'often' }, [1, 2, 3])).toEqual([
        [
          [3, 1],
          [2, 1],
        ],
        0,
      ]);
    });

    it('shows what is answered below evidence that has no line', () => {
      const both = [
        [2, 0],
        [1, 1],
      ];
      expect(levelsOf(one, [1, 2])).toEqual([both, 0]);
      expect(levelsOf(one, [2])).toEqual([both, 0]);
      expect(levelsOf(one, [2], { claimed: true })).toEqual([both, 0]);
      expect(levelsOf({ 'programming.1b': 'helped' }, [2])).toEqual([[[2, 0]], 0]);
    });
  });

  it('puts first what is asked for, then the must-haves', () => {
    const order = resumeOf(record, { first: ['cloud-services', 'ci-cd'] }).map(({ id }) => id);
    expect(order.slice(0, 2)).toEqual(['cloud-services', 'ci-cd']);
    expect(new Set(order)).toEqual(new Set(SKILL_IDS));
  });

  it('names the step of a piece, with its days; a step without a piece is only claimed', () => {
    const done = (step: string, evidence: string | null) => ({
      ...{ id: step, step, at, assessment: null, evidence, hours: null },
    });
    const begun = { step: 'programming/2', since: '2026-11-02T10:00:00.000Z', ticks: [], note: null, skipped: null };
    const own = makeRecord({
      evidence: [piece('e1', 2, 'https://github.com/me/shop')],
      done: [done('programming/2', 'e1'), done('programming/3', null)],
      steps: [begun],
    });
    const works = resumeOf(own, { claimed: true }).flatMap(({ rungs }) => rungs.flatMap((rung) => rung.works));
    expect(works.map(({ name, since, day, finished, backed }) => [name, since, day, finished, backed])).toEqual([
      [expect.any(String), null, '2026-11-20', true, false],
      ['shop', '2026-11-02', '2026-11-20', true, true],
    ]);
    expect(resumeOf(own).flatMap(({ rungs }) => rungs)).toHaveLength(1);
    expect(partsOf(own).projects[0]).toMatchObject({ startDate: '2026-11-02', endDate: '2026-11-20' });
  });
});

describe('a line', () => {
  const divided = (record: PersonRecord, options: Partial<ResumeOptions> = {}) => {
    const [first] = resumeOf(record, options);
    const ids = (lines: readonly { readonly statement: string }[]) => lines.map(({ statement }) => statement);
    return first?.rungs.map(({ works, own }) => [works.map(({ name, lines }) => [name, ids(lines)]), ids(own)]);
  };
  const of = (evidence: PersonRecord['evidence'], answers: Answers = ANSWERS) =>
    makeRecord({ assessments: answered(answers), evidence });

  it('stands under a work whose evidence shows that very act, and no other does', () => {
    expect(divided(of([found('e1', SERVICE)]))).toEqual([[[['etl', ['programming.2a']]], ['programming.2c']]]);
    expect(divided(of([found('e1', SERVICE)], { 'programming.2c': 'alone' }))).toEqual([
      [[['etl', []]], ['programming.2c']],
    ]);
  });

  it('stands under no work of which only the level is known, or that shows only a part', () => {
    expect(divided(of([piece('e1', 2, 'https://github.com/me/shop')]))).toEqual([
      [[['shop', []]], ['programming.2a', 'programming.2c']],
    ]);
    const stops = of([found('e1', STOP)], { 'programming.3b': 'alone' });
    expect(divided(stops)).toEqual([[[['etl', []]], ['programming.3b']]]);
  });

  it('stands under the folder, whichever of its pieces shows it', () => {
    const other = { ...found('e2', STOP), level: 2 as const, at: '2026-11-22T10:00:00.000Z' };
    expect(divided(of([found('e1', SERVICE), other]))).toEqual([[[['etl', ['programming.2a']]], ['programming.2c']]]);
  });

  it('stands under the work that was given for a step, where it was answered when that was finished', () => {
    const given = makeAssessment({
      ...{ id: 'given', at: '2026-11-21T10:00:00.000Z', mode: 'adaptive', levels: { programming: 2 } },
      answers: { 'programming.2a': 'no', 'programming.2b': 'helped', 'programming.2c': 'alone' },
    });
    const shop = piece('e1', 2, 'https://github.com/me/shop');
    const done = (evidence: string | null, assessment: string | null, pieces = [shop]) =>
      makeRecord({
        assessments: [...answered({}), given],
        evidence: pieces,
        done: [{ id: 'd', step: 'programming/2', at, assessment, evidence, hours: null }],
      });
    expect(divided(done('e1', 'given'))).toEqual([[[['shop', ['programming.2c']]], []]]);
    expect(divided(done('e1', null))).toEqual([[[['shop', []]], ['programming.2c']]]);
    expect(divided(done(null, 'given'))).toEqual([[[['shop', []]], ['programming.2c']]]);
    const project = 'Project programming 2';
    expect(divided(done(null, 'given', []), { claimed: true })).toEqual([[[[project, ['programming.2c']]], []]]);
    const later = makeAssessment({ at: '2026-11-22T10:00:00.000Z', answers: { 'programming.2b': 'alone' } });
    const finished = done('e1', 'given');
    expect(divided({ ...finished, assessments: [...finished.assessments, later] })).toEqual([
      [[['shop', ['programming.2c']]], ['programming.2b']],
    ]);
  });
});

describe('the standing of a skill', () => {
  const standing = (evidence: PersonRecord['evidence'], answers: Answers) =>
    resumeOf(makeRecord({ assessments: answered(answers), evidence }))[0]?.standing;

  it('is claimed where all evidence is of a higher level of which nothing is answered as done', () => {
    expect(standing([found('e1', STOP)], { 'programming.2a': 'alone' })).toBe('claimed');
    expect(standing([found('e1', STOP)], { 'programming.2a': 'alone', 'programming.3a': 'helped' })).toBe('claimed');
    expect(standing([found('e1', STOP)], { 'programming.2a': 'alone', 'programming.3b': 'alone' })).toBe('evidenced');
    expect(standing([found('e1', SERVICE)], { 'programming.2b': 'alone' })).toBe('evidenced');
  });
});

describe('the parts of a JSON Resume', () => {
  it('name no day of what was only recorded, and put what is known of no work with the skill', () => {
    const newer = { ...piece('e2', 2, 'a talk'), at: '2026-11-22T10:00:00.000Z' };
    const parts = partsOf(
      makeRecord({ assessments: answered(ANSWERS), evidence: [piece('e1', 2, 'https://github.com/me/shop'), newer] }),
    );
    expect(parts.projects).toEqual([
      { name: 'a talk', keywords: ['programming'], [MARK]: marked },
      { name: 'shop', keywords: ['programming'], url: 'https://github.com/me/shop', [MARK]: marked },
    ]);
    expect(parts.skills).toMatchObject([{ [OWN_ACCOUNT]: ['Did programming.2a', 'Did programming.2c'] }]);
  });

  it('put a line once, with the newest work that is known to show it', () => {
    const newer = { ...found('e2', SERVICE, '/home/me/club'), at: '2026-11-22T10:00:00.000Z' };
    const newest = { ...piece('e3', 2, 'a talk'), at: '2026-11-23T11:00:00.000Z' };
    const parts = partsOf(
      makeRecord({ assessments: answered(ANSWERS), evidence: [found('e1', SERVICE), newer, newest] }),
    );
    expect(parts.projects.map(({ name, highlights }) => [name, highlights])).toEqual([
      ['a talk', undefined],
      ['club', ['Did programming.2a']],
      ['etl', undefined],
    ]);
    expect(parts.skills).toMatchObject([{ [OWN_ACCOUNT]: ['Did programming.2c'] }]);
  });

  const marked = expect.any(Object) as object;

  it('name no skill that was never assessed, though evidence is kept for it', () => {
    const record = makeRecord({ assessments: answered(ANSWERS), evidence: [piece('a', 2, 'a talk', 'ci-cd')] });
    expect(partsOf(record)).toMatchObject({ projects: [{ name: 'a talk' }], skills: [] });
  });

  it('make one project of one address, with all its skills', () => {
    const url = 'https://github.com/me/shop';
    const parts = partsOf(makeRecord({ evidence: [piece('a', 2, url), piece('b', 1, `my shop ${url}`, 'ci-cd')] }));
    expect(parts.projects).toMatchObject([{ keywords: ['programming', 'ci-cd'], url }]);
  });

  it.each(['Some Exam (X-1) https://example.org/badge', 'some exam', 'SOME EXAM ONE'])(
    'take "%s" for a certificate',
    (text) => {
      const parts = partsOf(makeRecord({ evidence: [piece('a', 2, text)] }));
      expect([parts.projects, parts.skills]).toEqual([[], []]);
      expect(parts.certificates).toMatchObject([{ issuer: 'Somebody' }]);
    },
  );

  it.each(['preparing for Some Exam', 'Some Exam, failed'])('do not take "%s" for one', (text) => {
    expect(partsOf(makeRecord({ evidence: [piece('a', 2, text)] })).certificates).toEqual([]);
  });
});

/** Records of a person with any evidence and answers. */
const records = fc
  .record({
    answers: fc.dictionary(fc.constantFrom(...Object.keys(book)), fc.constantFrom('no', 'helped', 'alone', 'often')),
    evidence: fc.array(
      fc.record({
        skill: fc.constantFrom(...SKILL_IDS),
        level: fc.constantFrom(1, 2, 3, 4),
        text: fc.oneof(
          fc.string({ minLength: 1, maxLength: 200 }),
          fc.webUrl(),
          fc.constantFrom('Some Exam', 'https://github.com/me/shop', '__proto__', '/home/me/x'),
        ),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ answers, evidence }) =>
    makeRecord({
      assessments: answered(answers as Answers),
      evidence: evidence.map((one, index) => ({ ...one, level: one.level as 1, id: `e${index}`, at })),
    }),
  );

function apply(document: Record<string, unknown>, parts: ResumeParts): Record<string, unknown> {
  const merge = mergeResume(document, parts);
  if ('fault' in merge) throw new Error(merge.fault);
  const lists: Record<string, unknown[]> = {};
  for (const { section, index, value } of merge.edits) {
    const list = (lists[section] ??= [...((document[section] ?? []) as unknown[])]);
    list.splice(index, 1, ...(value === undefined ? [] : [value]));
  }
  return { ...document, ...lists };
}

describe('a merge', () => {
  const OWN = { basics: { name: 'Me' }, projects: [{ name: 'Mine', url: 'https://example.org/mine' }], skills: [] };

  it('gives what the published schema takes, and once more changes nothing', () => {
    fc.assert(
      fc.property(records, fc.boolean(), (record, claimed) => {
        const parts = partsOf(record, { claimed });
        const merged = apply(OWN, parts);
        validate(merged, (faults) => {
          expect(faults).toBeNull();
        });
        expect(mergeResume(merged, parts)).toMatchObject({ edits: [], added: 0, changed: 0, removed: 0 });
      }),
    );
  });

  it('with other parts gives the same as on a document of the person alone, whose entries stay', () => {
    fc.assert(
      fc.property(records, records, (one, other) => {
        const merged = apply(apply(OWN, partsOf(one)), partsOf(other));
        const alone = apply(OWN, partsOf(other));
        expect({ certificates: [], ...merged }).toEqual({ certificates: [], ...alone });
        expect((merged['projects'] as unknown[])[0]).toEqual(OWN.projects[0]);
      }),
    );
  });

  const record = makeRecord({ evidence: [piece('a', 2, 'https://github.com/me/shop'), piece('b', 3, 'a talk')] });

  it('leaves what the person changed, and does not add it again', () => {
    const parts = partsOf(record);
    const [first, second] = parts.projects;
    const changed = { ...second, highlights: ['Made it 40 times a day'] };
    const document = { ...parts, projects: [first, changed] };
    const merge = mergeResume(document, parts);
    expect(merge).toMatchObject({ edits: [], own: [second?.name] });
  });

  it('takes the order of keys for no change', () => {
    const parts = partsOf(record);
    const turned = parts.projects.map((project) => Object.fromEntries(Object.entries(project).reverse()));
    expect(mergeResume({ ...parts, projects: turned }, parts)).toMatchObject({ edits: [], own: [] });
  });

  it('leaves out what the person has under that name or address', () => {
    const own = { projects: [{ name: 'My shop', url: 'https://github.com/me/shop/' }, { name: 'A Talk' }] };
    const merge = mergeResume(own, partsOf(record));
    expect(merge).toMatchObject({ present: ['a talk', 'shop'] });
    expect('edits' in merge ? merge.edits.filter(({ section }) => section === 'projects') : null).toEqual([]);
  });

  it.each<[unknown, RegExp]>([
    [[], /not a JSON object/],
    [null, /not a JSON object/],
    [{ projects: {} }, /"projects" is not a list/],
    [{ skills: null }, /"skills" is not a list/],
  ])('of %j is refused', (document, fault) => {
    expect(mergeResume(document, partsOf(record))).toEqual({ fault: expect.stringMatching(fault) as string });
  });
});
