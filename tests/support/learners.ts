import type { Answer, Answers, Assessment, Levels } from '../../src/coaching/assessment.ts';
import { makeKeptPlan } from '../../src/coaching/schedule.ts';
import { planSteps, rankSteps } from '../../src/coaching/path.ts';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { type Level, type Skill, SKILL_IDS, type SkillId } from '../../src/coaching/skills.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from './data-folder.ts';
import { makeAssessment, makeRecord } from './person.ts';

const knowledge = openKnowledge(DATA, { day: '2026-11-23' });
const skills = knowledge.skills();

const told = <Value>(value: Value) => ({ value, by: 'config' as const, at: '2026-03-01T10:00:00.000Z' });

/** What is said of the rung above a level: each way that a statement can be open. */
const ABOVE: readonly (readonly (Answer | undefined)[])[] = [
  ['no', 'helped', 'alone'],
  ['helped', 'no-chance', 'no'],
  ['no', undefined, 'alone'],
  ['no', 'no', 'no-chance'],
];

function answersOf(skill: Skill, level: Level, turn: number): Answers {
  const given = skill.levels.flatMap(({ level: rung, statements }) =>
    statements.flatMap(({ id }, index) => {
      const above = ABOVE[turn % ABOVE.length]?.[index];
      const answer = rung === level ? 'alone' : rung === level + 1 ? above : undefined;
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
  return Object.fromEntries(given);
}

/** An assessment of these levels with the answers that give them. */
export function assessed(fields: Partial<Assessment> & { readonly levels: Levels }): Assessment {
  const answers = skills.flatMap((skill, turn) => {
    const level = fields.levels[skill.id];
    return level === undefined ? [] : Object.entries(answersOf(skill, level, turn));
  });
  return makeAssessment({ answers: Object.fromEntries(answers), ...fields });
}

/** The levels of the twelve in their order, one digit each; a dash for a skill that is left out. */
export function levelsOf(digits: string): Levels {
  const pairs = SKILL_IDS.map((id, index) => [id, digits[index] ?? '-'] as const);
  return Object.fromEntries(
    pairs.filter(([, digit]) => digit !== '-').map(([id, digit]) => [id, Number(digit) as Level]),
  );
}

const at = (day: string): string => `${day}T10:00:00.000Z`;

/** Somebody half way: rated several times over months, with evidence, a second opinion and a plan half done. */
export function makeLearner(): PersonRecord {
  const rounds = [
    ['2026-03-02', '100110000010'],
    ['2026-05-10', '110120000110'],
    ['2026-07-20', '211121010110'],
    ['2026-09-28', '221122011120'],
    ['2026-11-20', '2222220121--'],
  ] as const;
  const target = knowledge.findTarget('junior');
  const early = levelsOf('211121010110');
  const steps = rankSteps(skills, target, early);
  const plan = planSteps(steps, { target: 'junior', hoursPerWeek: 8, start: '2026-07-21' });
  const piece = (skill: SkillId, level: Level, day: string, text: string) => ({
    id: `evidence-${skill}-${day}`,
    skill,
    level,
    at: at(day),
    text,
  });
  return makeRecord({
    about: { name: told('Nadia Okonkwo'), language: told('python') },
    target: 'junior',
    hoursPerWeek: 8,
    assessments: [
      ...rounds.map(([day, digits]) => assessed({ at: at(day), levels: levelsOf(digits) })),
      assessed({ id: 'sam', at: at('2026-11-12'), by: 'Sam Reyes', levels: levelsOf('21213-01----') }),
      assessed({ id: 'ines', at: at('2026-10-02'), by: 'Inês', levels: { 'version-control': 2, communication: 3 } }),
    ].sort((a, b) => a.at.localeCompare(b.at)),
    evidence: [
      piece('programming', 2, '2026-10-11', 'https://github.com/example/reading-list'),
      piece(
        'database-management',
        2,
        '2026-11-02',
        'The lending library: https://example.org/library/schema.sql, reviewed at the meetup.',
      ),
      piece(
        'version-control',
        2,
        '2025-06-01',
        'https://example.org/a/rather/long/path/to/a/repository-of-mine/pull/17',
      ),
      piece('api-development', 2, '2026-11-19', 'A recording of the demo, on my disk'),
    ],
    done: [
      { id: 'd1', step: 'programming/2', at: at('2026-08-20'), assessment: null, evidence: null, hours: 31 },
      { id: 'd2', step: 'database-management/2', at: at('2026-10-02'), assessment: null, evidence: null, hours: 40 },
    ],
    steps: [
      {
        step: 'testing-and-debugging/2',
        since: at('2026-11-10'),
        ticks: [],
        note: 'pytest, not unittest',
        skipped: null,
      },
    ],
    plan: makeKeptPlan(plan, steps, at('2026-07-21')),
  });
}

const NAMES = [
  'Ada',
  'Bjørn',
  'Chiamaka',
  'Dmitri',
  'Esra',
  'Fumiko',
  'Gloria',
  'Hemi',
  'Ines',
  'João',
  'Kwame',
  'Lucía',
];

/** Somebody of a cohort, each other than the one before. */
export function makeMember(index: number): PersonRecord {
  const digits = (shift: number): string =>
    SKILL_IDS.map((_id, place) =>
      (index * 7 + place * 5 + shift) % 13 === 0 ? '-' : String((index + place * (index % 4) + shift) % 4),
    ).join('');
  const name = `${NAMES[index % NAMES.length] ?? ''}${index < NAMES.length ? '' : ` ${index}`}`;
  const rounds = index % 6 === 5 ? [] : [0, 1];
  return makeRecord({
    about: { name: told(name) },
    target: ['junior', 'mid', 'junior', 'cloud'][index % 4] ?? null,
    assessments: rounds.map((round) =>
      assessed({ at: at(round === 0 ? '2026-08-03' : '2026-11-14'), levels: levelsOf(digits(round)) }),
    ),
    steps:
      index % 3 === 0
        ? SKILL_IDS.flatMap((id) =>
            [1, 2, 3].map((level) => ({
              step: `${id}/${level}`,
              since: at('2026-11-09'),
              ticks: [],
              note: null,
              skipped: null,
            })),
          )
        : [],
  });
}

/** Somebody who was rated 200 times, up and down, with as much evidence as nobody reads. */
export function makeVeteran(): PersonRecord {
  const day = (index: number): string => new Date(Date.UTC(2022, 11, 1) + index * 7 * 86_400_000).toISOString();
  return makeRecord({
    ...makeLearner(),
    assessments: Array.from({ length: 200 }, (_none, index) => ({
      ...assessed({
        at: day(index),
        levels: levelsOf(SKILL_IDS.map((_id, place) => String((index * (place + 3)) % 5)).join('')),
      }),
      by: index % 3 === 1 ? `Rater ${index}` : 'self',
      id: `many-${index}`,
    })),
    evidence: Array.from({ length: 300 }, (_none, index) => ({
      id: `piece-${index}`,
      skill: SKILL_IDS[index % 12] ?? 'programming',
      level: 2 as const,
      at: day(index % 200),
      text: '"'.repeat(400) + ` ${index}`,
    })),
  });
}

/** What would break out of a page that does not escape it. */
const HOSTILE = [
  '</style><script>window.broken = 1</script>',
  '" onload="window.broken = 1" x="',
  "'><img src=x onerror=window.broken=1>",
  'javascript:window.broken=1',
  'data:text/html,<script>window.broken=1</script>',
  'https://example.org/" onclick="window.broken=1',
  "https://example.org/'onmouseover='window.broken=1",
  'http://[not-an-address',
  '\u202eright to left\u2066 \u05e9\u05dc\u05d5\u05dd',
  '\u001b[31mred\u0007',
  `https://example.org/${'w'.repeat(10_000)}`,
  'w'.repeat(10_000),
];

/** Somebody whose every word is hostile. */
export function makeHostile(index = 0): PersonRecord {
  const learner = makeLearner();
  const word = (place: number): string => HOSTILE[place % HOSTILE.length] ?? '';
  const raters = [...new Set(learner.assessments.map(({ by }) => by))];
  return {
    ...learner,
    about: { ...learner.about, name: told(word(index)) },
    assessments: learner.assessments.map((one) => ({
      ...one,
      by: one.by === 'self' ? 'self' : word(raters.indexOf(one.by) + index),
    })),
    evidence: HOSTILE.map((text, place) => ({
      id: `hostile-${place}`,
      skill: SKILL_IDS[place % SKILL_IDS.length] ?? 'programming',
      level: 1 as const,
      at: at('2026-11-01'),
      text,
    })),
  };
}
