import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskedSkill,
  chooseMock,
  findPracticeAhead,
  gradeCard,
  gradeFromTicks,
  isMissedAgain,
  isFor,
  MINUTES,
  MOCK_KINDS,
  type MockSources,
  rankCards,
  type CardOutline,
} from '../../../src/coaching/practice.ts';
import { scheduler } from '../../../src/commands/practice/scheduler.ts';
import { makeCard, makeCardState, makeExercise, makeQuestion } from '../../support/practice.ts';
import { makeRecord } from '../../support/person.ts';

const TODAY = '2026-11-27';

describe('a grade', () => {
  it.each([
    [0, 5, 1],
    [1, 5, 1],
    [2, 5, 2],
    [3, 5, 3],
    [4, 5, 3],
    [5, 5, 4],
    [1, 3, 1],
    [2, 3, 3],
    [0, 0, 1],
  ])('of %i points said of %i is %i', (said, points, grade) => {
    expect(gradeFromTicks(said, points)).toBe(grade);
  });

  it('is stored once a day, and keeps what was written before', () => {
    const given = { card: 'one', grade: 3, day: TODAY, answer: null } as const;
    const once = gradeCard(makeRecord(), scheduler, { ...given, answer: 'mine' });
    expect(once.cards).toMatchObject([{ card: 'one', last: TODAY, grades: '3', answer: 'mine' }]);
    expect(gradeCard(once, scheduler, { ...given, grade: 1 })).toBe(once);
    const again = gradeCard(once, scheduler, { ...given, day: '2026-11-30', grade: 1 });
    expect(again.cards).toMatchObject([{ card: 'one', grades: '31', answer: 'mine' }]);
  });

  it('never touches a level, evidence or anything but the cards', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3, 4)), (grades) => {
        const before = makeRecord();
        const after = grades.reduce(
          (record, grade, index) =>
            gradeCard(record, scheduler, {
              card: `card-${index % 3}`,
              grade: grade,
              day: `2026-12-${10 + (index % 20)}`,
              answer: null,
            }),
          before,
        );
        expect({ ...after, cards: [] }).toEqual(before);
      }),
    );
  });

  it('that was weak twice running is missed again', () => {
    expect(['1', '12', '312', '131', '113'].map((grades) => isMissedAgain(makeCardState({ grades })))).toEqual([
      ...[false, true, true, false, false],
    ]);
  });
});

describe('the order of cards', () => {
  const cards = ([1, 2, 3, 4] as const).flatMap((level) => [
    makeCard({ id: `sql-${level}`, level, skill: 'database-management' }),
    makeCard({ id: `git-${level}`, level, skill: 'version-control' }),
    makeCard({ id: `ci-${level}`, level, skill: 'ci-cd' }),
  ]);
  const asked: AskedSkill[] = [
    { skill: 'database-management', level: 1, weight: 3 },
    { skill: 'version-control', level: 0, weight: 3 },
    { skill: 'ci-cd', level: 4, weight: 1 },
  ];
  const ids = (ranked: readonly CardOutline[]): string[] => ranked.map(({ id }) => id);

  it('is weight, then the level held and the next, then how far away; skills of one weight take turns', () => {
    expect(ids(rankCards(cards, asked, null))).toEqual([
      ...['sql-1', 'git-1', 'sql-2', 'git-2', 'sql-3', 'git-3', 'sql-4', 'git-4'],
      ...['ci-4', 'ci-3', 'ci-2', 'ci-1'],
    ]);
  });

  it('holds nothing of a skill that is not asked', () => {
    expect(ids(rankCards(cards, asked.slice(2), null))).toEqual(['ci-4', 'ci-3', 'ci-2', 'ci-1']);
  });

  it('puts what is shown in another language after the others of its weight, and leaves it in', () => {
    const java = makeCard({ id: 'sql-java', level: 1, language: 'java' });
    const ranked = (own: 'go' | 'java' | null): string[] => ids(rankCards([java, ...cards], asked, own));
    expect(ranked('go').slice(7, 10)).toEqual(['git-4', 'sql-java', 'ci-4']);
    expect([ranked('java')[0], ranked(null)[0]]).toEqual(['sql-java', 'sql-java']);
    const code = (language: 'java' | 'sql') => makeCard({ id: 'sql-code', level: 1, code: { language, lines: ['x'] } });
    const placeOf = (own: 'ruby' | null, language: 'java' | 'sql'): number =>
      ids(rankCards([code(language), ...cards], asked, own)).indexOf('sql-code');
    expect([placeOf('ruby', 'java'), placeOf('ruby', 'sql'), placeOf(null, 'java')]).toEqual([8, 0, 0]);
  });

  it('leaves code in other languages out only for somebody whose own the cards have', () => {
    const java = makeCard({ code: { language: 'java', lines: ['x'] } });
    const sql = makeCard({ code: { language: 'sql', lines: ['x'] } });
    expect([null, 'java', 'python', 'ruby'].map((language) => isFor(java, language as 'java'))).toEqual([
      ...[true, true, false, true],
    ]);
    expect(isFor(sql, 'python')).toBe(true);
  });

  it('gives the person’s language turns of its own, from the first level on', () => {
    const go = ([1, 2, 3] as const).map((level) => makeCard({ id: `go-${level}`, level, skill: 'ci-cd', about: 'go' }));
    const ranked = ids(rankCards([...go, ...cards], asked.slice(2), 'go'));
    expect(ranked).toEqual(['go-1', 'ci-4', 'go-2', 'go-3', 'ci-3', 'ci-2', 'ci-1']);
  });

  it('asks what is about a language of nobody but who works in it', () => {
    const go = makeCard({ about: 'go' });
    expect(([null, 'go', 'java', 'rust'] as const).map((language) => isFor(go, language))).toEqual([
      ...[false, true, false, false],
    ]);
  });

  it('asks what is about a framework of nobody but who has to do with it, whatever their language', () => {
    const django = makeCard({ about: 'django', code: { language: 'python', lines: ['x'] } });
    expect([isFor(django, 'python'), isFor(django, 'python', ['flask'])]).toEqual([false, false]);
    expect([isFor(django, 'python', ['flask', 'django']), isFor(django, 'java', ['django'])]).toEqual([true, true]);
  });

  it('gives each framework turns of its own beside the language', () => {
    const about = (id: 'python' | 'django', level: 1 | 2) =>
      makeCard({ id: `${id}-${level}`, level, skill: 'ci-cd', about: id });
    const own = [about('python', 1), about('python', 2), about('django', 1), about('django', 2)];
    const ranked = ids(rankCards([...own, ...cards], asked.slice(2), 'python'));
    expect(ranked.slice(0, 5)).toEqual(['python-1', 'django-1', 'ci-4', 'python-2', 'django-2']);
  });
});

