import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describePerson,
  findLastSeen,
  findNewestEntry,
  findSkillStand,
  keepNewest,
  sortByName,
} from '../../../src/coaching/people.ts';
import { addDays, localDay, noonOf } from '../../../src/coaching/days.ts';
import { type PersonRecord, rememberChange, takeBackChange } from '../../../src/coaching/record.ts';
import { withoutPrivate } from '../../../src/coaching/sharing.ts';
import { makeCardState } from '../../support/practice.ts';
import { makeTarget, SKILLS } from '../../support/knowledge.ts';
import { someJob } from '../../support/job.ts';
import { makeAssessment, makeRecord, makeStory, NOW } from '../../support/person.ts';

const TARGET = makeTarget(2);
const AT = '2026-11-20T10:00:00.000Z';
const THEN = '2026-10-01T10:00:00.000Z';
const describeOne = (fields: Partial<PersonRecord>) => describePerson(makeRecord(fields), SKILLS, TARGET, NOW);
const begun = (step: string, since: string | null, skipped: { reason: string; at: string } | null = null) => ({
  ...{ step, since, skipped },
  ...{ ticks: [], note: null },
});

describe('a person at a glance', () => {
  it('has rungs by their own rating, else by who rated them last, else by nobody', () => {
    const sam = makeAssessment({ by: 'Sam', levels: { programming: 2 } });
    const kim = makeAssessment({ id: 'kim', by: 'Kim', levels: { programming: 1 } });
    const own = makeAssessment({ id: 'own', levels: { programming: 4, 'ci-cd': 1 } });
    expect(describeOne({})).toMatchObject({ by: null, name: null, moved: null, step: null, lastSeen: null });
    expect(describeOne({ assessments: [sam, kim] })).toMatchObject({ by: 'Kim', rungs: { climbed: 1 } });
    expect(describeOne({ assessments: [own, sam] })).toMatchObject({ by: 'self', rungs: { climbed: 3 } });
  });

  it('moved by the levels of 30 days ago, in the skills that had one', () => {
    const then = makeAssessment({ id: 'a', at: '2026-10-01T10:00:00.000Z', levels: { programming: 1 } });
    const now = makeAssessment({ id: 'b', levels: { programming: 2, 'ci-cd': 2 } });
    expect(describeOne({ assessments: [then, now] }).moved).toEqual({ rungs: 1, since: '2026-10-24' });
  });

  it('has the first of the next steps that was begun in hand, and none that was put aside or is done', () => {
    const assessments = [makeAssessment({ levels: { programming: 1 } })];
    const steps = [
      begun('ci-cd/1', '2026-11-02T10:00:00.000Z'),
      begun('programming/2', '2026-11-03T10:00:00.000Z'),
      begun('programming/1', '2026-10-03T10:00:00.000Z'),
      begun('communication/1', null),
    ];
    expect(describeOne({ assessments, steps }).step).toMatchObject({
      id: 'ci-cd/1',
      since: '2026-11-02T10:00:00.000Z',
    });
    const aside = steps.with(0, begun('ci-cd/1', AT, { reason: 'no time', at: AT }));
    expect(describeOne({ assessments, steps: aside }).step?.id).toBe('programming/2');
    expect(describeOne({ assessments, steps: steps.slice(2) }).step).toBeNull();
  });

  it('is at a step so far as its lines are ticked, and late where the day that they planned for it is over', () => {
    const [line = ''] = SKILLS.find(({ id }) => id === 'ci-cd')?.levels[0]?.project.doneWhen ?? [];
    const steps = [
      {
        ...begun('ci-cd/1', AT),
        ticks: [
          { line, at: AT },
          { line: 'worded otherwise', at: AT },
        ],
      },
    ];
    const planned = (due: string, step = 'ci-cd/1') => {
      const dues = [{ step, from: '2026-10-01', due, hours: { min: 9, max: 20 } }];
      const plan = { madeAt: AT, target: 'junior', hoursPerWeek: 4, start: '2026-10-01', steps: dues };
      return describeOne({ steps, plan }).step;
    };
    const today = localDay(NOW);
    const yesterday = addDays(today, -1);
    expect(describeOne({ steps }).step).toMatchObject({ ticked: 1, lines: 3, due: null, overdue: false });
    expect(planned(yesterday)).toMatchObject({ due: yesterday, overdue: true });
    expect(planned(today)).toMatchObject({ due: today, overdue: false });
    expect(planned(yesterday, 'ci-cd/2')).toMatchObject({ due: null, overdue: false });
    // A level can be proved at any time.
    const reached = [makeAssessment({ levels: { 'ci-cd': 2 } })];
    const proof = { step: 'ci-cd/2', from: '2026-10-01', due: yesterday, hours: { min: 1, max: 2 } };
    const plan = { madeAt: AT, target: 'junior', hoursPerWeek: 4, start: '2026-10-01', steps: [proof] };
    const proving = describeOne({ assessments: reached, steps: [begun('ci-cd/2', '2026-11-21T10:00:00.000Z')], plan });
    expect(proving.step).toMatchObject({ due: yesterday, overdue: false });
  });

  it('counts the skills that nobody asked about', () => {
    const own = makeAssessment({ levels: { programming: 0, 'ci-cd': 1 } });
    const sam = makeAssessment({ by: 'Sam', levels: { communication: 1 } });
    expect(describeOne({ assessments: [own, sam] })).toMatchObject({ notAssessed: SKILLS.length - 2 });
  });

  it('was last seen at the newest entry of any kind, but for a clock ahead', () => {
    const late = '2026-11-21T10:00:00.000Z';
    const change = { at: late, command: 'x', back: { values: {}, lists: {} } };
    const parts: Partial<PersonRecord>[] = [
      { about: { language: { value: 'go', by: 'config', at: late } } },
      { assessments: [makeAssessment({ at: late })] },
      {
        unfinished: [{ id: 'u', startedAt: late, by: 'self', mode: 'quick', skills: ['ci-cd'], start: 2, answers: {} }],
      },
      { evidence: [{ id: 'e', skill: 'ci-cd', level: 1, at: late, text: 'x' }] },
      { done: [{ id: 'd', step: 'ci-cd/1', at: late, assessment: null, evidence: null, hours: null }] },
      { ticks: [{ checklist: 'resume', item: 'dates', at: late }] },
      { steps: [begun('ci-cd/1', late)] },
      { steps: [begun('ci-cd/1', null, { reason: 'x', at: late })] },
      { steps: [{ ...begun('ci-cd/1', null), ticks: [{ line: 'x', at: late }] }] },
      { plan: { madeAt: late, target: 'mid', hoursPerWeek: 1, start: '2026-11-21', steps: [] } },
      { lastChange: change },
      { stories: [makeStory({ at: late })] },
      { ownCards: [{ id: 'own-1', question: 'Why?', points: [], at: late }] },
      { jobs: [someJob({ log: [{ at: late, day: late.slice(0, 10), stage: 'applied', note: null }] })] },
      { reversals: [{ at: late, madeAt: AT, command: 'x', again: change.back }] },
    ];
    for (const part of parts) {
      const ticks = [...(part.ticks ?? []), { checklist: 'resume', item: 'old', at: AT }];
      expect([part, describeOne({ ...part, ticks }).lastSeen]).toEqual([part, late]);
    }
    const cards = [makeCardState({ card: 'lost-update', last: '2026-11-21' })];
    expect(describeOne({ cards }).lastSeen).toBe(noonOf('2026-11-21').toISOString());
    const taken = {
      lastChange: { ...change, command: 'import' },
      ticks: [{ checklist: 'resume', item: 'old', at: AT }],
    };
    expect(describeOne(taken).lastSeen).toBe(AT);
    const ticks = [AT, '2031-01-01T00:00:00.000Z'].map((at, item) => ({ checklist: 'resume', item: String(item), at }));
    expect(describeOne({ ticks }).lastSeen).toBe(AT);
  });

  it('was not last seen when somebody else did something about them', () => {
    const late = '2026-11-21T10:00:00.000Z';
    const before = makeRecord({ ticks: [{ checklist: 'resume', item: 'old', at: AT }] });
    const rated = { ...before, assessments: [makeAssessment({ at: late, by: 'Sam' })] };
    const named = { ...before, about: { name: { value: 'Hal', by: 'config' as const, at: late } } };
    const walk = { id: 'u', startedAt: late, by: 'Sam', mode: 'quick' as const, skills: ['ci-cd' as const] };
    const begunByOther = { ...before, unfinished: [{ ...walk, start: 2 as const, answers: {} }] };
    const seenAfter = (after: PersonRecord, command: string) =>
      findLastSeen(rememberChange(before, after, { at: late, command }), NOW);
    expect([rated, named, begunByOther].map((after) => seenAfter(after, 'assess'))).toEqual([AT, AT, AT]);
    const noted = { ...before, steps: [{ ...begun('ci-cd/1', THEN), note: 'stuck' }] };
    expect(['import', 'undo', 'step'].map((command) => seenAfter(noted, command))).toEqual([AT, AT, late]);
    const aimed = { ...named, target: 'mid' };
    expect(seenAfter(aimed, 'config')).toBe(late);
    const takenBack = (by: string) => {
      const after = { ...before, assessments: [makeAssessment({ at: AT, by })] };
      const { lastChange } = rememberChange(before, after, { at: AT, command: 'assess' });
      if (lastChange === null) throw new Error('it changed something');
      return findLastSeen(takeBackChange(after, lastChange, late), NOW);
    };
    expect(['Sam', 'self'].map(takenBack)).toEqual([AT, late]);
    expect(findNewestEntry(rated, NOW)).toBe(late);
  });

  it('was last seen at a note on a step also by what is handed on of their record', () => {
    const late = '2026-11-21T10:00:00.000Z';
    const before = makeRecord({ steps: [begun('ci-cd/1', AT)] });
    const change = (after: PersonRecord, command: string) => rememberChange(before, after, { at: late, command });
    const noted = change({ ...before, steps: [{ ...begun('ci-cd/1', AT), note: 'stuck' }] }, 'step');
    const shared = withoutPrivate(noted);
    expect(findLastSeen(shared, NOW)).toBe(late);
    expect(shared.lastChange).toEqual({ at: late, command: 'step', back: { values: {}, lists: {} } });
    const rated = change({ ...before, assessments: [makeAssessment({ at: late, by: 'Sam' })] }, 'assess');
    const job = change({ ...before, jobs: [someJob()] }, 'job note');
    expect([rated, job].map((one) => withoutPrivate(one).lastChange)).toEqual([null, null]);
  });

  it('stands in a skill where their newest rating of it says', () => {
    const assessments = [
      makeAssessment({ id: 'a', at: '2026-10-01T10:00:00.000Z', levels: { 'ci-cd': 3 } }),
      makeAssessment({ id: 'b', levels: { programming: 1 } }),
    ];
    const find = (skill: 'ci-cd' | 'communication') => findSkillStand(makeRecord({ assessments }), skill, TARGET, NOW);
    expect(find('ci-cd')).toEqual({ id: 'ci-cd', level: 3, required: 2, ratedAt: '2026-10-01T10:00:00.000Z' });
    expect(find('communication')).toEqual({ id: 'communication', level: null, required: 2, ratedAt: null });
  });
});

