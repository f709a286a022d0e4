import {
  type CodeSample,
  type DesignPart,
  findStoriesFor,
  MINUTES,
  type MockQuestion,
  type Story,
} from '../../coaching/practice.ts';
import { LEVEL_NAMES, type Skill } from '../../coaching/skills.ts';
import type { Reading, ReadOn } from '../find/find-reading.ts';
import { describeCard } from './asked-cards.ts';

/** One point that a listener ticks; of a design exercise, the part of the answer it belongs to. */
export interface SheetPoint {
  readonly text: string;
  readonly part: string | null;
}

/** A question of a mock interview with all that an interviewer needs. */
export interface Sheet {
  readonly id: string;
  readonly kind: MockQuestion['kind'];
  readonly heading: string;
  readonly minutes: number;
  readonly question: string;
  readonly shown: readonly string[];
  readonly code: CodeSample | null;
  /** What to answer where the candidate asks. */
  readonly given: readonly { readonly ask: string; readonly answer: string }[];
  readonly points: readonly SheetPoint[];
  /** What lifts the answer, or how large the thing told should be. */
  readonly lifts: readonly string[];
  readonly followUps: readonly string[];
  readonly redFlags: readonly string[];
  readonly resource: Reading | null;
  /** The titles of the person's stories that fit. */
  readonly stories: readonly string[];
}

/** A question that was answered: how long it took, and which points were said, by their places. */
export interface Answered {
  readonly sheet: Sheet;
  readonly seconds: number;
  readonly said: readonly number[];
}

/** What a sheet is made with. */
export interface SheetParts {
  readonly skills: readonly Skill[];
  readonly findReading: (asked: ReadOn) => Reading | null;
  readonly stories: readonly Story[];
}

/** The sheet of a question. */
export function makeSheet(asked: MockQuestion, { skills, findReading, stories }: SheetParts): Sheet {
  const plain = { shown: [], code: null, given: [], lifts: [], resource: null, stories: [] };
  if (asked.kind === 'technical') {
    const { card, kind, minutes } = asked;
    const { id, question, shown = [], code = null, lifts, followUps, redFlags } = card;
    const points = card.points.map((text) => ({ text, part: null }));
    const heading = describeCard(card, skills);
    const about = { id, kind, heading, minutes, question, shown, code, points, lifts, followUps, redFlags };
    return { ...plain, ...about, resource: findReading(card) };
  }
  if (asked.kind === 'design') {
    const { exercise, kind, minutes } = asked;
    const { id, question, given, followUps, redFlags } = exercise;
    const points = exercise.rubric.flatMap(({ part, points: own }) =>
      own.map(({ level, text }) => ({ text: `${text} (${LEVEL_NAMES[level]})`, part: PART_WORDS[part] })),
    );
    const heading = `System design · ${exercise.title}`;
    return {
      ...plain,
      id,
      kind,
      heading,
      minutes,
      question,
      given,
      points,
      followUps,
      redFlags,
      resource: findReading(exercise),
    };
  }
  const { question: one, kind, minutes, level } = asked;
  const { id, question, followUps, redFlags } = one;
  return {
    ...plain,
    ...{ id, kind, minutes, question, followUps, redFlags, heading: `Behavioural · ${one.probes}` },
    points: one.points.map((text) => ({ text, part: null })),
    lifts: [`For ${LEVEL_NAMES[level]}: ${one.scope[level]}`],
    stories: findStoriesFor(one, stories).map(({ title }) => title),
  };
}

const PART_WORDS: Readonly<Record<DesignPart, string>> = {
  requirements: 'Requirements',
  estimate: 'Estimate',
  parts: 'Parts',
  data: 'Data',
  failure: 'Failure',
  cost: 'Cost',
};

/** Minutes of all questions together. */
export function countMinutes(sheets: readonly Sheet[]): number {
  return sheets.reduce((sum, { kind }) => sum + MINUTES[kind], 0);
}
