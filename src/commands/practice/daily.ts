import { countDays, localDay } from '../../coaching/days.ts';
import { findJobOfTalk } from '../../coaching/jobs.ts';
import {
  chooseCards,
  chooseMore,
  type DayOfCards,
  type PracticeSettings,
  setPractice,
} from '../../coaching/practice.ts';
import { ratedLevels } from '../../coaching/path.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { quoteWord } from '../../terminal/phrases.ts';
import { formatDate } from '../../terminal/text.ts';
import type { PracticeOptions } from './options.ts';
import { readDay } from '../read/read-day.ts';
import { type AskedCards, findAskedCards } from './asked-cards.ts';
import { RATE_FIRST } from '../say/rate-first.ts';
import { describeNothingDue, describeToADay, renderSession } from './session.view.ts';

/** Asks the cards of today, or counts them; keeps the day that is practised for. */
export async function practise(context: Context, skills: readonly SkillId[], options: PracticeOptions): Promise<void> {
  const settings = await readSettings(context, skills, options);
  const record = settings.changed ? await keepSettings(context, settings.value) : await context.record();
  const { until } = settings.value;
  const asked = skills.length > 0 || until === null ? skills : (settings.value.skills as readonly SkillId[]);
  const cards = await findAskedCards(context, record, { skills: asked, until, job: options.for, fresh: options.new });
  const job = findJobOfTalk(record.jobs, until, cards.deck.today)?.id ?? null;
  const today = chooseCards(cards.deck);
  const isRated = Object.keys(ratedLevels(record)).length > 0;
  if (!isRated && today.toADay !== null && record.cards.length === 0) context.hint(RATE_FIRST.join(': '));
  if (options.due === true) {
    await showDue(context, { ...cards, isRated }, today, options.for);
    return;
  }
  const ids = options.any === true && today.cards.length === 0 ? chooseMore(cards.deck) : today.cards;
  if (ids.length === 0) {
    context.show([], (_none, style) => describeNothingDue({ deck: cards.deck, left: today, job }, style));
    context.hint('Go on all the same: coach practice --any');
    return;
  }
  if (today.toADay !== null)
    context.note(describeToADay(today.toADay, { ...cards, graded: today.graded, isRated }, until ?? ''));
  const { holdSession } = await import('./session.ts');
  const graded = await holdSession(context, ids, {
    keep: options.keep === true,
    beside: nameDaysLeft(cards.deck.today, until),
  });
  const after = await context.record();
  const left = chooseCards({ ...cards.deck, states: after.cards });
  context.show(graded, (value, style) =>
    renderSession(value, { deck: { ...cards.deck, states: after.cards }, left, job }, style),
  );
  nameOwnLanguage(context, record, cards);
}

/** Says to somebody who is asked of programming, and of whom no language is known, how to be asked about theirs. */
function nameOwnLanguage(context: Context, record: PersonRecord, { cards }: AskedCards): void {
  if (context.ownStack(record).language !== null || !cards.some(({ skill }) => skill === 'programming')) return;
  context.hint('With cards about your language: coach config language <name>');
}

interface Settings {
  readonly value: PracticeSettings;
  readonly changed: boolean;
}

/** The day to practise for and its skills: as named, or as they are kept; a kept day that is over is none. */
async function readSettings(
  context: Context,
  skills: readonly SkillId[],
  { until }: PracticeOptions,
): Promise<Settings> {
  const { practice } = await context.record();
  const today = localDay(context.now());
  if (until === undefined) {
    const isOver = practice.until !== null && practice.until <= today;
    return { value: isOver ? { ...practice, until: null, skills: [] } : practice, changed: false };
  }
  if (until.trim().toLowerCase() === 'none') return { value: { ...practice, until: null, skills: [] }, changed: true };
  const day = await readDay(context, until, { option: '--until', said: 'until', towards: 'future' });
  if (day <= today) throw new UserError(`--until ${day} is not to come.`, { hint: 'Name a day from tomorrow on.' });
  if (countDays(today, day) > LONGEST)
    throw new UserError(`--until ${day} is more than a year from today.`, { hint: 'Name a nearer day.' });
  return { value: { ...practice, until: day, skills }, changed: true };
}

const LONGEST = 366;

async function keepSettings(context: Context, value: PracticeSettings): Promise<PersonRecord> {
  const { after } = await context.progress().update((before) => setPractice(before, value));
  return after;
}

/** "8 days to 3 Dec 2026"; blank without a day. */
function nameDaysLeft(today: string, until: string | null): string {
  if (until === null) return '';
  const days = countDays(today, until);
  return `${days === 1 ? '1 day' : `${days} days`} to ${formatDate(until)}`;
}

async function showDue(
  context: Context,
  cards: AskedCards & { readonly isRated: boolean },
  today: DayOfCards,
  job: string | undefined,
): Promise<void> {
  const call = job === undefined ? 'coach practice' : `coach practice --for ${quoteWord(job)}`;
  const { countCards, renderDue } = await import('./due.view.ts');
  const counts = countCards(cards, today);
  context.show(counts, (value, style) => renderDue(value, cards, style));
  context.hint(today.cards.length > 0 ? `Begin: ${call}` : 'Go on all the same: coach practice --any');
}
