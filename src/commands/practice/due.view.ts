import { addDays } from '../../coaching/days.ts';
import type { DayOfCards, ToADay } from '../../coaching/practice.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Column } from '../../terminal/column.ts';
import { renderList } from '../../terminal/table.ts';
import { countOf, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AskedCards } from './asked-cards.ts';
import { describeToADay } from './session.view.ts';

/** What is due of one skill: cards known before, cards never asked, and cards that are held for a week or longer. */
interface SkillCounts {
  readonly skill: SkillId;
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
  readonly fresh: number;
  readonly graded: number;
  readonly waiting: number;
  readonly toADay: ToADay | null;
  readonly skills: readonly SkillCounts[];
}

/** Counts the cards of today and of the week to come, by skill. */
export function countCards({ deck, cards, skills }: AskedCards, day: DayOfCards): DueCounts {
  const week = addDays(deck.today, 7);
  const states = new Map(deck.states.map((state) => [state.card, state]));
  const chosen = new Set(day.cards);
  return {
    day: deck.today,
    until: deck.until,
    again: day.again,
    fresh: day.cards.length - day.again,
    graded: day.graded,
    waiting: day.waiting,
    toADay: day.toADay,
    skills: skills.flatMap(({ id, name }) => {
      const own = cards.filter(({ skill }) => skill === id);
      if (own.length === 0) return [];
      const known = own.flatMap((card) => states.get(card.id) ?? []);
      return [
        {
          ...{ skill: id, name, cards: own.length, seen: known.length },
          today: own.filter((card) => chosen.has(card.id)).length,
          week: known.filter(({ due }) => due <= week).length,
        },
      ];
    }),
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
export function renderDue(counts: DueCounts, about: AskedCards, style: Style): string {
  if (!style.terminal) return renderList(counts.skills, COLUMNS, style);
  const { again, fresh, graded, until, toADay } = counts;
  const done = graded === 0 ? '' : ` ${countOf(graded, 'card')} done today.`;
  const head = `Today: ${again} to repeat, ${fresh} new.${done}`;
  return [
    wrapProse(head, style.columns),
    ...(toADay === null || until === null
      ? []
      : describeToADay(toADay, about, until)
          .split('\n')
          .map((line) => wrapProse(line, style.columns))),
    '',
    renderList(counts.skills, COLUMNS, style),
  ].join('\n');
}