describe('the order of people', () => {
  it('is that of their names, else of their places, and never of how far they are', () => {
    const one = (name: string | null, place: string) => ({ name, place });
    const people = [one('zoe', 'a'), one(null, 'karl'), one('Anna', 'y'), one('ANNA', 'x'), one('Zoë 2', 'b')];
    expect(sortByName(people, ({ place }) => place).map(({ place }) => place)).toEqual(['x', 'y', 'karl', 'a', 'b']);
  });
});

describe('each person once', () => {
  const found = (id: string | null, at: string | null, fields: Partial<PersonRecord> = {}) => ({
    newest: at,
    record: makeRecord({
      owner: id === null ? null : { id, also: [] },
      assessments: [makeAssessment({ id: `${id ?? 'none'} ${at ?? ''}` })],
      ...fields,
    }),
  });

  it('by the newest record, and by one of their own before ratings of them', () => {
    const old = found('anna', '2026-10-01T10:00:00.000Z');
    const newer = found('anna', '2026-11-01T10:00:00.000Z');
    const rated = found('anna', AT, { assessments: [makeAssessment({ id: 's', by: 'Sam' })] });
    const ben = found('ben', null);
    const { kept, left } = keepNewest([rated, old, ben, newer]);
    expect(new Set(kept)).toEqual(new Set([newer, ben]));
    expect(left).toEqual([
      { entry: old, for: newer },
      { entry: rated, for: newer },
    ]);
  });

  it('also where an older export has no owner but an entry of theirs, or they have several ids', () => {
    const entry = [makeAssessment({ id: 'shared' })];
    const newer = found('anna', AT, { assessments: entry });
    const old = found(null, null, { assessments: entry });
    expect(keepNewest([old, newer]).kept).toEqual([newer]);
    const joined = found('x', AT, { owner: { id: 'x', also: ['anna'] } });
    expect(keepNewest([found('anna', null), joined]).kept).toEqual([joined]);
    const mixed = found('ben', null, { assessments: entry });
    expect(keepNewest([newer, mixed]).kept).toEqual([newer, mixed]);
  });

  it('loses nobody, whatever the order', () => {
    const any = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.nat(50)), { selector: String });
    fc.assert(
      fc.property(any, (pairs) => {
        const all = pairs.map(([id, day]) => found(id, new Date(NOW.getTime() - day * 86_400_000).toISOString()));
        const { kept, left } = keepNewest(all);
        expect(kept.length + left.length).toBe(all.length);
        const owners = new Set(pairs.map(([id]) => id).filter((id) => id !== null));
        expect(kept).toHaveLength(owners.size + pairs.filter(([id]) => id === null).length);
      }),
    );
  });
});
