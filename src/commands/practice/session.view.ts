import { addDays, countDays } from '../../coaching/days.ts';
import { INTERVIEW_LIST } from '../../coaching/jobs.ts';
import {
  type CardOutline,
  type DayOfCards,
  type Deck,
  GRADE_WORDS,
  GRADES,
  type ToADay,
} from '../../coaching/practice.ts';
import { countOf, formatDate, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AskedCards } from './asked-cards.ts';
import type { GradedCard } from './session.ts';

/** What a day's cards were asked from, what is left of them, and the job whose talk ends it; null for none. */
interface DoneToday {
  readonly deck: Deck;
  readonly left: DayOfCards;
  readonly job: string | null;
}

/** What a session was: how each card went, and when practice goes on. */
export function renderSession(
  graded: readonly GradedCard[],
  { deck, left, job }: DoneToday,
  { terminal, columns }: Style,
): string {
  if (!terminal) return graded.map(({ card, grade, due }) => [card, GRADE_WORDS[grade], due].join('\t')).join('\n');
  const counts = GRADES.toReversed().flatMap((grade) => {
    const count = graded.filter((one) => one.grade === grade).length;
    return count === 0 ? [] : [`${count} ${GRADE_WORDS[grade]}`];
  });
  const lines = [
    `${countOf(graded.length, 'card')}: ${counts.join(', ')}.`,
    left.cards.length > 0 ? `${countOf(left.cards.length, 'more card')} today: coach practice` : nameNext(deck, job),
  ];
  return lines.map((line) => wrapProse(line, columns)).join('\n');
}

/** Why there is nothing to ask now, and when there is. */
export function describeNothingDue({ deck, left, job }: DoneToday, { terminal, columns }: Style): string {
  const { graded } = left;
  if (!terminal) return '';
  if (deck.ranked.length === 0) return 'There is no card on that.';
  const why = graded > 0 ? `${countOf(graded, 'card')} done today; nothing more is due.` : 'Nothing is due today.';
  return wrapProse(`${why} ${nameNext(deck, job)}`, columns);
}

/** When the next cards are due; blank where none ever was graded. */
function nameNext({ states, ranked, today, perDay, until }: Deck, job: string | null): string {
  if (until !== null && countDays(today, until) === 1)
    return `Tomorrow is the day: coach checklist ${INTERVIEW_LIST}${job === null ? '' : ` --for ${job}`}`;
  const asked = new Set(ranked);
  const own = states.filter(({ card }) => asked.has(card));
  const known = new Set(own.map(({ card }) => card));
  const unseen = ranked.filter((id) => !known.has(id)).length;
  const tomorrow = addDays(today, 1);
  const first = own.map(({ due }) => (due < tomorrow ? tomorrow : due)).sort()[0];
  if (unseen > 0) return `Tomorrow: up to ${perDay}, known and new ones.`;
  if (first === undefined) return '';
  return `Next: ${formatDate(first)}${countDays(today, first) === 1 ? ', tomorrow' : ''}.`;
}

/** What a layout is told with; where no level is known, the cards come from the easiest on. */
interface AboutToADay extends Pick<AskedCards, 'cards' | 'skills' | 'pluses'> {
  readonly graded: number;
  readonly isRated: boolean;
}

/** How the days until the end are laid out, each place of theirs accounted for, and what they do not suffice for. */
export function describeToADay(
  { days, perDay, fresh, again, leftOut }: ToADay,
  { cards, skills, pluses, graded, isRated }: AboutToADay,
  until: string,
): string {
  const rest = perDay * days - graded - fresh - again;
  const parts = [
    ...(graded === 0 ? [] : [`${graded} done today`]),
    ...(fresh === 0 ? [] : [`${fresh} new`]),
    ...(again === 0 ? [] : [`${again} seen before`]),
    ...(rest <= 0 ? [] : [`${rest} kept for those that you find hard, to come again`]),
  ];
  const load = `Until ${formatDate(until)}: ${countOf(perDay, 'card')} a day for ${countOf(days, 'day')}, ${perDay * days} in all: ${parts.join(', ')}.`;
  if (leftOut.length === 0) return load;
  const left = new Set(leftOut);
  const counts = skills.flatMap(({ id, name }) => {
    const count = cards.filter((card) => card.skill === id && left.has(card.id)).length;
    return count === 0 ? [] : [`${name} ${count}`];
  });
  const furthest = isRated ? 'those furthest from your level and what is asked' : 'the hardest ones';
  const isPlus = ({ id, skill }: CardOutline): boolean => left.has(id) && pluses.includes(skill);
  const least = cards.some(isPlus) ? `${furthest}, and of what is a plus` : furthest;
  return `${load}\nLeft out, since the days do not suffice: ${countOf(leftOut.length, 'card')}, ${least} (${counts.join(', ')}). More a day: coach config practice 20`;
}
