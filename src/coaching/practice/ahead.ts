import { countDays, localDay } from '../days.ts';
import { CARDS_A_DAY, type CardState, countGraded, type OwnCard, type PracticeSettings } from './card-state.ts';

/** What there is to practise: cards to know again today, no more than a day takes, and the days to a named one. */
export interface PracticeAhead {
  readonly due: number;
  readonly until: string | null;
  readonly days: number | null;
}

interface Practised {
  readonly practice: PracticeSettings;
  readonly cards: readonly CardState[];
  readonly ownCards: readonly OwnCard[];
}

/** What of a record is to be practised on a day; null where nothing ever was and no day to come is named. */
export function findPracticeAhead({ practice, cards, ownCards }: Practised, today: string): PracticeAhead | null {
  const until = practice.until !== null && practice.until > today ? practice.until : null;
  if (cards.length === 0 && ownCards.length === 0 && until === null) return null;
  const known = new Set(cards.map(({ card }) => card));
  const asked = ownCards.filter(({ id, at }) => !known.has(id) && localDay(new Date(at)) < today);
  const due = cards.filter((state) => state.last < today && state.due <= today).length + asked.length;
  const room = Math.max(0, (practice.perDay ?? CARDS_A_DAY) - countGraded(cards, today));
  return { due: Math.min(due, room), until, days: until === null ? null : countDays(today, until) };
}
