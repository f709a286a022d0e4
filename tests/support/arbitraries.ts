import * as fc from 'fast-check';
import { type About, BUDGETS, EXPERIENCES, type Told } from '../../src/coaching/about.ts';
import {
  type Answer,
  type Answers,
  ANSWERS,
  type Assessment,
  ASK_MODES,
  MODES,
  START_LEVELS,
  type Unfinished,
} from '../../src/coaching/assessment.ts';
import type { Patch } from '../../src/coaching/record.ts';
import type { KeptPlan, StepState } from '../../src/coaching/record.ts';
import { type Job, JOB_STAGES, VERDICTS } from '../../src/coaching/jobs.ts';
import { isPlain } from '../../src/coaching/plain-text.ts';
import { type CardState, MOST_CARDS_A_DAY, type Story, VALUES } from '../../src/coaching/practice.ts';
import { type PersonRecord, RECORD_VERSION, REMOVABLE } from '../../src/coaching/record.ts';
import { type Level, RUNG_LEVELS, type Skill, SKILL_IDS } from '../../src/coaching/skills.ts';
import { CLOUDS, FRAMEWORK_IDS, LANGUAGES } from '../../src/coaching/stacks.ts';
import { anyTerms } from './offers.ts';

const anyAnswer: fc.Arbitrary<Answer> = fc.constantFrom(...ANSWERS);

/** Answers to some statements of a skill, in any order. */
export function someAnswers(skill: Skill): fc.Arbitrary<Answers> {
  const ids = skill.levels.flatMap((rung) => rung.statements.map(({ id }) => id));
  return fc
    .shuffledSubarray(ids)
    .chain((chosen) =>
      fc
        .array(anyAnswer, { minLength: chosen.length, maxLength: chosen.length })
        .map((answers) => zip(chosen, answers)),
    );
}

/** What a person would answer to every statement of a skill, with no rung held above one that is not. */
export function monotoneAnswers(skill: Skill): fc.Arbitrary<Answers> {
  const held = fc.constantFrom<Answer[]>(
    ['alone', 'often', 'no'],
    ['often', 'alone', 'alone'],
    ['no-chance', 'alone', 'often'],
  );
  const failed = fc.constantFrom<Answer[]>(
    ['no', 'no', 'no'],
    ['alone', 'no', 'no-chance'],
    ['no', 'no-chance', 'often'],
  );
  return fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.array(fc.tuple(held, failed), { minLength: 4, maxLength: 4 }))
    .map(([boundary, rungs]) => {
      const entries = RUNG_LEVELS.flatMap((level, index) => {
        const [yes = [], no = []] = rungs[index] ?? [];
        const ids = skill.levels[index]?.statements.map(({ id }) => id) ?? [];
        return Object.entries(zip(ids, level <= boundary ? yes : no));
      });
      return Object.fromEntries(entries);
    });
}

function zip(ids: readonly string[], answers: readonly Answer[]): Answers {
  return Object.fromEntries(ids.map((id, index) => [id, answers[index] ?? 'no']));
}

const anyId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,20}$/);
const anyInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyRater = fc.constantFrom('self', 'Sam', 'Ada Lovelace', '日本', 'constructor', 'toString');
const anySkill = fc.constantFrom(...SKILL_IDS);
const anyLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const anyText = fc.string({ unit: 'grapheme', maxLength: 30 }).filter(isPlain);
const anyStatement = fc
  .tuple(anySkill, anyLevel, fc.constantFrom('a', 'b', 'c'))
  .map(([skill, level, letter]) => `${skill}.${level}${letter}`);
const anyGiven = fc.dictionary(anyStatement, anyAnswer, { maxKeys: 4, noNullPrototype: true });

const anyAbout: fc.Arbitrary<About> = fc.record(
  {
    name: anyTold(anyRater),
    language: anyTold(fc.constantFrom(...LANGUAGES)),
    framework: anyTold(fc.constantFrom(...FRAMEWORK_IDS)),
    cloud: anyTold(fc.constantFrom(...CLOUDS)),
    experience: anyTold(fc.constantFrom(...EXPERIENCES)),
    budget: anyTold(fc.constantFrom(...BUDGETS)),
  },
  { requiredKeys: [], noNullPrototype: true },
);

function anyTold<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Told<Value>> {
  return fc.record({ value, by: fc.constantFrom('config', 'assess'), at: anyInstant });
}

const anyAssessment: fc.Arbitrary<Assessment> = fc.record({
  id: anyId,
  at: anyInstant,
  by: anyRater,
  mode: fc.constantFrom(...MODES),
  levels: fc.dictionary(anySkill, anyLevel, { maxKeys: 4, noNullPrototype: true }),
  answers: anyGiven,
});

const anyUnfinished: fc.Arbitrary<Unfinished> = fc.record({
  id: anyId,
  startedAt: anyInstant,
  by: anyRater,
  mode: fc.constantFrom(...ASK_MODES),
  skills: fc.uniqueArray(anySkill, { minLength: 1, maxLength: 3 }),
  start: fc.constantFrom(...START_LEVELS),
  answers: anyGiven,
});

const anyLine = fc.constantFrom('a line', 'each table has a key', '日本');
const anyDay = anyInstant.map((at) => at.slice(0, 10));
const anySpent = fc.option(fc.integer({ min: 0, max: 400 }));
const anyHours = fc.record({ min: fc.nat({ max: 40 }), max: fc.nat({ max: 90 }) });

const anyStepState: fc.Arbitrary<StepState> = fc.record({
  step: anyId,
  since: fc.option(anyInstant),
  ticks: fc.array(fc.record({ line: anyLine, at: anyInstant }), { maxLength: 2 }),
  note: fc.option(anyLine),
  skipped: fc.option(fc.record({ reason: anyLine, at: anyInstant })),
});

