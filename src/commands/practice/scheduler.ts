import { type Card, createEmptyCard, fsrs, type FSRSParameters, type Grade as FsrsGrade, Rating, State } from 'ts-fsrs';
import { countDays } from '../../coaching/days.ts';
import type { CardState, Grade, Scheduler } from '../../coaching/practice.ts';

/** Half a year is the longest a card waits: what is asked in interviews is to be at hand. */
const LONGEST_DAYS = 180;

/** Whole days, no second look on the same day, and nothing left to chance. */
const RULES = { enable_short_term: false, enable_fuzz: false } as const;

/** The Free Spaced Repetition Scheduler with these weights, with the days of a record in place of instants. */
export function createScheduler(parameters: Pick<Partial<FSRSParameters>, 'w' | 'maximum_interval'>): Scheduler {
  const algorithm = fsrs({ ...parameters, ...RULES });
  return {
    grade: (before, card, grade, day) => {
      const now = toDate(day);
      const known = before === null ? createEmptyCard(now) : toCard(before);
      const { due, stability, difficulty } = algorithm.next(known, now, RATINGS[grade]).card;
      return {
        ...{ card, last: day, due: due.toISOString().slice(0, 10), stability, difficulty },
        grades: `${before?.grades ?? ''}${grade}`,
        answer: before?.answer ?? null,
      };
    },
    recall: (state, day) => algorithm.get_retrievability(toCard(state), toDate(day), false),
  };
}

/** The scheduler of practice, with the weights that its makers found on the reviews of many people. */
export const scheduler = createScheduler({ maximum_interval: LONGEST_DAYS });

const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};

/** What the scheduler knows of a card, from what is stored of it. */
function toCard({ last, due, stability, difficulty, grades }: CardState): Card {
  return {
    ...createEmptyCard(toDate(last)),
    due: toDate(due),
    last_review: toDate(last),
    stability,
    difficulty,
    scheduled_days: countDays(last, due),
    reps: grades.length,
    lapses: grades.slice(1).split('1').length - 1,
    state: State.Review,
  };
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
