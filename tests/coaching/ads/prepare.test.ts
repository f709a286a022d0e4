import { describe, expect, it } from 'vitest';
import {
  type AskedSkill,
  compareAsked,
  compareDuties,
  countMarket,
  findDemand,
  findPreparations,
  type Need,
  type Standpoint,
  type Strength,
} from '../../../src/coaching/ads.ts';
import type { Level, SkillId } from '../../../src/coaching/skills.ts';

const asked = (skill: SkillId, need: Need = 'must', strength: Strength | null = null, unsaid = strength === null) => ({
  skill,
  need,
  duty: false,
  topics: [],
  line: 1,
  text: skill,
  strength: strength === null ? null : { strength, line: 1, text: skill },
  byYears: null as AskedSkill['byYears'],
  unsaid,
  titled: false,
  interest: false,
});

function row(
  id: SkillId,
  level: Level | null,
  required: Level,
  standing: Standpoint['standing'] = 'claimed',
): Standpoint {
  return {
    id,
    name: id,
    level,
    required,
    gap: Math.max(0, required - (level ?? 0)),
    standing: level === null ? null : standing,
  };
}

const prepare = (rows: readonly Standpoint[], ...asks: ReturnType<typeof asked>[]): string[] =>
  findPreparations(compareAsked(asks, rows)).map(({ kind, skill, level, gap }) => `${kind} ${skill} ${level} ${gap}`);

describe('compareDuties', () => {
  it('asks of a duty what the target does, no more than a name alone asks, nor than the most of the must-haves', () => {
    const rows = [row('programming', 1, 2), row('testing-and-debugging', 0, 3), row('ci-cd', null, 2)];
    const duties = [{ skill: 'testing-and-debugging' as const, line: 1, text: 'Testing' }];
    const required = (...asks: ReturnType<typeof asked>[]) =>
      compareDuties(duties, compareAsked(asks, rows), rows).map((one) => [one.required, one.gap]);
    expect(required(asked('programming', 'must', 'basics'), asked('ci-cd', 'nice', 'strong'))).toEqual([[1, 1]]);
    expect(required(asked('programming'))).toEqual([[2, 2]]);
    expect(required(asked('programming', 'must', 'strong'))).toEqual([[2, 2]]);
    expect(required()).toEqual([[2, 2]]);
  });
});

describe('findPreparations', () => {
  const rows = [
    row('programming', 1, 2),
    row('database-management', 0, 2),
    row('api-development', 2, 2),
    row('version-control', null, 2),
    row('ci-cd', 0, 2, 'checked'),
  ];

  it('does nothing about what is only to interest, which asks for no level', () => {
    const one = { ...asked('database-management', 'nice'), interest: true, unsaid: false };
    expect(compareAsked([one], rows)).toMatchObject([{ level: 0, required: 0, gap: 0, interest: true }]);
    expect(prepare(rows, one, { ...one, skill: 'version-control' }, { ...one, skill: 'api-development' })).toEqual([]);
  });

  it('reads for the larger gap first, then proves, then asks where one stands; musts before pluses', () => {
    const all = [
      asked('programming'),
      asked('database-management'),
      asked('api-development'),
      asked('version-control'),
      asked('ci-cd', 'nice'),
    ];
    expect(prepare(rows, ...all)).toEqual([
      'read database-management 1 2',
      'read programming 2 1',
      'prove api-development 2 0',
      'assess version-control null 2',
      'read ci-cd 1 2',
    ]);
  });

  it.each(['evidenced', 'checked'] as const)('leaves a level that is %s', (standing) => {
    expect(prepare([row('programming', 2, 2, standing)], asked('programming'))).toEqual([]);
  });

  it('proves a level whose evidence is stale, and nothing of a level of 0', () => {
    expect(prepare([row('programming', 3, 2, 'stale')], asked('programming'))).toEqual(['prove programming 3 0']);
    expect(prepare([row('programming', 0, 0)], asked('programming'))).toEqual([]);
  });
});

describe('what is required by an ad', () => {
  const required = (target: Level, ...args: Parameters<typeof asked>): (string | number)[] =>
    compareAsked([asked(...args)], [row('programming', 1, target)]).flatMap((one) => [
      one.required,
      one.gap,
      one.strength?.strength ?? 'unsaid',
    ]);

  it.each([
    ['basics', [1, 0, 'basics']],
    ['working', [2, 1, 'working']],
    ['strong', [3, 2, 'strong']],
    [null, [2, 1, 'unsaid']],
  ] as const)('is read from its words where they say it, else it is the target: %j', (strength, expected) => {
    expect(required(2, 'programming', 'must', strength)).toEqual(expected);
  });

  it.each([
    [0, 0, 'target'],
    [1, 1, 'target'],
    [2, 2, 'target'],
    [3, 2, 'ad'],
    [4, 2, 'ad'],
  ] as const)('is for a target of %j no more than %j where a name stands alone', (target, expected, measure) => {
    const rows = [row('programming', null, target)];
    expect(compareAsked([asked('programming')], rows)).toMatchObject([{ required: expected, measure, strength: null }]);
  });

  it('is of a plus that is a duty what a duty asks, with no word on how well', () => {
    const rows = [row('programming', 1, 3), row('testing-and-debugging', 1, 3)];
    const plus = { ...asked('testing-and-debugging', 'nice', 'strong'), duty: true, text: 'Write tests' };
    const compared = compareAsked([asked('programming', 'must', 'basics'), plus], rows);
    expect(compared).toMatchObject([{ required: 1 }, { need: 'nice', duty: true, required: 1, strength: null }]);
    const duties = compareDuties([{ skill: 'testing-and-debugging', line: 1, text: 'Write tests' }], compared, rows);
    expect(findPreparations(compareAsked([plus], rows), compareDuties(duties, [], rows))).toEqual([
      { kind: 'read', skill: 'testing-and-debugging', level: 2, gap: 1 },
    ]);
  });

  it('is by name alone where the skill is named without such words too, unless they ask for more', () => {
    expect(required(2, 'programming', 'must', 'basics', true)).toEqual([2, 1, 'unsaid']);
    expect(required(4, 'programming', 'must', 'basics', true)).toEqual([2, 1, 'unsaid']);
    expect(required(2, 'programming', 'must', 'strong', true)).toEqual([3, 2, 'strong']);
  });
});

describe('countMarket', () => {
  const ad = (tools: readonly string[], ...asks: ReturnType<typeof asked>[]) => ({ asked: asks, tools });

  it('counts each ad once, and leaves out those that ask nothing', () => {
    const ads = [
      ad(['Go', 'Git'], asked('programming'), asked('ci-cd', 'nice')),
      ad(['Git', 'Git'], asked('ci-cd'), asked('version-control')),
      ad(['Excel']),
    ];
    expect(countMarket(ads)).toEqual({
      ads: 2,
      silent: 1,
      skills: [
        { skill: 'ci-cd', ads: 2, must: 1 },
        { skill: 'programming', ads: 1, must: 1 },
        { skill: 'version-control', ads: 1, must: 1 },
      ],
      tools: [
        { tool: 'Git', ads: 2 },
        { tool: 'Go', ads: 1 },
      ],
    });
  });

  it('says of how many from five ads on', () => {
    const why = (count: number): string | undefined =>
      findDemand(countMarket(Array.from({ length: count }, () => ad([], asked('ci-cd'))))).get('ci-cd')?.why;
    expect([why(4), why(5)]).toEqual(['asked in 4 of your ads', 'asked in 5 of your 5 ads']);
  });
});