const anyPlan: fc.Arbitrary<KeptPlan> = fc.record({
  madeAt: anyInstant,
  target: anyId,
  hoursPerWeek: fc.integer({ min: 1, max: 80 }),
  start: anyDay,
  steps: fc.array(fc.record({ step: anyId, from: anyDay, due: anyDay, hours: anyHours }), { maxLength: 3 }),
});

const anyCardState: fc.Arbitrary<CardState> = fc.record({
  card: anyId,
  last: anyDay,
  due: anyDay,
  stability: fc.double({ min: 0.1, max: 400, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  grades: fc.stringMatching(/^[1-4]{1,5}$/),
  answer: fc.option(anyText),
});

const anyStory: fc.Arbitrary<Story> = fc.record({
  id: anyId,
  title: anyText,
  situation: anyText,
  task: anyText,
  action: anyText,
  result: anyText,
  number: fc.option(anyText),
  evidence: fc.option(anyId),
  tags: fc.subarray([...VALUES]),
  at: anyInstant,
});

const anyTick = fc.record({ checklist: anyId, item: anyId, at: anyInstant });

/** Any job; its id is one that a name can have. */
export const anyJob: fc.Arbitrary<Job> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/),
  name: anyText,
  role: fc.option(anyText),
  url: fc.constantFrom(null, 'https://example.org/jobs/7'),
  ad: fc.constantFrom(null, 'We look for somebody.\n\n- who writes SQL\n- 日本'),
  log: fc.array(
    fc.record({
      at: anyInstant,
      day: anyDay,
      stage: fc.option(fc.constantFrom(...JOB_STAGES)),
      note: fc.option(anyText),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  next: fc.option(fc.record({ day: anyDay, what: anyText })),
  ticks: fc.array(anyTick, { maxLength: 2 }),
  notes: fc.array(fc.record({ checklist: anyId, item: anyId, text: anyText }), { maxLength: 2 }),
  answers: fc.array(fc.record({ item: anyId, verdict: fc.constantFrom(...VERDICTS), text: anyText }), {
    maxLength: 2,
  }),
  offer: fc.option(anyTerms),
  dropped: fc.option(anyInstant),
});

const anyPatch: fc.Arbitrary<Patch> = fc.record({
  values: fc.record(
    { target: fc.option(anyId), plan: fc.option(anyPlan), about: anyAbout },
    { requiredKeys: [], noNullPrototype: true },
  ),
  lists: fc.record(
    {
      assessments: anyListPatch(anyAssessment),
      unfinished: anyListPatch(anyUnfinished),
      steps: anyListPatch(anyStepState),
      cards: anyListPatch(anyCardState),
      jobs: anyListPatch(anyJob),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
});

function anyListPatch<Entry>(entry: fc.Arbitrary<Entry>) {
  return fc.record({
    added: fc.array(anyId, { maxLength: 2 }),
    removed: fc.array(fc.record({ index: fc.nat({ max: 4 }), entry }), { maxLength: 2 }),
  });
}

function unique<Entry extends { readonly id: string }>(entry: fc.Arbitrary<Entry>): fc.Arbitrary<Entry[]> {
  return fc.uniqueArray(entry, { maxLength: 4, selector: ({ id }) => id });
}

/** Any valid record of a person; ids are unique within a list. */
export function anyRecord(): fc.Arbitrary<PersonRecord> {
  return fc.record({
    version: fc.constant(RECORD_VERSION),
    owner: fc.option(fc.record({ id: anyId, also: fc.array(anyId, { maxLength: 2 }) })),
    about: anyAbout,
    target: fc.option(anyId),
    hoursPerWeek: fc.option(fc.integer({ min: 1, max: 80 })),
    assessments: unique(anyAssessment),
    unfinished: unique(anyUnfinished),
    evidence: unique(fc.record({ id: anyId, skill: anySkill, level: anyLevel, at: anyInstant, text: anyText })),
    done: unique(
      fc.record({
        id: anyId,
        step: anyId,
        at: anyInstant,
        assessment: fc.option(anyId),
        evidence: fc.option(anyId),
        hours: anySpent,
      }),
    ),
    ticks: fc.uniqueArray(fc.record({ checklist: anyId, item: anyId, at: anyInstant }), {
      maxLength: 4,
      selector: ({ checklist, item }) => `${checklist}/${item}`,
    }),
    steps: fc.uniqueArray(anyStepState, { maxLength: 3, selector: ({ step }) => step }),
    plan: fc.option(anyPlan),
    practice: fc.record({
      until: fc.option(anyDay),
      perDay: fc.option(fc.integer({ min: 1, max: MOST_CARDS_A_DAY })),
      skills: fc.array(anySkill, { maxLength: 2 }),
    }),
    cards: fc.uniqueArray(anyCardState, { maxLength: 3, selector: ({ card }) => card }),
    ownCards: unique(
      fc.record({ id: anyId, question: anyText, points: fc.array(anyText, { maxLength: 3 }), at: anyInstant }),
    ),
    stories: unique(anyStory),
    jobs: unique(anyJob),
    removals: fc.array(fc.record({ list: fc.constantFrom(...REMOVABLE), key: anyId, at: anyInstant }), {
      maxLength: 3,
    }),
    lastChange: fc.option(fc.record({ at: anyInstant, command: anyLine, back: anyPatch })),
    reversals: fc.array(fc.record({ at: anyInstant, command: anyLine, madeAt: anyInstant, again: anyPatch }), {
      maxLength: 2,
    }),
  });
}
