import { countDays } from '../days.ts';
import type { RungLevel } from '../skills.ts';
import type { BehaviouralQuestion, CardOutline, DesignExercise, SkillCard } from './card.ts';
import type { CardState } from './card-state.ts';

export const MOCK_KINDS = ['technical', 'design', 'behavioural', 'mixed'] as const;
export type MockKind = (typeof MOCK_KINDS)[number];

/** Minutes that a question of each kind is given. */
export const MINUTES = { technical: 5, behavioural: 5, design: 40 } as const;

/** Minutes of a mock interview of each kind unless the person says otherwise. */
export const MOCK_MINUTES: Readonly<Record<MockKind, number>> = {
  technical: 30,
  design: 40,
  behavioural: 30,
  mixed: 45,
};

/** One question of a mock interview, with what is known of a card. */
export type MockQuestion<Asked extends CardOutline = SkillCard> =
  | { readonly kind: 'technical'; readonly minutes: number; readonly card: Asked }
  | { readonly kind: 'design'; readonly minutes: number; readonly exercise: DesignExercise }
  | {
      readonly kind: 'behavioural';
      readonly minutes: number;
      readonly question: BehaviouralQuestion;
      readonly level: RungLevel;
    };

/** What the questions of a mock interview are drawn from. */
export interface MockSources {
  /** In the order in which they are first asked. */
  readonly cards: readonly CardOutline[];
  readonly exercises: readonly DesignExercise[];
  readonly behavioural: readonly BehaviouralQuestion[];
  readonly states: readonly CardState[];
  readonly today: string;
  /** The level that is interviewed for. */
  readonly level: RungLevel;
}

type Drawn = MockQuestion<CardOutline>;

/**
 * The questions of a mock interview of so many minutes: cards that were not asked for longest first, one of each skill
 * before a second of any, the others in turn from day to day, so that the same record and day give the same ones. At
 * least one question; mixed asks two technical ones for each behavioural one, after a design exercise where an hour or
 * more is given.
 */
export function chooseMock(kind: MockKind, minutes: number, sources: MockSources): MockQuestion<CardOutline>[] {
  const technical = orderTechnical(sources);
  const behavioural = orderBehavioural(sources);
  const design = turn(sources.exercises, sources.today).map((exercise): Drawn => ({
    kind: 'design',
    minutes: MINUTES.design,
    exercise,
  }));
  if (kind === 'technical') return fill(technical, minutes);
  if (kind === 'behavioural') return fill(behavioural, minutes);
  if (kind === 'design') return fill(design, minutes);
  const first = minutes >= 60 ? design.slice(0, 1) : [];
  const rest = minutes - first.length * MINUTES.design;
  const mixed = behavioural.flatMap((question, index) => [...technical.slice(index * 2, index * 2 + 2), question]);
  return [...first, ...fill(mixed, rest)];
}

function fill(questions: readonly Drawn[], minutes: number): Drawn[] {
  let left = minutes;
  const fitting = questions.filter((question) => {
    if (left < question.minutes) return false;
    left -= question.minutes;
    return true;
  });
  return fitting.length > 0 ? fitting : questions.slice(0, 1);
}

/** By when they were asked last, and of those of one day one of each skill before a second of any. */
function orderTechnical({ cards, states }: MockSources): Drawn[] {
  const last = new Map(states.map((state) => [state.card, state.last]));
  const seen = new Map<string, number>();
  return cards
    .map((card) => {
      const when = last.get(card.id) ?? '';
      const group = `${card.skill} ${when}`;
      const round = seen.get(group) ?? 0;
      seen.set(group, round + 1);
      return { card, when, round };
    })
    .sort((a, b) => a.when.localeCompare(b.when) || a.round - b.round)
    .map(({ card }) => ({ kind: 'technical', minutes: MINUTES.technical, card }));
}

/** In turn, no value a second time before each was probed. */
function orderBehavioural({ behavioural, today, level }: MockSources): Drawn[] {
  const seen = new Map<string, number>();
  return turn(behavioural, today)
    .map((question) => {
      const round = seen.get(question.probes) ?? 0;
      seen.set(question.probes, round + 1);
      return { question, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ question }) => ({ kind: 'behavioural', minutes: MINUTES.behavioural, question, level }));
}

/** The list begun at another place each day. */
function turn<One>(list: readonly One[], day: string): One[] {
  if (list.length === 0) return [];
  const at = Math.abs(countDays(FIRST_DAY, day)) % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

const FIRST_DAY = '2026-01-01';