describe('a mock interview', () => {
  const sources: MockSources = {
    cards: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => makeCard({ id })),
    exercises: ['shop', 'chat'].map((id) => makeExercise({ id })),
    behavioural: ['one', 'two', 'three'].map((id, index) =>
      makeQuestion({ id, probes: index === 2 ? 'conflict' : 'ownership' }),
    ),
    states: [makeCardState({ card: 'a', last: '2026-11-01' })],
    today: TODAY,
    level: 2,
  };
  const kinds = (kind: (typeof MOCK_KINDS)[number], minutes: number): string =>
    chooseMock(kind, minutes, sources)
      .map((one) => one.kind[0])
      .join('');

  it('mixes two technical questions with each behavioural one, after a design where there is an hour', () => {
    expect(kinds('mixed', 30)).toBe('ttbttb');
    expect(kinds('mixed', 60)).toBe('dttbt');
    expect([kinds('technical', 12), kinds('design', 90), kinds('behavioural', 10)]).toEqual(['tt', 'dd', 'bb']);
  });

  it('asks at least one question, and never more minutes than were named otherwise', () => {
    for (const kind of MOCK_KINDS) {
      expect(chooseMock(kind, 1, sources)).toHaveLength(1);
      for (const minutes of [5, 17, 40, 61, 120]) {
        const sum = chooseMock(kind, minutes, sources).reduce((all, one) => all + MINUTES[one.kind], 0);
        expect(sum <= minutes || chooseMock(kind, minutes, sources).length === 1).toBe(true);
      }
    }
  });

  it('asks first what was not asked for longest, and each value once before one comes again', () => {
    const technical = chooseMock('technical', 30, sources).flatMap((one) =>
      one.kind === 'technical' ? one.card.id : [],
    );
    expect(technical.at(-1)).toBe('a');
    const probes = chooseMock('behavioural', 10, sources).flatMap((one) =>
      one.kind === 'behavioural' ? one.question.probes : [],
    );
    expect(new Set(probes).size).toBe(2);
  });

  it('asks of each skill once before one comes again, among those not asked yet', () => {
    const cards = ['p1', 'p2', 'p3', 'c1', 'c2', 'a1'].map((id) =>
      makeCard({
        id,
        skill: ({ p: 'programming', c: 'ci-cd', a: 'api-development' } as const)[id[0] as 'p' | 'c' | 'a'],
      }),
    );
    const states = [makeCardState({ card: 'p1', last: '2026-11-01' })];
    const asked = chooseMock('technical', 30, { ...sources, cards, states }).flatMap((one) =>
      one.kind === 'technical' ? one.card.id : [],
    );
    expect(asked).toEqual(['p2', 'c1', 'a1', 'p3', 'c2', 'p1']);
  });

  it('is the same for the same day, and another the day after', () => {
    expect(chooseMock('design', 40, sources)).toEqual(chooseMock('design', 40, sources));
    expect(chooseMock('design', 40, { ...sources, today: '2026-11-28' })).not.toEqual(
      chooseMock('design', 40, sources),
    );
  });
});

describe('what there is to practise', () => {
  it('is nothing before anything was practised, and no more than a day takes', () => {
    expect(findPracticeAhead(makeRecord(), TODAY)).toBeNull();
    const cards = Array.from({ length: 25 }, (_none, index) => makeCardState({ card: `card-${index}` }));
    expect(findPracticeAhead(makeRecord({ cards }), TODAY)).toEqual({ due: 10, until: null, days: null });
    const practice = { until: '2026-12-03', perDay: 3, skills: [] };
    expect(findPracticeAhead(makeRecord({ cards, practice }), TODAY)).toEqual({ due: 3, until: '2026-12-03', days: 6 });
    expect(findPracticeAhead(makeRecord({ practice: { ...practice, until: TODAY } }), TODAY)).toBeNull();
  });
});
