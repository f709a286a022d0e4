import { type Answer, ANSWER_WORDS, ANSWERS, type Mode, MODES } from './assessment.ts';
import { EVIDENCE_LASTS_DAYS, type Standing, STANDINGS, type Strength, STRENGTHS } from './evidence.ts';
import { JOB_STAGES, type JobStage } from './jobs.ts';
import { PRIORITIES, type Priority, PRIORITY_WEIGHTS } from './path.ts';
import { LEVEL_NAMES, type RungLevel } from './skills.ts';

/** A word of the program and what it means. */
export interface Word {
  readonly word: string;
  readonly means: string;
}

/** Words that are explained together; the id is what a person asks for. */
export interface WordGroup {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly words: readonly Word[];
}

const LEVELS: Readonly<Record<(typeof LEVEL_NAMES)[number], string>> = {
  None: 'nothing held yet',
  Guided: 'done by following a tutorial or a colleague',
  Independent: 'routine work done alone, from start to end',
  Production: 'done for real users or real data, with what goes wrong there',
  Lead: 'decided, designed, reviewed or taught, and answered for',
};

const ANSWERED: Readonly<Record<Answer, string>> = {
  no: 'not done yet',
  helped: 'done with help: a person, a tutorial or an assistant',
  alone: 'done without help',
  often: 'done alone more than once, or under load; counts as alone does',
  'no-chance': 'no occasion for it yet: not met, and not lacking either',
};

const MODE: Readonly<Record<Mode, string>> = {
  adaptive: 'level by level, until it is clear where you stand',
  quick: 'the key statement of each level alone',
  full: 'every statement of every level',
  set: 'levels set without questions',
  step: 'the three statements of a step that you told as done',
};

const STANDING: Readonly<Record<Standing, string>> = {
  claimed: 'your own answers and nothing else',
  evidenced: `a link, a path or a note of the last ${EVIDENCE_LASTS_DAYS} days backs it`,
  checked: 'another rater came to the same level',
  stale: `the newest evidence for it is older than ${EVIDENCE_LASTS_DAYS} days`,
};

const STRENGTH: Readonly<Record<Strength, string>> = {
  strong: 'the act itself',
  fair: 'a part of the act',
  weak: 'a hint that it was done',
};

const PRIORITY: Readonly<Record<Priority, string>> = {
  must: `asked for nearly everywhere; weighs ${PRIORITY_WEIGHTS.must} in the order of steps`,
  should: `asked for often; weighs ${PRIORITY_WEIGHTS.should}`,
  nice: `a plus; weighs ${PRIORITY_WEIGHTS.nice}`,
};

const STAGE: Readonly<Record<JobStage, string>> = {
  saved: 'kept, and nothing sent yet',
  applied: 'the application is sent',
  screening: 'a first talk, often with a recruiter',
  interview: 'talks with those you would work with',
  task: 'something to do at home and hand in',
  offer: 'they want you, and wait for your answer',
  accepted: 'you said yes',
  declined: 'you said no',
  rejected: 'they said no',
  silent: 'nobody answers any more',
};

const MET: Word = { word: 'met', means: 'at Guided by "helped"; from Independent on by "alone"' };
const HELD: Word = {
  word: 'held',
  means: 'at least two of its three statements met (quick: the key one)',
};

/** Every word of the program that does not explain itself, by what it is about. */
export const WORD_GROUPS: readonly WordGroup[] = [
  {
    id: 'levels',
    title: 'Levels',
    about: 'how far you are in a skill',
    words: LEVEL_NAMES.map((word) => ({ word, means: LEVELS[word] })),
  },
  {
    id: 'answers',
    title: 'Answers',
    about: 'what you say to a statement',
    words: ANSWERS.map((answer) => ({ word: ANSWER_WORDS[answer], means: ANSWERED[answer] })),
  },
  {
    id: 'counts',
    title: 'What counts',
    about: 'from answers to a level',
    words: [
      MET,
      HELD,
      { word: 'level', means: 'the highest one held with none below it that was asked and missed' },
      { word: 'not asked', means: 'a statement that no assessment put to you; it says nothing for or against you' },
    ],
  },
  {
    id: 'modes',
    title: 'Modes',
    about: 'how an assessment in the history came about',
    words: MODES.map((word) => ({ word, means: MODE[word] })),
  },
  {
    id: 'standings',
    title: 'Standings',
    about: 'what backs a level',
    words: [
      ...STANDINGS.map((word) => ({ word, means: STANDING[word] })),
      { word: 'unproven', means: 'claimed or stale' },
    ],
  },
  {
    id: 'strengths',
    title: 'Strengths',
    about: 'how much of an act a scan has found',
    words: STRENGTHS.map((word) => ({ word, means: STRENGTH[word] })),
  },
  {
    id: 'priorities',
    title: 'Priorities',
    about: 'how much a target asks for a skill',
    words: PRIORITIES.map((word) => ({ word, means: PRIORITY[word] })),
  },
  {
    id: 'steps',
    title: 'The way',
    about: 'from where you are to a target',
    words: [
      { word: 'target', means: 'a role to aim at: for each skill a level and a priority' },
      { word: 'gap', means: 'how many levels a skill is short of the target' },
      { word: 'rung', means: 'one level of one skill; a step climbs one rung' },
      { word: 'step', means: 'a project, what to learn for it, and a list that says when it is done' },
      { word: 'prove it', means: 'a step for a must-have that is at its level and unproven' },
    ],
  },
  {
    id: 'stages',
    title: 'Stages',
    about: 'where a job stands that you follow',
    words: JOB_STAGES.map((word) => ({ word, means: STAGE[word] })),
  },
];

/** The groups that explain a name: all for "words", a group by its id, or the groups that hold a word. */
export function findWords(name: string): readonly WordGroup[] {
  const asked = normalise(name);
  if (asked === 'word') return WORD_GROUPS;
  const [group] = WORD_GROUPS.filter(({ id, title }) => [normalise(id), normalise(title)].includes(asked));
  if (group !== undefined) return [group];
  return WORD_GROUPS.filter(({ words }) => words.some(({ word }) => normalise(word) === asked));
}

/** What somebody who answers the statements of a level must know: the level, the answers, and what counts. */
export function wordsForRung(level: RungLevel | null): readonly WordGroup[] {
  return WORD_GROUPS.flatMap((group): WordGroup[] => {
    if (group.id === 'answers') return [group];
    if (group.id === 'counts') return [{ ...group, words: [MET, HELD] }];
    if (group.id !== 'levels' || level === null) return [];
    return [{ ...group, words: group.words.filter(({ word }) => word === LEVEL_NAMES[level]) }];
  });
}

/** A name without regard to case, hyphens and whether it is a plural. */
function normalise(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, ' ')
    .replace(/ies$/u, 'y')
    .replace(/s$/u, '');
}
