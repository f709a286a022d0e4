import { addDays } from '../../coaching/days.ts';
import { countDue, type DayOfCards, type ToADay } from '../../coaching/practice.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Column } from '../../terminal/column.ts';
import { renderList } from '../../terminal/table.ts';
import { countOf, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AskedCards } from './asked-cards.ts';
import { describeToADay } from './session.view.ts';

/** What is due of one skill: cards known before, cards never asked, and cards that are held for a week or longer. */
interface SkillCounts {
  readonly skill: SkillId | 'own';
  readonly name: string;
  readonly today: number;
  readonly week: number;
  readonly seen: number;
  readonly cards: number;
}

/** What practice has for today and the days to come; days such as 2026-11-27. */
export interface DueCounts {
  readonly day: string;
  readonly until: string | null;
  /** Cards to ask today: known ones, and new ones. */
  readonly again: number;
  /** Of both, those known and the person's own questions. */
  readonly due: number;
  readonly fresh: number;
  readonly graded: number;
  readonly waiting: number;
  readonly toADay: ToADay | null;
  readonly skills: readonly SkillCounts[];
  /** The person's own questions, among the cards of today as well. */
  readonly own: Omit<SkillCounts, 'skill' | 'name'>;
}

/** Counts the cards of today and of the week to come, by skill. */
export function countCards({ deck, cards, skills }: AskedCards, day: DayOfCards): DueCounts {
  const week = addDays(deck.today, 7);
  const states = new Map(deck.states.map((state) => [state.card, state]));
  const chosen = new Set(day.cards);
  const count = (ids: readonly string[]): DueCounts['own'] => {
    const known = ids.flatMap((id) => states.get(id) ?? []);
    return {
      cards: ids.length,
      seen: known.length,
      today: ids.filter((id) => chosen.has(id)).length,
      week: known.filter(({ due }) => due <= week).length,
    };
  };
  const ofSkills = new Set(cards.map(({ id }) => id));
  const own = deck.ranked.filter((id) => !ofSkills.has(id));
  return {
    day: deck.today,
    until: deck.until,
    again: day.again,
    fresh: day.cards.length - day.again,
    graded: day.graded,
    waiting: day.waiting,
    toADay: day.toADay,
    skills: skills.flatMap(({ id, name }) => {
      const ids = cards.flatMap((card) => (card.skill === id ? [card.id] : []));
      return ids.length === 0 ? [] : [{ skill: id, name, ...count(ids) }];
    }),
    own: count(own),
    due: countDue(day, deck.states, own),
  };
}

const COLUMNS: readonly Column<SkillCounts>[] = [
  { title: 'Skill', value: ({ skill }) => skill, show: ({ name }) => name },
  { title: 'Today', value: ({ today }) => String(today), align: 'right' },
  { title: 'Due in 7 days', value: ({ week }) => String(week), align: 'right' },
  { title: 'Seen', value: ({ seen }) => String(seen), align: 'right' },
  { title: 'Cards', value: ({ cards }) => String(cards), align: 'right' },
];

/** What is due, as a sentence and by skill. */
export function renderDue(
  counts: DueCounts,
  { isRated, ...about }: AskedCards & { readonly isRated: boolean },
  style: Style,
): string {
  const { again, due, own, fresh, graded, until, toADay } = counts;
  const rows: SkillCounts[] = [
    ...(own.cards === 0 ? [] : [{ skill: 'own' as const, name: 'Your own questions', ...own }]),
    ...counts.skills,
  ];
  if (!style.terminal) return renderList(rows, COLUMNS, style);
  const done = graded === 0 ? '' : ` ${countOf(graded, 'card')} done today.`;
  const head = `Today: ${due} due, ${again + fresh - due} new.${done}`;
  return [
    wrapProse(head, style.columns),
    ...(toADay === null || until === null
      ? []
      : describeToADay(toADay, { ...about, graded, isRated }, until)
          .split('\n')
          .map((line) => wrapProse(line, style.columns))),
    '',
    renderList(rows, COLUMNS, style),
  ].join('\n');
}
